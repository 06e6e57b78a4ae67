import { betweenVariance, type Effect, weightedMean } from './between-variance.ts';
import { type Heterogeneity, heterogeneity } from './heterogeneity.ts';
import type { ConfidenceInterval } from './interval.ts';
import { sum } from './sum.ts';
import { tIntervalOf } from './t-interval.ts';

/** A group as the model sees it: its own mean drawn towards the overall mean. */
export type ShrunkenGroup = {
  weightPercent: number;
  /** The weight of its own mean in the estimate: 0 is fully shrunken, 1 not at all. */
  shrinkage: number;
  estimate: number;
  se: number;
  interval: ConfidenceInterval | null;
};

export type RandomEffects = {
  mean: number;
  se: number;
  df: number;
  interval: ConfidenceInterval | null;
  /** The interval in which the true mean of a future group may lie. */
  predictionInterval: ConfidenceInterval | null;
  tau2: number;
  heterogeneity: Heterogeneity;
  groups: ShrunkenGroup[];
};

/** Knapp and Hartung's factor of the variance of the mean, never below 1. */
function truncatedFactor(effects: readonly Effect[], weights: readonly number[]): number {
  const mean = weightedMean(effects, weights);
  const squares = effects.map((effect, index) => (weights[index] ?? 0) * (effect.mean - mean) ** 2);
  return Math.max(1, sum(squares) / (effects.length - 1));
}

/**
 * A random-effects model across groups: REML, truncated Knapp-Hartung, 95 % t intervals with
 * k − 1 df, in points. Give each group its mean and its share s²/n of the pooled variance (see
 * `pooledVariance`), not a variance of its own: a spread of three people cannot carry a weight.
 * Null below two groups, or when nothing varies at all.
 * Source: rules `meta_*` of the reference figures; metafor's `rma(test = "adhoc")`, `predict`
 * and `blup`.
 * @example randomEffects([{ mean: 0, variance: 1 }, { mean: 2, variance: 1 }])?.groups[0]?.estimate // 0.5
 */
export function randomEffects(effects: readonly Effect[]): RandomEffects | null {
  const tau2 = betweenVariance(effects);
  if (tau2 === null) return null;
  const df = effects.length - 1;
  const weights = effects.map(({ variance }) => 1 / (variance + tau2));
  const mean = weightedMean(effects, weights);
  const variance = truncatedFactor(effects, weights) / sum(weights);
  const shrunken = (effect: Effect, weight: number): ShrunkenGroup => {
    const shrinkage = tau2 * weight;
    const estimate = mean + shrinkage * (effect.mean - mean);
    const se = Math.sqrt(shrinkage * effect.variance + (1 - shrinkage) ** 2 * variance);
    const weightPercent = (100 * weight) / sum(weights);
    return { weightPercent, shrinkage, estimate, se, interval: tIntervalOf(estimate, se, df) };
  };
  return {
    mean,
    se: Math.sqrt(variance),
    df,
    interval: tIntervalOf(mean, Math.sqrt(variance), df),
    predictionInterval: tIntervalOf(mean, Math.sqrt(tau2 + variance), df),
    tau2,
    heterogeneity: heterogeneity(effects, tau2),
    groups: effects.map((effect, index) => shrunken(effect, weights[index] ?? 0)),
  };
}
