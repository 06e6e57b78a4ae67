import { leastDifference } from './moments.ts';
import { sum } from './sum.ts';

/** A group's mean and its sampling variance, in points and squared points. */
export type Effect = { mean: number; variance: number };

const mostSteps = 10_000;
const settled = 1e-14;
/** A step below this that is no smaller than the one before is caused by rounding of many sums. */
const roundingOfMany = 1e-10;

/**
 * The mean of effects weighted by `weights`.
 * @example weightedMean([{ mean: 1, variance: 1 }, { mean: 4, variance: 1 }], [2, 1]) // 2
 */
export const weightedMean = (effects: readonly Effect[], weights: readonly number[]): number =>
  sum(effects.map(({ mean }, index) => mean * (weights[index] ?? 0))) / sum(weights);

/** Hedges' estimate, from which the search begins as metafor's does; negative is zero. */
function hedgesEstimate(effects: readonly Effect[]): number {
  const k = effects.length;
  const mean = sum(effects.map((effect) => effect.mean)) / k;
  const spread = sum(effects.map((effect) => (effect.mean - mean) ** 2)) / (k - 1);
  return Math.max(0, spread - sum(effects.map(({ variance }) => variance)) / k);
}

/** One step of Fisher scoring: the slope of the restricted likelihood over its information. */
function scoringStep(effects: readonly Effect[], tau2: number): number {
  const weights = effects.map(({ variance }) => 1 / (variance + tau2));
  const mean = weightedMean(effects, weights);
  const residuals = effects.map((effect, index) => (weights[index] ?? 0) * (effect.mean - mean));
  const [w1, w2, w3] = [1, 2, 3].map((power) => sum(weights.map((w) => w ** power))) as [
    number,
    number,
    number,
  ];
  const slope = sum(residuals.map((residual) => residual ** 2)) - (w1 - w2 / w1);
  return slope / (w2 - (2 * w3) / w1 + (w2 / w1) ** 2);
}

/**
 * τ², the variance between groups beyond chance, in squared points, by restricted maximum
 * likelihood and never below zero. Null below two groups, when all variances and differences are
 * zero, or should the search not settle.
 * Source: Fisher scoring as in metafor's `rma(method = "REML")`, but to the optimum itself: by
 * default metafor stops as soon as a step is below 1e-5.
 * @example betweenVariance([{ mean: 0, variance: 1 }, { mean: 2, variance: 1 }]) // 1
 */
export function betweenVariance(effects: readonly Effect[]): number | null {
  if (effects.length < 2) return null;
  const scale = sum(effects.map(({ variance }) => variance)) / effects.length;
  let tau2 = hedgesEstimate(effects);
  let before = Number.POSITIVE_INFINITY;
  if (scale + tau2 < leastDifference ** 2) return null;
  for (let steps = 0; steps < mostSteps; steps++) {
    const next = Math.max(0, tau2 + scoringStep(effects, tau2));
    const moved = Math.abs(next - tau2);
    tau2 = next;
    const share = moved / (tau2 + scale);
    if (share <= settled || (share <= roundingOfMany && share >= before)) return tau2;
    before = share;
  }
  return null;
}
