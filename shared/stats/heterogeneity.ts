import { type Effect, weightedMean } from './between-variance.ts';
import { chiSquareUpperTail } from './chi-square.ts';
import { sum } from './sum.ts';

/** How much groups differ beyond chance; without sampling variances there is nothing to tell. */
export type Heterogeneity = {
  df: number;
  q: number | null;
  p: number | null;
  /** The share of τ² in the variation, in per cent. */
  i2: number | null;
};

/**
 * Cochran's Q with its p, and I² of a given τ², of two groups or more. All but df is null when a
 * group has no sampling variance.
 * Source: Cochran (1954); rule `meta_I2` of the reference figures (Higgins & Thompson 2002).
 * @example heterogeneity([{ mean: 0, variance: 1 }, { mean: 2, variance: 1 }], 1).i2 // 50
 */
export function heterogeneity(effects: readonly Effect[], tau2: number): Heterogeneity {
  const df = effects.length - 1;
  if (effects.some(({ variance }) => variance === 0)) return { df, q: null, p: null, i2: null };
  const weights = effects.map(({ variance }) => 1 / variance);
  const mean = weightedMean(effects, weights);
  const q = sum(effects.map((effect) => (effect.mean - mean) ** 2 / effect.variance));
  const typical = (df * sum(weights)) / (sum(weights) ** 2 - sum(weights.map((w) => w ** 2)));
  return { df, q, p: chiSquareUpperTail(q, df), i2: (100 * tau2) / (tau2 + typical) };
}
