import { biasCorrection } from './bias-correction.ts';
import { type Interval, normalInterval } from './interval.ts';
import type { Moments } from './moments.ts';
import { covarianceOf } from './pearson-r.ts';

/** The change in standard deviations, the average of the start's and the end's being one. */
export type HedgesGav = {
  averageSd: number;
  d: number;
  /** The exact J, by which d and its interval are multiplied. */
  correction: number;
  g: number;
  /** Bonett's standard error of d. */
  se: number;
  dInterval: Interval;
  gInterval: Interval;
};

/**
 * Hedges' g_av of a paired change, without a unit, with Bonett's 95 % interval. All three moments
 * are those of the pairs; null below two pairs, or where neither start nor end has any spread.
 * Source: rule `hedges_g_av` of the reference figures; Bonett (2008), Hedges (1981).
 * @example hedgesGav({ n: 3, mean: 2, variance: 1 }, { n: 3, mean: 3, variance: 1 }, { n: 3, mean: 1, variance: 1 })?.d // 1
 */
export function hedgesGav(pre: Moments, post: Moments, change: Moments): HedgesGav | null {
  const df = change.n - 1;
  const correction = biasCorrection(df);
  const covariance = covarianceOf(pre, post, change);
  if (correction === null || covariance === null) return null;
  const [v1, v2, vd] = [pre.variance ?? 0, post.variance ?? 0, change.variance ?? 0];
  const averageVariance = (v1 + v2) / 2;
  if (averageVariance === 0) return null;
  const averageSd = Math.sqrt(averageVariance);
  const d = (change.mean ?? 0) / averageSd;
  const ofSds = (d ** 2 * (v1 ** 2 + v2 ** 2 + 2 * covariance ** 2)) / (8 * averageVariance ** 2);
  const se = Math.sqrt((ofSds + vd / averageVariance) / df);
  const dInterval = normalInterval(d, se);
  const gInterval = normalInterval(correction * d, correction * se);
  return { averageSd, d, correction, g: correction * d, se, dInterval, gInterval };
}
