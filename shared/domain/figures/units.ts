/** The position of a run among those that were released: since when, and when it was retracted. */
export type ReleaseMoment = { at: string; takenBackOn: string | null };

/** Numbers of a run that are added up over runs. */
type AddedNumbers = readonly number[];

/**
 * Whether the figure of some runs together may be shown: as a rule over the runs, or over sums of
 * them. Hundreds of runs may wait for long, in a programme for women with their sex for example, and
 * then only sums are quick.
 */
type Safety<Run> =
  | { areSafe: (together: readonly Run[]) => boolean }
  | { sumsOf: (run: Run) => AddedNumbers; areSafeSums: (together: AddedNumbers) => boolean };

/** What decides which runs make a unit. */
type UnitRules<Run> = Safety<Run> & {
  /** May the figure of this run be shown by itself? */
  isAlone: (run: Run) => boolean;
  /** The users who know the run's figure as it is; null where it is not stored who they are. */
  knownTo?: (run: Run) => readonly string[] | null;
  /**
   * Are the runs exactly a unit that was fixed before? Undefined where none of them is in a fixed
   * unit, so that the rule decides.
   */
  areFixed?: (together: readonly Run[]) => boolean | undefined;
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
 * bundled again. The unit of a run whose list of people was deleted is the one it was in then
 * (`areFixed`).
 *
 * @param runs in the order of their release
 * @example unitsOf([6, 3, 4, 4].map((n) => ({ n, at: '2026-06-11', takenBackOn: null })), { isAlone: ({ n }) => n >= 5, areSafe: (some) => some.reduce((sum, { n }) => sum + n, 0) >= 5 }).map((unit) => unit.map(({ n }) => n))
 * // [[6], [3, 4, 4]]
 */
export function unitsOf<Run extends ReleaseMoment>(
  runs: readonly Run[],
  { isAlone, knownTo = () => [], areFixed = () => undefined, ...safety }: UnitRules<Run>,
): Run[][] {
  const units: Run[][] = [];
  let waiting = waitingOf(safety);
  let spentUntil = '';
  for (const run of runs) {
    if (run.takenBackOn !== null) {
      waiting = waitingOf(safety);
      if (run.takenBackOn > spentUntil) spentUntil = run.takenBackOn;
      continue;
    }
    if (isAlone(run)) {
      units.push([run]);
      continue;
    }
    if (run.at.slice(0, 10) <= spentUntil || knownTo(run) === null) continue;
    waiting.add(run);
    if (areFixed(waiting.runs) ?? areSafeToAll(waiting, knownTo)) {
      units.push([...waiting.runs]);
      waiting = waitingOf(safety);
    }
  }
  return units;
}

/** Runs that wait for others, and whether they would be safe without some of them. */
type Waiting<Run> = {
  runs: readonly Run[];
  add: (run: Run) => void;
  areSafeWithout: (left: readonly Run[]) => boolean;
};

function waitingOf<Run>(safety: Safety<Run>): Waiting<Run> {
  const runs: Run[] = [];
  if ('areSafe' in safety)
    return {
      runs,
      add: (run) => runs.push(run),
      areSafeWithout: (left) => safety.areSafe(runs.filter((run) => !left.includes(run))),
    };
  const { sumsOf, areSafeSums } = safety;
  let total: AddedNumbers = [];
  return {
    runs,
    add: (run) => {
      runs.push(run);
      total = sumsOf(run).map((sum, at) => sum + (total[at] ?? 0));
    },
    areSafeWithout: (left) =>
      areSafeSums(
        left.reduce<AddedNumbers>((rest, run) => {
          const less = sumsOf(run);
          return rest.map((sum, at) => sum - (less[at] ?? 0));
        }, total),
      ),
  };
}

/** Are they safe together, and without any one of them? */
const areSafeWithoutAny = <Run>({ runs, areSafeWithout }: Waiting<Run>): boolean =>
  runs.length > 1 && areSafeWithout([]) && runs.every((run) => areSafeWithout([run]));

/** Are they also safe to each user who knows some of them? To a user who knows all, nothing is new. */
function areSafeToAll<Run>(
  waiting: Waiting<Run>,
  knownTo: NonNullable<UnitRules<Run>['knownTo']>,
): boolean {
  if (!areSafeWithoutAny(waiting)) return false;
  const { runs, areSafeWithout } = waiting;
  const users = new Set(runs.flatMap((run) => knownTo(run) ?? []));
  const knownBy = (user: string) => runs.filter((run) => knownTo(run)?.includes(user));
  return [...users]
    .map(knownBy)
    .every((known) => known.length === runs.length || areSafeWithout(known));
}
