import { biasCorrection } from './bias-correction.ts';
import { type ConfidenceInterval, normalInterval } from './interval.ts';
import type { Moments } from './moments.ts';
import { pooledVariance } from './pooled-variance.ts';

/** A standardized difference, its sampling variance and its interval. */
export type HedgesG = { g: number; variance: number; interval: ConfidenceInterval };

/**
 * Hedges' g of two separate groups: the first mean less the second in pooled standard deviations,
 * with the large-sample variance and its 95 % normal interval. Null when a group has fewer than
 * two, or when neither has any spread.
 * Source: metafor's `escalc(measure = "SMD")`.
 * @example hedgesG({ n: 2, mean: 1, variance: 1 }, { n: 2, mean: 1, variance: 1 })?.variance // 1
 */
export function hedgesG(one: Moments, other: Moments): HedgesG | null {
  const correction = biasCorrection(one.n + other.n - 2);
  const pooled = pooledVariance([one, other])?.variance;
  if (one.mean === null || one.variance === null) return null;
  if (other.mean === null || other.variance === null) return null;
  if (!pooled || correction === null) return null;
  const g = (correction * (one.mean - other.mean)) / Math.sqrt(pooled);
  const variance = 1 / one.n + 1 / other.n + g ** 2 / (2 * (one.n + other.n));
  return { g, variance, interval: normalInterval(g, Math.sqrt(variance)) };
}
