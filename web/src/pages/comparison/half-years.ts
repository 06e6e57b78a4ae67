import type { RunLabel } from '../../../../shared/domain/figures/summary.ts';

/** So many groups are compared at a time: more cannot be told apart on a phone. */
const runsAtOnce = 25;

/** The groups that ended in the first half of a year, or in the second. */
export type HalfYear<Compared> = { year: string; half: 1 | 2; runs: Compared[] };

type Ended = { run: Pick<RunLabel, 'endsOn'> };

const halfOf = ({ run: { endsOn } }: Ended) => ({
  year: endsOn.slice(0, 4),
  half: endsOn.slice(5, 7) <= '06' ? (1 as const) : (2 as const),
});

/**
 * The groups that ended last, and the others by the half-year in which they ended, the latest first.
 * @param runs by end date
 * @example byHalfYears([{ run: { endsOn: '2025-03-01' } }, { run: { endsOn: '2026-05-01' } }], 1).earlier.map(({ year, half }) => [year, half]) // [['2025', 1]]
 */
export function byHalfYears<Compared extends Ended>(
  runs: readonly Compared[],
  atOnce = runsAtOnce,
): { newest: Compared[]; earlier: HalfYear<Compared>[] } {
  const at = Math.max(0, runs.length - atOnce);
  const halves = Map.groupBy(runs.slice(0, at), (one) => Object.values(halfOf(one)).join('-'));
  const earlier = [...halves.values()].flatMap((ofHalf) => {
    const [first] = ofHalf;
    return first ? [{ ...halfOf(first), runs: ofHalf }] : [];
  });
  return { newest: runs.slice(at), earlier: earlier.reverse() };
}
