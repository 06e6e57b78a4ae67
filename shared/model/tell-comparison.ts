import type { Comparison } from './comparison.ts';
import { groupsOf, inOrderOfRelease, poolsOf, tellPool } from './pool.ts';
import type { ReleasedOccasion } from './release.ts';
import { type Compared, tellCompared } from './tell-compared.ts';
import { tellTotals } from './tell-totals.ts';

/** Which runs are compared: those that ended in a span of days, both included, in a municipality. */
export type Chosen = {
  from?: string | undefined;
  to?: string | undefined;
  municipality?: string | undefined;
};

const isChosen =
  ({ from = '', to = '~', municipality }: Chosen) =>
  ({ facts: { run } }: Compared) =>
    from <= run.endsOn &&
    run.endsOn <= to &&
    (municipality === undefined || run.municipality === municipality);

const byDateAndName = (a: Compared, b: Compared) => {
  const [one, other] = [a, b].map(({ facts: { run } }) => `${run.endsOn} ${run.name} ${run.runId}`);
  return String(one) < String(other) ? -1 : 1;
};

/**
 * Runs beside each other as this caller may know them, by date and name and never by result.
 * A filter chooses whole units of the common figures and makes none of its own (`unitsOf`).
 * @param runs all runs of the programmes asked for
 */
export function tellComparison(
  runs: readonly Compared[],
  occasion: ReleasedOccasion,
  chosen: Chosen,
): Comparison {
  const isIn = isChosen(chosen);
  const pools = poolsOf(runs, occasion, isIn);
  const groups = groupsOf(pools);
  const programmes = Map.groupBy(runs, ({ facts }) => facts.run.programmeId);
  return {
    occasion,
    items: runs
      .filter(isIn)
      .toSorted(byDateAndName)
      .map((run) => tellCompared(run, occasion, groups.get(run))),
    next: null,
    pooled: pools.flatMap((pool) => tellPool(pool) ?? []),
    totals: [...programmes].map(([programmeId, ofProgramme]) =>
      tellTotals(programmeId, inOrderOfRelease(ofProgramme), ofProgramme.length),
    ),
  };
}
