import { biasCorrection } from './bias-correction.ts';
import { type ConfidenceInterval, normalInterval } from './interval.ts';
import type { Moments } from './moments.ts';
import { covarianceOf } from './pearson-r.ts';

/** The change in standard deviations; one is the average of the start's and the end's. */
export type AverageSdChange = {
  averageSd: number;
  d: number;
  /** Bonett's standard error of d. */
  se: number;
  dInterval: ConfidenceInterval;
};

/** The same, corrected for the size of the sample. */
export type HedgesGav = AverageSdChange & {
  /** The exact J, by which d and its interval are multiplied. */
  correction: number;
  g: number;
  gInterval: ConfidenceInterval;
};

/**
 * A paired change in average standard deviations, without a unit and uncorrected, with Bonett's
 * 95 % interval. All three moments are those of the pairs; null below two pairs, or where neither
 * start nor end has any spread.
 * Source: rule `hedges_g_av` of the reference figures; Bonett (2008).
 * @example averageSdChange({ n: 3, mean: 2, variance: 1 }, { n: 3, mean: 3, variance: 1 }, { n: 3, mean: 1, variance: 1 })?.d // 1
 */
export function averageSdChange(
  pre: Moments,
  post: Moments,
  change: Moments,
): AverageSdChange | null {
  const covariance = covarianceOf(pre, post, change);
  if (covariance === null || change.mean === null) return null;
  const [v1, v2, vd] = [pre.variance ?? 0, post.variance ?? 0, change.variance ?? 0];
  const averageVariance = (v1 + v2) / 2;
  if (averageVariance === 0) return null;
  const averageSd = Math.sqrt(averageVariance);
  const d = change.mean / averageSd;
  const ofSds = (d ** 2 * (v1 ** 2 + v2 ** 2 + 2 * covariance ** 2)) / (8 * averageVariance ** 2);
  const se = Math.sqrt((ofSds + vd / averageVariance) / (change.n - 1));
  return { averageSd, d, se, dInterval: normalInterval(d, se) };
}

/**
 * Hedges' g_av of a paired change, without a unit, with Bonett's 95 % interval. Null where the
 * uncorrected change is, and of two pairs: no correction is defined at one degree of freedom.
 * Source: rule `hedges_g_av` of the reference figures; Bonett (2008), Hedges (1981).
 * @example hedgesGav({ n: 2, mean: 2, variance: 1 }, { n: 2, mean: 3, variance: 1 }, { n: 2, mean: 1, variance: 1 }) // null
 */
export function hedgesGav(pre: Moments, post: Moments, change: Moments): HedgesGav | null {
  const uncorrected = averageSdChange(pre, post, change);
  const correction = biasCorrection(change.n - 1);
  if (!uncorrected || correction === null) return null;
  const { d, se } = uncorrected;
  const gInterval = normalInterval(correction * d, correction * se);
  return { ...uncorrected, correction, g: correction * d, gInterval };
}
