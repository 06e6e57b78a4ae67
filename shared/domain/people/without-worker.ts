import * as z from 'zod';
import { date, participantId, runId, userId } from '../ids.ts';
import { type Member, memberBody, takesPlace } from './member.ts';
import type { Participant } from './participant.ts';

/** A member of a group who has no own worker, and why. */
export const withoutWorker = z
  .strictObject({
    participantId,
    runId,
    runName: z.string(),
    /** Null where no reason was given, because the own worker was lost later. */
    reason: memberBody.shape.ownWorkerException.unwrap(),
    /** The day from which they are a member. */
    since: date,
    /** The user who registered them, and carries what an own worker would until one is named. */
    registeredBy: userId,
  })
  .meta({ id: 'WithoutWorker' });
export type WithoutWorker = z.infer<typeof withoutWorker>;

type MemberWithReason = Pick<Member, 'state' | 'joinedOn' | 'ownWorkerException'>;

/**
 * Does a membership still wait for an own worker to be named? Somebody who is no client of social
 * services needs one only while the group goes on; everybody else until one is named or they leave.
 * @param isClosed whether the group is closed or cancelled
 * @example awaitsWorker({ ownWorker: 'outi' }, { state: 'enrolled', joinedOn: '2026-03-02', ownWorkerException: null }, false) // false
 */
export function awaitsWorker(
  { ownWorker }: Pick<Participant, 'ownWorker'>,
  { state, ownWorkerException }: MemberWithReason,
  isClosed: boolean,
): boolean {
  if (ownWorker !== null || !takesPlace(state)) return false;
  return !(isClosed && ownWorkerException === 'not_a_client');
}
