import type { ConfidenceInterval } from './interval.ts';
import type { Moments } from './moments.ts';
import { studentP } from './student-t.ts';
import { tIntervalOf } from './t-interval.ts';

/** A t test of an estimate against zero. Equal values have no t and no p. */
export type TTest = {
  t: number | null;
  df: number;
  se: number;
  p: number | null;
  interval: ConfidenceInterval | null;
};

/**
 * Tests an estimate with a standard error against zero, two-sided; without spread there is no
 * t and no p, and the interval is the estimate alone.
 * @example tTestOf(1, 0, 4) // { t: null, df: 4, se: 0, p: null, interval: { low: 1, high: 1, confidence: 0.95 } }
 */
export function tTestOf(estimate: number, se: number, df: number): TTest {
  const t = se > 0 ? estimate / se : null;
  const p = t === null ? null : studentP(t, df);
  return { t, df, se, p, interval: tIntervalOf(estimate, se, df) };
}

/**
 * The paired t test: the mean of the changes against zero, in their unit. People without a pair
 * are not among the changes; null below two.
 * Source: rule `t_ci` of the reference figures, R's `t.test`.
 * @example tTest({ n: 4, mean: 1, variance: 4 })?.t // 1
 */
export function tTest({ n, mean, variance }: Moments): TTest | null {
  if (mean === null || variance === null) return null;
  return tTestOf(mean, Math.sqrt(variance / n), n - 1);
}
