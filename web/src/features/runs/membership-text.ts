import type { Member } from '../../../../shared/domain/people/member.ts';
import { shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.members;

function stateText({ joinedOn, exit, state }: Member, today: string): string {
  if (exit)
    return words.left(words.state[state], shortDay(exit.on, today), words.reasons[exit.reason]);
  const isHere = state === 'enrolled' && joinedOn;
  return isHere ? words.since(shortDay(joinedOn, today)) : words.state[state];
}

function continuationText(continuation: Member['continuation']): string {
  if (!continuation) return words.noContinuation;
  const next = words.continuationOf(words.nextSteps[continuation.nextStep]);
  return continuation.ownWorkerInformed ? next : `${next}, ${words.notInformed}`;
}

/**
 * A member's state and next step. For instance: membershipText(member, '2026-12-01')
 * // 'Mukana 25.11. alkaen. Jatko sopimatta.'
 * @param today today's date in Finland
 */
export const membershipText = (member: Member, today: string): string =>
  [stateText(member, today), ...(member.joinedOn ? [continuationText(member.continuation)] : [])]
    .map((text) => `${text}.`)
    .join(' ');
