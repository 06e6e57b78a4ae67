import type { ConfidenceInterval } from './interval.ts';
import type { RandomEffects } from './random-effects.ts';
import { tIntervalOf } from './t-interval.ts';

/**
 * The 95 % interval in which the observed mean of a new group may lie: what its members answer, and
 * not the true mean behind it, which nobody sees. To the uncertainty of the overall mean and the
 * variance between groups it adds the new group's own sampling variance; t with the model's degrees
 * of freedom, k − 1. In points.
 * Source: Higgins, Thompson and Spiegelhalter (2009), with the variance of the new mean added. By
 * simulation it covers 94 to 99 % (`docs/statistics.md`), where the interval of the true mean covers
 * as little as 83 %.
 * @param sampling the variance of the new group's mean: s²/m for m people
 * @example observedPrediction({ mean: 0.5, se: 0.1, df: 4, tau2: 0.02 }, 0.03)?.low // -0.18008738065825414
 */
export function observedPrediction(
  { mean, se, df, tau2 }: Pick<RandomEffects, 'mean' | 'se' | 'df' | 'tau2'>,
  sampling: number,
): ConfidenceInterval | null {
  return tIntervalOf(mean, Math.sqrt(tau2 + se ** 2 + sampling), df);
}
