import { Problem } from '../../problems.ts';
import type { Substitution } from './substitution.ts';

/** The leaders of a run, and those of them who wait for confirmation. */
export type Leaders = {
  leaders: string[];
  unconfirmedLeaders: string[];
  confirmedBy: string | null;
};

/**
 * The leaders whom somebody else added or confirmed: only they lead.
 * @example confirmedLeaders({ leaders: ['aino', 'kaisa'], unconfirmedLeaders: ['kaisa'] }) // ['aino']
 */
export const confirmedLeaders = ({
  leaders,
  unconfirmedLeaders,
}: Omit<Leaders, 'confirmedBy'>): string[] =>
  leaders.filter((one) => !unconfirmedLeaders.includes(one));

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one));

/** The people named for a run, now and before. */
type NamedStaff = {
  leaders: readonly string[];
  everNamed: readonly string[];
  substitutes: readonly Pick<Substitution, 'userId'>[];
};

/**
 * Everybody who was ever named as a leader or a substitute of a run, each once, in order.
 * @example namedSoFar({ leaders: ['kaisa'], substitutes: [], everNamed: ['aino'] }) // ['aino', 'kaisa']
 */
export const namedSoFar = ({ leaders, substitutes, everNamed }: NamedStaff): string[] =>
  [...new Set([...everNamed, ...leaders, ...substitutes.map(({ userId }) => userId)])].sort();

/**
 * The leaders of a run after a save. People who add themselves wait for another person's
 * confirmation, and another save is no confirmation.
 * @example leadersSaved(undefined, ['kaisa'], 'kaisa') // { leaders: ['kaisa'], unconfirmedLeaders: ['kaisa'], confirmedBy: null }
 */
export function leadersSaved(
  before: Leaders | undefined,
  leaders: readonly string[],
  by: string,
): Leaders {
  if (before && isSame(before.leaders, leaders))
    return { ...leadersOf(before), leaders: [...leaders] };
  const putsThemselves = leaders.includes(by) && !before?.leaders.includes(by);
  const waiting = [...(before?.unconfirmedLeaders ?? []), ...(putsThemselves ? [by] : [])];
  const unconfirmedLeaders = leaders.filter((one) => waiting.includes(one));
  const wasConfirmedBy = leaders.includes(by) ? (before?.confirmedBy ?? null) : by;
  const confirmedBy = unconfirmedLeaders.length > 0 ? null : wasConfirmedBy;
  return { leaders: [...leaders], unconfirmedLeaders, confirmedBy };
}

const leadersOf = ({ leaders, unconfirmedLeaders, confirmedBy }: Leaders): Leaders => ({
  leaders,
  unconfirmedLeaders,
  confirmedBy,
});

/**
 * The leaders of a run once somebody who only waits has been taken out; undefined where nobody else
 * leads it, because a run always has a leader.
 * @example leadersWithoutWaiting({ leaders: ['aino', 'kaisa'], unconfirmedLeaders: ['kaisa'], confirmedBy: null }, 'kaisa', 'sari')?.leaders // ['aino']
 */
export function leadersWithoutWaiting(
  before: Leaders,
  waiting: string,
  by: string,
): Leaders | undefined {
  if (!before.unconfirmedLeaders.includes(waiting)) return undefined;
  if (confirmedLeaders(before).length === 0) return undefined;
  const without = (list: readonly string[]) => list.filter((one) => one !== waiting);
  const unconfirmedLeaders = without(before.unconfirmedLeaders);
  const confirmedBy = unconfirmedLeaders.length > 0 ? null : by;
  return { leaders: without(before.leaders), unconfirmedLeaders, confirmedBy };
}

/**
 * The leaders of a run once somebody has confirmed one of them, or undefined where no one waits for
 * it.
 * @throws Problem run.leader_unknown, staff.self_appointed
 * @example leadersConfirmed({ leaders: ['kaisa'], unconfirmedLeaders: ['kaisa'], confirmedBy: null }, 'kaisa', 'sari')?.confirmedBy // 'sari'
 */
export function leadersConfirmed(before: Leaders, leader: string, by: string): Leaders | undefined {
  if (!before.leaders.includes(leader)) throw new Problem('run.leader_unknown');
  if (!before.unconfirmedLeaders.includes(leader)) return undefined;
  if (leader === by) throw new Problem('staff.self_appointed');
  const unconfirmedLeaders = before.unconfirmedLeaders.filter((one) => one !== leader);
  const confirmedBy = unconfirmedLeaders.length > 0 ? null : by;
  return { leaders: before.leaders, unconfirmedLeaders, confirmedBy };
}

/**
 * Refuses a member while all leaders of the run have only added themselves, and refuses callers who
 * are such a leader themselves.
 * @throws Problem run.not_confirmed
 * @example checkConfirmed({ leaders: ['aino'], unconfirmedLeaders: [] }, 'aino') // undefined
 */
export function checkConfirmed(run: Omit<Leaders, 'confirmedBy'>, userId: string): void {
  if (run.unconfirmedLeaders.includes(userId) || confirmedLeaders(run).length === 0)
    throw new Problem('run.not_confirmed');
}

/**
 * Refuses callers who appoint themselves as substitute, leader or own worker.
 * @throws Problem staff.self_appointed
 * @example checkAppointsAnother('aino', 'pekka') // undefined
 */
export function checkAppointsAnother(by: string, appointed: string): void {
  if (by === appointed) throw new Problem('staff.self_appointed');
}
