import { Problem } from '../problems.ts';
import type { Run } from './run.ts';

/** Who leads a run, and who of them waits for another's word. */
export type Leaders = Pick<Run, 'leaders' | 'unconfirmedLeaders' | 'confirmedBy'>;

/**
 * The leaders whom somebody else put there or confirmed: they alone lead.
 * @example confirmedLeaders({ leaders: ['aino', 'kaisa'], unconfirmedLeaders: ['kaisa'] }) // ['aino']
 */
export const confirmedLeaders = ({
  leaders,
  unconfirmedLeaders,
}: Pick<Run, 'leaders' | 'unconfirmedLeaders'>): string[] =>
  leaders.filter((one) => !unconfirmedLeaders.includes(one));

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one));

/**
 * Who leads a run once somebody has saved its leaders. Whoever puts themselves there waits for
 * another's word, and is waited for until it is given: another save is no such word.
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
 * Who leads a run once somebody has given their word for one of its leaders, or undefined where
 * nothing waits for it.
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
 * Refuses a member while nobody leads the run but who put themselves there, and refuses one to
 * whom that is said of.
 * @throws Problem run.not_confirmed
 * @example checkConfirmed({ leaders: ['aino'], unconfirmedLeaders: [] }, 'aino') // undefined
 */
export function checkConfirmed(
  run: Pick<Run, 'leaders' | 'unconfirmedLeaders'>,
  userId: string,
): void {
  if (run.unconfirmedLeaders.includes(userId) || confirmedLeaders(run).length === 0)
    throw new Problem('run.not_confirmed');
}

/**
 * Refuses whoever appoints themselves: substitute, leader or own worker.
 * @throws Problem staff.self_appointed
 * @example checkAppointsAnother('aino', 'pekka') // undefined
 */
export function checkAppointsAnother(by: string, appointed: string): void {
  if (by === appointed) throw new Problem('staff.self_appointed');
}
