/**
 * What of many runs may enter a common figure so that nothing of a single hidden run can be
 * worked out from it. A run that is safe to tell by itself is a unit. The others wait, in their
 * order, until those waiting are safe together and would be so without any one of them too, for
 * who knows one of the runs could take it away; then they are one unit. What still waits is left
 * out.
 *
 * Common figures are made of units alone, each of which could be published by itself. Whatever is
 * computed from publishable figures tells no more than they do: so no filter, no overlap of two
 * reports and no comparison of them can. It only must never happen that a unit changes: runs are
 * given in the order in which their figures were released, which only ever grows at its end.
 *
 * @param isSafe may these runs together be told as one?
 * @example unitsOf([6, 3, 4, 4], (together) => together.reduce((a, b) => a + b, 0) >= 5)
 * // [[6], [3, 4, 4]]
 */
export function unitsOf<Run>(
  runs: readonly Run[],
  isSafe: (together: readonly Run[]) => boolean,
): Run[][] {
  const units: Run[][] = [];
  let waiting: Run[] = [];
  for (const run of runs) {
    if (isSafe([run])) {
      units.push([run]);
      continue;
    }
    waiting = [...waiting, run];
    if (areSafe(waiting, isSafe)) {
      units.push(waiting);
      waiting = [];
    }
  }
  return units;
}

/** Are they safe together, and without any one of them? */
function areSafe<Run>(runs: readonly Run[], isSafe: (together: readonly Run[]) => boolean) {
  const without = (at: number) => runs.filter((_, other) => other !== at);
  return runs.length > 1 && isSafe(runs) && runs.every((_, at) => isSafe(without(at)));
}
