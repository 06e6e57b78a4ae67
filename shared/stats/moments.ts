import { sum } from './sum.ts';
import { meanOf, type PowerSums } from './sums.ts';

/**
 * Their number, their mean (null for none) and their sample variance (n − 1 in the denominator;
 * null below two). A t test, an effect size or a model across groups needs nothing more.
 */
export type Moments = { n: number; mean: number | null; variance: number | null };

/** Numbers closer to each other than this differ by binary rounding alone, and are equal. */
export const leastDifference = 1e-9;

/**
 * The moments of some numbers, given in whole parts of a point or, with one part, in points.
 * They are sorted and measured from the lowest: their order changes nothing, not even the last
 * bit, and equal numbers have a variance of exactly zero. Missing people are not in the list.
 * @example momentsOf([1, 2, 3]) // { n: 3, mean: 2, variance: 1 }
 */
export function momentsOf(values: readonly number[], parts = 1): Moments {
  const n = values.length;
  const sorted = [...values].sort((a, b) => a - b);
  const [lowest] = sorted;
  if (lowest === undefined) return { n, mean: null, variance: null };
  const above = sorted.map((value) => value - lowest);
  const meanAbove = sum(above) / n;
  const isSpread = (above.at(-1) ?? 0) >= leastDifference;
  const squares = isSpread ? sum(above.map((value) => (value - meanAbove) ** 2)) : 0;
  return {
    n,
    mean: (lowest + meanAbove) / parts,
    variance: n < 2 ? null : squares / (n - 1) / parts ** 2,
  };
}

/**
 * The moments of numbers of which only the sums were stored.
 * @example momentsOfSums({ n: 3, sum: 6, squares: 14 }, 1) // { n: 3, mean: 2, variance: 1 }
 */
export function momentsOfSums(sums: PowerSums, parts: number): Moments {
  const { n } = sums;
  const spread = n * sums.squares - sums.sum ** 2;
  const variance = n < 2 ? null : spread / (n * (n - 1)) / parts ** 2;
  return { n, mean: meanOf(sums, parts), variance };
}
