/** The position of a run among those that were released: since when, and when it was retracted. */
export type ReleaseMoment = { at: string; takenBackOn: string | null };

/**
 * The data of many runs that may enter a common figure without revealing anything about a single
 * hidden run. A run that may be shown by itself is a unit. The others wait, in their order, until
 * those waiting are safe together and also without any one of them, because a user who knows one of
 * the runs could subtract it; then they are one unit. Runs that still wait are left out.
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
  {
    isAlone,
    areSafe,
  }: { isAlone: (run: Run) => boolean; areSafe: (together: readonly Run[]) => boolean },
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
    if (run.at.slice(0, 10) <= spentUntil) continue;
    waiting = [...waiting, run];
    if (areSafeWithoutAny(waiting, areSafe)) {
      units.push(waiting);
      waiting = [];
    }
  }
  return units;
}

/** Are they safe together, and without any one of them? */
function areSafeWithoutAny<Run>(
  runs: readonly Run[],
  areSafe: (together: readonly Run[]) => boolean,
) {
  const without = (at: number) => runs.filter((_, other) => other !== at);
  return runs.length > 1 && areSafe(runs) && runs.every((_, at) => areSafe(without(at)));
}
