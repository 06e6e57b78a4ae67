/** The position of a run among those that were released: since when, and when it was retracted. */
export type ReleaseMoment = { at: string; takenBackOn: string | null };

/** What decides which runs make a unit. */
type UnitRules<Run> = {
  /** May the figure of this run be shown by itself? */
  isAlone: (run: Run) => boolean;
  /** May the figure of these runs together be shown? */
  areSafe: (together: readonly Run[]) => boolean;
  /** The users who know the run's figure as it is; null where it is not stored who they are. */
  knownTo?: (run: Run) => readonly string[] | null;
};

/**
 * The data of many runs that may enter a common figure without revealing anything about a single
 * hidden run. A run that may be shown by itself is a unit. The others wait, in their order, until
 * those waiting are safe together and also without any one of them, because a user who knows one of
 * the runs could subtract it; then they are one unit. Where users know runs as they are (`knownTo`),
 * the same holds for what remains of the unit without all the runs that one user knows; a run of
 * which it is not stored who knows it joins no unit. Runs that still wait are left out.
 *
 * Common figures are made from units alone, each of which could be published by itself. A figure
 * computed from publishable figures reveals no more than they do: so no filter, no overlap of two
 * reports and no comparison of them can. The one condition is that a unit never changes: runs are
 * given in the order in which they were released, which only ever grows at its end. A release that
 * is retracted may have been bundled with any that was waiting until then, so none of those is
 * bundled again.
 *
 * @param runs in the order of their release
 * @example unitsOf([6, 3, 4, 4].map((n) => ({ n, at: '2026-06-11', takenBackOn: null })), { isAlone: ({ n }) => n >= 5, areSafe: (some) => some.reduce((sum, { n }) => sum + n, 0) >= 5 }).map((unit) => unit.map(({ n }) => n))
 * // [[6], [3, 4, 4]]
 */
export function unitsOf<Run extends ReleaseMoment>(
  runs: readonly Run[],
  { isAlone, areSafe, knownTo = () => [] }: UnitRules<Run>,
): Run[][] {
  const units: Run[][] = [];
  let waiting: Run[] = [];
  let spentUntil = '';
  for (const run of runs) {
    if (run.takenBackOn !== null) {
      waiting = [];
      if (run.takenBackOn > spentUntil) spentUntil = run.takenBackOn;
      continue;
    }
    if (isAlone(run)) {
      units.push([run]);
      continue;
    }
    if (run.at.slice(0, 10) <= spentUntil || knownTo(run) === null) continue;
    waiting = [...waiting, run];
    if (areSafeToAll(waiting, areSafe, knownTo)) {
      units.push(waiting);
      waiting = [];
    }
  }
  return units;
}

type AreSafe<Run> = UnitRules<Run>['areSafe'];

/** Are they safe together, and without any one of them? */
function areSafeWithoutAny<Run>(runs: readonly Run[], areSafe: AreSafe<Run>): boolean {
  const without = (at: number) => runs.filter((_, other) => other !== at);
  return runs.length > 1 && areSafe(runs) && runs.every((_, at) => areSafe(without(at)));
}

/** Are they also safe to each user who knows some of them? To a user who knows all, nothing is new. */
function areSafeToAll<Run>(
  runs: readonly Run[],
  areSafe: AreSafe<Run>,
  knownTo: NonNullable<UnitRules<Run>['knownTo']>,
): boolean {
  const users = new Set(runs.flatMap((run) => knownTo(run) ?? []));
  const unknownTo = (user: string) => runs.filter((run) => !knownTo(run)?.includes(user));
  return (
    areSafeWithoutAny(runs, areSafe) &&
    [...users].map(unknownTo).every((rest) => rest.length === 0 || areSafe(rest))
  );
}
