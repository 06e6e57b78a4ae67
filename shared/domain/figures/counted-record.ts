import type { Instrument } from '../../instruments/instrument.ts';
import type { Form, UnnumberedForm } from '../forms/form.ts';
import type { StoredDecision } from '../forms/form-decision.ts';
import type { GroupBackground } from '../groups/group-background.ts';
import type { Run } from '../groups/run.ts';
import type { Session } from '../groups/session.ts';
import type { HandOver } from '../people/hand-over.ts';
import { type Member, wasEnrolled } from '../people/member.ts';
import type { Participant } from '../people/participant.ts';

/** A run with everything stored of it, and its members' backgrounds. */
export type RunRecord = {
  run: Run;
  /** The questionnaires that the run pinned, in its order. */
  definitions: readonly Instrument[];
  members: readonly Member[];
  sessions: readonly Session[];
  /** Those that were not retracted. */
  forms: readonly Form[];
  unnumbered: readonly UnnumberedForm[];
  decisions: readonly StoredDecision[];
  background: GroupBackground | null;
  participants: readonly Participant[];
  /** When the run was handed over from one leader to another. */
  handOvers: readonly Pick<HandOver, 'at'>[];
  /** Numbers of those who no longer allow their answers in measurement and evaluation. */
  withdrawn: ReadonlySet<string>;
  /** When each person who ever withdrew last did so. */
  withdrawals: ReadonlyMap<string, string>;
};

/**
 * A run's record as figures are counted from it. People who withdrew stay members, and none of
 * their answers is in any figure.
 */
export function countedPart(record: RunRecord) {
  const { withdrawn } = record;
  const members = record.members.filter(wasEnrolled);
  const numbers = new Set(members.map((member) => member.participantId));
  const isCounted = ({ participantId }: { participantId: string }) =>
    numbers.has(participantId) && !withdrawn.has(participantId);
  return {
    members,
    forms: record.forms.filter(isCounted),
    participants: record.participants.filter(isCounted),
  };
}
