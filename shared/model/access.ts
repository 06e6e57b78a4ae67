import * as z from 'zod';
import { holdsOn, type Substitution } from './substitution.ts';

/** What a signed-in person may be; the token's groups carry these names. */
export const role = z
  .enum(['leader', 'own_worker', 'coordinator', 'researcher', 'admin'])
  .meta({ id: 'Role' });
export type Role = z.infer<typeof role>;

/** Who asks, from the token and from nowhere else. */
export type Caller = { userId: string; organisation: string; roles: readonly Role[] };

/** Who asks on which day, as it is in Finland: what is somebody's today need not be tomorrow. */
export type CallerOnDay = { caller: Caller; today: string };

type RunAccess = {
  leaders: readonly string[];
  unconfirmedLeaders: readonly string[];
  substitutes: readonly Substitution[];
};
type ClientAccess = {
  ownWorker: string | null;
  registeredBy: string;
  substitutes: readonly Substitution[];
};

/** The substitution by which somebody stands in on that day, if there is one. */
export const substitutionOf = (
  { userId }: Pick<Caller, 'userId'>,
  { substitutes }: Pick<RunAccess, 'substitutes'>,
  today: string,
): Substitution | undefined =>
  substitutes.find((one) => one.userId === userId && holdsOn(one, today));

type RunLeaders = Pick<RunAccess, 'leaders' | 'unconfirmedLeaders'>;

/**
 * Is the caller herself one of the run's leaders? Only they, and coordinators, say who else is. One
 * who put herself there is none until somebody else confirms it.
 * @example isLeader({ userId: 'aino', organisation: 'kainuu', roles: ['leader'] }, { leaders: ['aino'], unconfirmedLeaders: [] }) // true
 */
export const isLeader = ({ roles, userId }: Caller, run: RunLeaders): boolean =>
  roles.includes('leader') &&
  run.leaders.includes(userId) &&
  !run.unconfirmedLeaders.includes(userId);

/**
 * May the caller see and do this run's own business on that day: does she lead it, or stand in
 * for whoever does?
 * @param today the day of the request, an ISO date
 * @example leads({ userId: 'aino', organisation: 'kainuu', roles: ['leader'] }, { leaders: ['aino'], unconfirmedLeaders: [], substitutes: [] }, '2026-03-02') // true
 */
export function leads(caller: Caller, run: RunAccess, today: string): boolean {
  const isSubstitute = caller.roles.includes('leader') && substitutionOf(caller, run, today);
  return isLeader(caller, run) || Boolean(isSubstitute);
}

/**
 * May the caller know of the run at all? Who leads it, and the organisation's coordinators.
 * @param today the day of the request, an ISO date
 * @example knowsRun({ userId: 'kaisa', organisation: 'kainuu', roles: ['coordinator'] }, { leaders: [], unconfirmedLeaders: [], substitutes: [] }, '2026-03-02') // true
 */
export function knowsRun(caller: Caller, run: RunAccess, today: string): boolean {
  return caller.roles.includes('coordinator') || leads(caller, run, today);
}

/**
 * May the caller say who leads the run or stands in: its leaders themselves, and coordinators?
 * @example mayNameLeaders({ userId: 'aino', organisation: 'kainuu', roles: ['leader'] }, { leaders: ['pekka'], unconfirmedLeaders: [] }) // false
 */
export const mayNameLeaders = (caller: Caller, run: RunLeaders): boolean =>
  caller.roles.includes('coordinator') || isLeader(caller, run);

/**
 * Whose the client is: its own worker's, or, while it has none, whoever's who registered it.
 * @example workerOf({ ownWorker: null, registeredBy: 'aino' }) // 'aino'
 */
export const workerOf = (client: Pick<ClientAccess, 'ownWorker' | 'registeredBy'>): string =>
  client.ownWorker ?? client.registeredBy;

/**
 * Is this client the caller's to handle on that day: her own, or one she stands in for?
 * @param today the day of the request, an ISO date
 * @example handles({ userId: 'outi', organisation: 'kainuu', roles: ['own_worker'] }, { ownWorker: 'outi', registeredBy: 'aino', substitutes: [] }, '2026-03-02') // true
 */
export function handles(caller: Caller, client: ClientAccess, today: string): boolean {
  return workerOf(client) === caller.userId || Boolean(substitutionOf(caller, client, today));
}

/**
 * May the caller read what the client shares with the own worker? While there is none, nobody.
 * @param today the day of the request, an ISO date
 * @example isSharedWith({ userId: 'aino', organisation: 'kainuu', roles: ['leader'] }, { ownWorker: null, registeredBy: 'aino', substitutes: [] }, '2026-03-02') // false
 */
export const isSharedWith = (caller: Caller, client: ClientAccess, today: string): boolean =>
  client.ownWorker !== null && handles(caller, client, today);

/**
 * May the caller say whose the client is, or who stands in: whose it is, and the administrator?
 * @example maySayWhose({ userId: 'anneli', organisation: 'kainuu', roles: ['admin'] }, { ownWorker: 'outi', registeredBy: 'aino' }) // true
 */
export const maySayWhose = (
  caller: Caller,
  client: Pick<ClientAccess, 'ownWorker' | 'registeredBy'>,
): boolean => caller.roles.includes('admin') || workerOf(client) === caller.userId;
