import { workerOf } from './access.ts';
import { type MemberState, wasEnrolled } from './member.ts';
import type { Participant } from './participant.ts';

/**
 * What a membership says about the person for the first time; each is stored once and never
 * changed.
 */
export type FirstWord = { confirmedBy?: string; firstRun?: string };

type MembershipChange = {
  runId: string;
  before: { state: MemberState } | undefined;
  after: { state: MemberState };
  by: string;
};

const joining: readonly MemberState[] = ['referred', 'consented', 'enrolled'];
const referred: readonly (MemberState | undefined)[] = ['referred', 'consented'];

/**
 * Does the writer of the membership confirm that the person exists: as their own worker who refers
 * or enrols them, or as the leader who accepts another's referral?
 */
const confirms = (person: Participant, { before, after, by }: MembershipChange): boolean =>
  workerOf(person) === by
    ? joining.includes(after.state)
    : after.state === 'enrolled' && referred.includes(before?.state);

/**
 * What a membership says about the person for the first time: the run in which they were enrolled
 * first, and the user who, besides the one who registered them, confirmed that they exist.
 * @param membership as it was, as it will be, and its writer
 */
export function firstWordOn(person: Participant, membership: MembershipChange): FirstWord {
  const { runId, before, after, by } = membership;
  const isFirst = person.confirmedBy === null && person.registeredBy !== by;
  const isEnrolling = wasEnrolled(after) && !(before && wasEnrolled(before));
  return {
    ...(isFirst && confirms(person, membership) ? { confirmedBy: by } : {}),
    ...(person.firstRun === null && isEnrolling ? { firstRun: runId } : {}),
  };
}
