/** What places a run among those that were released: since when, and since when no more. */
export type ReleaseMoment = { at: string; takenBackOn: string | null };

/**
 * What of many runs may enter a common figure so that nothing of a single hidden run can be worked
 * out from it. A run that may be shown by itself is a unit. The others wait, in their order, until
 * those waiting are safe together and would be so without any one of them too, for who knows one
 * of the runs could take it away; then they are one unit. What still waits is left out.
 *
 * Common figures are made of units alone, each of which could be published by itself. Whatever is
 * computed from publishable figures says no more than they do: so no filter, no overlap of two
 * reports and no comparison of them can. It only must never happen that a unit changes: runs are
 * given in the order in which they were released, which only ever grows at its end. A release that
 * is taken back may have been bundled with any that was waiting until then, so none of those is
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
