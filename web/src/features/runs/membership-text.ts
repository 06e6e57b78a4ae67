import type { RunStatus } from '../../../../shared/domain/groups/run.ts';
import type { Member } from '../../../../shared/domain/people/member.ts';
import { shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.members;

/** Statuses in which nobody is in the group any more: those who stayed were in it to its end. */
const over: readonly RunStatus[] = ['ended', 'followed_up', 'closed'];

type MembershipToday = {
  member: Member;
  /** The status of the group. */
  status: RunStatus;
  /** Today's date in Finland. */
  today: string;
};

function stateText({ member, status, today }: MembershipToday): string {
  const { joinedOn, exit, state } = member;
  if (exit)
    return words.left(words.state[state], shortDay(exit.on, today), words.reasons[exit.reason]);
  const isHere = state === 'enrolled' && joinedOn;
  if (!isHere) return words.state[state];
  const since = shortDay(joinedOn, today);
  return over.includes(status) ? words.stayed(since) : words.since(since);
}

function continuationText(continuation: Member['continuation']): string {
  if (!continuation) return words.noContinuation;
  const next = words.continuationOf(words.nextSteps[continuation.nextStep]);
  return continuation.ownWorkerInformed ? next : `${next}, ${words.notInformed}`;
}

/**
 * A member's state and next step. For instance:
 * membershipText({ member, status: 'running', today: '2026-12-01' })
 * // 'Mukana 25.11. alkaen. Jatko sopimatta.'
 */
export const membershipText = (membership: MembershipToday): string => {
  const { joinedOn, continuation } = membership.member;
  return [stateText(membership), ...(joinedOn ? [continuationText(continuation)] : [])]
    .map((text) => `${text}.`)
    .join(' ');
};
