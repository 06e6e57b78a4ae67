import { type Effect, weightedMean } from './between-variance.ts';
import { chiSquareUpperTail } from './chi-square.ts';
import { sum } from './sum.ts';

/** How much groups differ beyond chance; without sampling variances nothing is known. */
export type Heterogeneity = {
  df: number;
  q: number | null;
  p: number | null;
  /** The share of τ² in the variation, in per cent. */
  i2: number | null;
};

/**
 * Cochran's Q with its p, and I² of a given τ². All but df is null below two groups, and when a
 * group has no sampling variance. Groups that are all alike have a Q of 0, a p of 1 and, τ² being
 * 0, an I² of 0, as in metafor: I² is made of τ² and not of (Q − df) / Q, which would be undefined.
 * Source: Cochran (1954); rule `meta_I2` of the reference figures (Higgins & Thompson 2002).
 * @example heterogeneity([{ mean: 0, variance: 1 }, { mean: 2, variance: 1 }], 1).i2 // 50
 * @example heterogeneity([{ mean: 1, variance: 1 }, { mean: 1, variance: 1 }], 0) // { df: 1, q: 0, p: 1, i2: 0 }
 * @example heterogeneity([{ mean: 1, variance: 1 }], 0).i2 // null
 */
export function heterogeneity(effects: readonly Effect[], tau2: number): Heterogeneity {
  const df = Math.max(0, effects.length - 1);
  const isDefined = df > 0 && effects.every(({ variance }) => variance > 0);
  if (!isDefined) return { df, q: null, p: null, i2: null };
  const weights = effects.map(({ variance }) => 1 / variance);
  const mean = weightedMean(effects, weights);
  const q = sum(effects.map((effect) => (effect.mean - mean) ** 2 / effect.variance));
  const typical = (df * sum(weights)) / (sum(weights) ** 2 - sum(weights.map((w) => w ** 2)));
  return { df, q, p: chiSquareUpperTail(q, df), i2: (100 * tau2) / (tau2 + typical) };
}
