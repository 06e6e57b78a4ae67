import type { ComparedRun } from '../../../../shared/domain/figures/comparison.ts';

/** So many groups are compared at a time: nobody can distinguish more on a phone. */
const runsAtOnce = 25;

/** The groups that ended in the first half of a year, or in the second. */
export type HalfYear<Compared> = { year: string; half: 1 | 2; runs: Compared[] };

type EndedRun = { run: Pick<ComparedRun['run'], 'endsOn'> };
type ReleasedRun = EndedRun & { release: Pick<ComparedRun['release'], 'status'> };

const halfOf = ({ run: { endsOn } }: EndedRun) => ({
  year: endsOn.slice(0, 4),
  half: endsOn.slice(5, 7) <= '06' ? (1 as const) : (2 as const),
});

/**
 * Groups by the half-year in which they ended, the latest first.
 * @param runs by end date
 * @example halfYearsOf([{ run: { endsOn: '2025-03-01' } }, { run: { endsOn: '2025-09-01' } }]).map(({ half }) => half) // [2, 1]
 */
export function halfYearsOf<Compared extends EndedRun>(
  runs: readonly Compared[],
): HalfYear<Compared>[] {
  const halves = Map.groupBy(runs, (one) => Object.values(halfOf(one)).join('-'));
  const all = [...halves.values()].flatMap((ofHalf) => {
    const [first] = ofHalf;
    return first ? [{ ...halfOf(first), runs: ofHalf }] : [];
  });
  return all.reverse();
}

const isAwaited = ({ release: { status } }: ReleasedRun) =>
  status === 'not_released' || status === 'status_not_moved';

/**
 * The groups that ended last, and the others by the half-year in which they ended. Where there are
 * more than fit side by side, those whose figures are still to come are apart: of a hundred groups
 * a year they would be all that is seen.
 * @param runs by end date
 * @example byHalfYears([]).newest // []
 */
export function byHalfYears<Compared extends ReleasedRun>(
  runs: readonly Compared[],
  atOnce = runsAtOnce,
): { newest: readonly Compared[]; awaited: Compared[]; earlier: HalfYear<Compared>[] } {
  if (runs.length <= atOnce) return { newest: runs, awaited: [], earlier: [] };
  const released = runs.filter((one) => !isAwaited(one));
  const at = Math.max(0, released.length - atOnce);
  return {
    newest: released.slice(at),
    awaited: runs.filter(isAwaited),
    earlier: halfYearsOf(released.slice(0, at)),
  };
}
