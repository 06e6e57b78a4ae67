import * as z from 'zod';
import { holdsOn, type Substitution } from './substitution.ts';

/** The roles of a signed-in person; the token's groups have these names. */
export const role = z
  .enum(['leader', 'own_worker', 'coordinator', 'researcher', 'admin'])
  .meta({ id: 'Role' });
export type Role = z.infer<typeof role>;

/** The caller, from the token and from nowhere else. */
export type Caller = { userId: string; organisation: string; roles: readonly Role[] };

/** The caller and the day in Finland: access that a caller has today may be gone tomorrow. */
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

/** The substitution that gives somebody access on that day, if there is one. */
export const substitutionOf = (
  { userId }: Pick<Caller, 'userId'>,
  { substitutes }: Pick<RunAccess, 'substitutes'>,
  today: string,
): Substitution | undefined =>
  substitutes.find((one) => one.userId === userId && holdsOn(one, today));

type RunLeaders = Pick<RunAccess, 'leaders' | 'unconfirmedLeaders'>;

/**
 * Is the caller personally one of the run's leaders? Only leaders and coordinators name the other
 * leaders. Leaders who added themselves count only once somebody else has confirmed them.
 * @example isLeader({ userId: 'aino', organisation: 'kainuu', roles: ['leader'] }, { leaders: ['aino'], unconfirmedLeaders: [] }) // true
 */
export const isLeader = ({ roles, userId }: Caller, run: RunLeaders): boolean =>
  roles.includes('leader') &&
  run.leaders.includes(userId) &&
  !run.unconfirmedLeaders.includes(userId);

/**
 * May the caller see and do this run's own business on that day, as its leader or as a substitute
 * for one?
 * @param today the day of the request, an ISO date
 * @example leads({ userId: 'aino', organisation: 'kainuu', roles: ['leader'] }, { leaders: ['aino'], unconfirmedLeaders: [], substitutes: [] }, '2026-03-02') // true
 */
export function leads(caller: Caller, run: RunAccess, today: string): boolean {
  const isSubstitute = caller.roles.includes('leader') && substitutionOf(caller, run, today);
  return isLeader(caller, run) || Boolean(isSubstitute);
}

/**
 * May the caller see the run at all? Its leaders, their substitutes and the organisation's
 * coordinators may.
 * @param today the day of the request, an ISO date
 * @example knowsRun({ userId: 'kaisa', organisation: 'kainuu', roles: ['coordinator'] }, { leaders: [], unconfirmedLeaders: [], substitutes: [] }, '2026-03-02') // true
 */
export function knowsRun(caller: Caller, run: RunAccess, today: string): boolean {
  return caller.roles.includes('coordinator') || leads(caller, run, today);
}

/**
 * May the caller name the run's leaders and substitutes? Its leaders personally and coordinators
 * may.
 * @example mayNameLeaders({ userId: 'aino', organisation: 'kainuu', roles: ['leader'] }, { leaders: ['pekka'], unconfirmedLeaders: [] }) // false
 */
export const mayNameLeaders = (caller: Caller, run: RunLeaders): boolean =>
  caller.roles.includes('coordinator') || isLeader(caller, run);

/**
 * The worker of the client: the own worker or, if there is none, the person who registered the
 * client.
 * @example workerOf({ ownWorker: null, registeredBy: 'aino' }) // 'aino'
 */
export const workerOf = (client: Pick<ClientAccess, 'ownWorker' | 'registeredBy'>): string =>
  client.ownWorker ?? client.registeredBy;

/**
 * May the caller handle this client on that day, as the worker or as a substitute for the worker?
 * @param today the day of the request, an ISO date
 * @example handles({ userId: 'outi', organisation: 'kainuu', roles: ['own_worker'] }, { ownWorker: 'outi', registeredBy: 'aino', substitutes: [] }, '2026-03-02') // true
 */
export function handles(caller: Caller, client: ClientAccess, today: string): boolean {
  return workerOf(client) === caller.userId || Boolean(substitutionOf(caller, client, today));
}

/**
 * May the caller read what the client shares with the own worker? If there is none, nobody may.
 * @param today the day of the request, an ISO date
 * @example isSharedWith({ userId: 'aino', organisation: 'kainuu', roles: ['leader'] }, { ownWorker: null, registeredBy: 'aino', substitutes: [] }, '2026-03-02') // false
 */
export const isSharedWith = (caller: Caller, client: ClientAccess, today: string): boolean =>
  client.ownWorker !== null && handles(caller, client, today);

/**
 * May a coordinator name the client's own worker? Only of a client who has none.
 * @example mayNameFirstWorker({ roles: ['coordinator'] }, { ownWorker: null }) // true
 */
export const mayNameFirstWorker = (
  { roles }: Pick<Caller, 'roles'>,
  { ownWorker }: Pick<ClientAccess, 'ownWorker'>,
): boolean => ownWorker === null && roles.includes('coordinator');

/**
 * May the caller name the client's own worker and substitutes? The worker and the administrator
 * may.
 * @example maySayWhose({ userId: 'anneli', organisation: 'kainuu', roles: ['admin'] }, { ownWorker: 'outi', registeredBy: 'aino' }) // true
 */
export const maySayWhose = (
  caller: Caller,
  client: Pick<ClientAccess, 'ownWorker' | 'registeredBy'>,
): boolean => caller.roles.includes('admin') || workerOf(client) === caller.userId;
