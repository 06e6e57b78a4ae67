import type { Participant } from './background.ts';
import type { Form, UnnumberedForm } from './form.ts';
import type { StoredDecision } from './form-decision.ts';
import type { GroupBackground } from './group-background.ts';
import { type Member, wasEnrolled } from './member.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';

/** A run with everything stored of it, and its members' backgrounds. */
export type RunRecord = {
  run: Run;
  members: readonly Member[];
  sessions: readonly Session[];
  /** Those that were not taken back. */
  forms: readonly Form[];
  unnumbered: readonly UnnumberedForm[];
  decisions: readonly StoredDecision[];
  background: GroupBackground | null;
  participants: readonly Participant[];
  /** Numbers of those who no longer let their answers be used in measurement and evaluation. */
  withdrawn: ReadonlySet<string>;
  /** When each of those who ever withdrew did so last. */
  withdrawals: ReadonlyMap<string, string>;
};

/**
 * A run's record as figures are counted from it. Whoever withdrew stays a member, and nothing of
 * what they answered is in any figure.
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
