import { type ConfidenceInterval, intervalAround, usualConfidence } from './interval.ts';
import { studentQuantile } from './student-t.ts';
import { meanOf, type PowerSums, sdOf } from './sums.ts';

/**
 * The t interval of an estimate with a standard error, in the estimate's unit; null without
 * degrees of freedom. Without spread it is the estimate alone.
 * @example tIntervalOf(1, 0, 4) // { low: 1, high: 1, confidence: 0.95 }
 */
export function tIntervalOf(
  estimate: number,
  se: number,
  df: number,
  confidence = usualConfidence,
): ConfidenceInterval | null {
  const t = studentQuantile((1 + confidence) / 2, df);
  return t === null ? null : intervalAround(estimate, t * se, confidence);
}

/**
 * The t interval of a mean: mean ∓ t(n−1)·sd/√n, in points. Missing people are not in the sums;
 * null below two, where no spread is known.
 * Source: rule `t_ci` of the reference figures, R's `t.test`.
 * @example tInterval({ n: 3, sum: 6, squares: 14 }, 1, 0.95)?.low // -0.4841377117503
 */
export function tInterval(
  sums: PowerSums,
  parts: number,
  confidence: number,
): ConfidenceInterval | null {
  const mean = meanOf(sums, parts);
  const sd = sdOf(sums, parts);
  if (mean === null || sd === null) return null;
  return tIntervalOf(mean, sd / Math.sqrt(sums.n), sums.n - 1, confidence);
}
