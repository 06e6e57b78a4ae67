import { checkAppointsAnother } from '../../shared/domain/people/run-leaders.ts';
import { Problem } from '../../shared/problems.ts';
import { found } from '../http/own.ts';
import type { ActingCaller } from '../http/request.ts';
import { getMember } from '../store/staff-accounts.ts';

/** May the caller decide on all that somebody has? Everybody on their own, and the administrator. */
export function checkOwnWork({ caller }: Pick<ActingCaller, 'caller'>, userId: string): void {
  if (userId !== caller.userId && !caller.roles.includes('admin'))
    throw new Problem('account.unknown');
}

/**
 * The same, about somebody who is in the directory.
 * @throws Problem account.unknown
 */
export async function checkWorker(acting: ActingCaller, userId: string): Promise<void> {
  checkOwnWork(acting, userId);
  if (userId !== acting.caller.userId)
    found(await getMember(acting.caller.organisation, userId), 'account.unknown');
}

/** Those who get the runs and the clients of somebody; null where nobody does. */
export type Receivers = { runsTo: string | null; clientsTo: string | null };

/**
 * Refuses callers who give themselves something, and work that would come back to its owner.
 * @throws Problem staff.self_appointed, body.invalid
 */
export function checkReceivers(
  { caller }: Pick<ActingCaller, 'caller'>,
  userId: string,
  { runsTo, clientsTo }: Receivers,
): void {
  const named = [
    { to: runsTo, pointer: '/runsTo' },
    { to: clientsTo, pointer: '/clientsTo' },
  ];
  for (const { to } of named) if (to !== null) checkAppointsAnother(caller.userId, to);
  const errors = named
    .filter(({ to }) => to === userId)
    .map(({ pointer }) => ({ pointer, message: 'must be somebody else' }));
  if (errors.length > 0) throw new Problem('body.invalid', { errors });
}
