import * as z from 'zod';

/** What a signed-in person may be; the token's groups carry these names. */
export const role = z
  .enum(['leader', 'own_worker', 'coordinator', 'researcher', 'admin'])
  .meta({ id: 'Role' });
export type Role = z.infer<typeof role>;

/** Who asks, from the token and from nowhere else. */
export type Caller = { userId: string; organisation: string; roles: readonly Role[] };

/**
 * May the caller see and do this run's own business: does she lead it?
 * @example leads({ userId: 'aino', organisation: 'kainuu', roles: ['leader'] }, { leaders: ['aino'] }) // true
 */
export function leads(caller: Caller, run: { leaders: readonly string[] }): boolean {
  return caller.roles.includes('leader') && run.leaders.includes(caller.userId);
}

/**
 * May the caller know of the run at all? Its leaders, and the organisation's coordinators.
 * @example knowsRun({ userId: 'kaisa', organisation: 'kainuu', roles: ['coordinator'] }, { leaders: [] }) // true
 */
export function knowsRun(caller: Caller, run: { leaders: readonly string[] }): boolean {
  return caller.roles.includes('coordinator') || leads(caller, run);
}

/**
 * Is this client the caller's to handle: its own worker's, or, while it has none, whoever
 * registered it?
 * @example handles({ userId: 'outi', organisation: 'kainuu', roles: ['own_worker'] }, { ownWorker: 'outi', registeredBy: 'aino' }) // true
 */
export function handles(
  caller: Caller,
  participant: { ownWorker: string | null; registeredBy: string },
): boolean {
  return (participant.ownWorker ?? participant.registeredBy) === caller.userId;
}
