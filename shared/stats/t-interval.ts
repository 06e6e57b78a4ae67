import { studentQuantile } from './student-t.ts';
import { meanOf, type Sums, sdOf } from './sums.ts';

export type Interval = { low: number; high: number; confidence: number };

/**
 * The t interval of a mean: mean ∓ t(n−1)·sd/√n, in points. Missing people are not in the sums;
 * null below two, where no spread is known.
 * Source: rule `t_ci` of the reference figures, R's `t.test`.
 * @example tInterval({ n: 3, sum: 6, squares: 14 }, 1, 0.95)?.low // -0.4841377117503
 */
export function tInterval(sums: Sums, parts: number, confidence: number): Interval | null {
  const mean = meanOf(sums, parts);
  const sd = sdOf(sums, parts);
  const t = studentQuantile((1 + confidence) / 2, sums.n - 1);
  if (mean === null || sd === null || t === null) return null;
  const half = (t * sd) / Math.sqrt(sums.n);
  return { low: mean - half, high: mean + half, confidence };
}
