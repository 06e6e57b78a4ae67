import * as z from 'zod';
import { Problem } from '../../problems.ts';
import { handOverId, timestamp, userId } from '../ids.ts';
import type { Caller, Role } from './access.ts';
import { checkAppointsAnother, type Leaders } from './run-leaders.ts';
import { statedReason, storedReason } from './staffing.ts';
import { type Substitution, substitutesAfterHandOver } from './substitution.ts';

/** The person who hands over and the person who takes over. */
export const handOverBody = z
  .strictObject({
    from: userId,
    to: userId,
    /** Required when the caller hands over another person's work. */
    reason: statedReason.nullable().default(null),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'must be somebody else' })
  .meta({ id: 'HandOverBody' });
export type HandOverBody = z.infer<typeof handOverBody>;

/** A run or a client handed over from one person to another. */
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

/** To whom all runs and all clients of somebody go; null where they stay. */
export const workerHandOverBody = z
  .strictObject({
    runsTo: userId.nullable(),
    clientsTo: userId.nullable(),
    reason: statedReason,
  })
  .refine(({ runsTo, clientsTo }) => runsTo !== null || clientsTo !== null, {
    path: ['runsTo'],
    message: 'must name somebody here or in clientsTo',
  })
  .meta({ id: 'WorkerHandOverBody' });
export type WorkerHandOverBody = z.infer<typeof workerHandOverBody>;

/** How far it has come: a repeat hands over the rest. */
export const workerHandOver = z
  .strictObject({
    handOverId,
    from: userId,
    runsTo: userId.nullable(),
    clientsTo: userId.nullable(),
    /** Handed over by this request. */
    runs: z.int().min(0),
    clients: z.int().min(0),
    /** Whether there is something left. */
    more: z.boolean(),
  })
  .meta({ id: 'WorkerHandOver' });

/**
 * Refuses to hand over another person's work without the right to it or without a reason, and a
 * hand-over to oneself.
 * @param entitled the role that gives the right
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
 * The leaders of a run once one has handed over to another; a run always has one. The new leader is
 * no longer a substitute, and counts as confirmed by the person who makes the hand-over.
 * @throws Problem hand_over.not_theirs when the person who is to hand over does not lead
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
    substitutes: substitutesAfterHandOver(substitutes, { from, to }),
  };
}
