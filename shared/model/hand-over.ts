import * as z from 'zod';
import { Problem } from '../problems.ts';
import type { Caller, Role } from './access.ts';
import { handOverId, timestamp, userId } from './ids.ts';
import { checkAppointsAnother, type Leaders } from './run-leaders.ts';
import { statedReason, storedReason } from './staffing.ts';
import { type Substitution, substitutesWithout } from './substitution.ts';

/** Who goes and who comes. */
export const handOverBody = z
  .strictObject({
    from: userId,
    to: userId,
    /** Must be given by whoever hands over what is another's. */
    reason: statedReason.nullable().default(null),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'must be somebody else' })
  .meta({ id: 'HandOverBody' });
export type HandOverBody = z.infer<typeof handOverBody>;

/** A run or a client gone from one person to another. */
export const handOver = z
  .strictObject({
    handOverId,
    ...handOverBody.shape,
    reason: storedReason.nullable().default(null),
    by: userId,
    at: timestamp,
  })
  .meta({ id: 'HandOver' });
export type HandOver = z.infer<typeof handOver>;

/** All clients of one worker. */
export const workerHandOverBody = z
  .strictObject({ to: userId, reason: statedReason })
  .meta({ id: 'WorkerHandOverBody' });

/** How far it has come: what is left goes with a repeat. */
export const workerHandOver = z
  .strictObject({
    handOverId,
    from: userId,
    to: userId,
    /** Clients handed over by this request. */
    handedOver: z.int().min(0),
    /** Whether there are clients left. */
    more: z.boolean(),
  })
  .meta({ id: 'WorkerHandOver' });

/**
 * Refuses to hand over what is another's without that right, without saying why, or to oneself.
 * @param entitled the role that may
 * @throws Problem role.missing, hand_over.reason_missing, staff.self_appointed
 * @example checkHandsOver({ userId: 'aino', organisation: 'kainuu', roles: ['leader'] }, { from: 'aino', to: 'pekka', reason: null }, 'coordinator') // undefined
 */
export function checkHandsOver(caller: Caller, body: HandOverBody, entitled: Role): void {
  if (body.from === caller.userId) return;
  if (!caller.roles.includes(entitled)) throw new Problem('role.missing');
  if (!body.reason) throw new Problem('hand_over.reason_missing');
  checkAppointsAnother(caller.userId, body.to);
}

type LeadersAndSubstitutes = Leaders & { substitutes: readonly Substitution[] };

/**
 * Who leads a run once one has gone and another come: never nobody. Who comes needs to stand in
 * for nobody any more, and has the word of whoever hands over.
 * @throws Problem hand_over.not_theirs when whoever is to go does not lead
 * @example leadersAfter({ leaders: ['aino'], unconfirmedLeaders: [], confirmedBy: null, substitutes: [] }, { from: 'aino', to: 'pekka' }, 'kaisa').leaders // ['pekka']
 */
export function leadersAfter(
  { leaders, unconfirmedLeaders: waiting, substitutes }: LeadersAndSubstitutes,
  { from, to }: Pick<HandOverBody, 'from' | 'to'>,
  by: string,
): Leaders & { substitutes: Substitution[] } {
  if (!leaders.includes(from)) throw new Problem('hand_over.not_theirs');
  const after = [...new Set(leaders.map((one) => (one === from ? to : one)))];
  const unconfirmedLeaders = after.filter((one) => one !== to && waiting.includes(one));
  return {
    leaders: after,
    unconfirmedLeaders,
    confirmedBy: unconfirmedLeaders.length > 0 ? null : by,
    substitutes: substitutesWithout(substitutes, to),
  };
}
