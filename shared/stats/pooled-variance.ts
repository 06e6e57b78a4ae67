import type { Moments } from './moments.ts';

/**
 * The variance within groups, pooled over all of them, in squared points. A group of one adds
 * nothing to it; null when no group has two.
 * Source: Σ(n − 1)s² / Σ(n − 1).
 * @example pooledVariance([{ n: 3, mean: 0, variance: 1 }, { n: 2, mean: 9, variance: 4 }]) // { variance: 2, df: 3 }
 */
export function pooledVariance(
  groups: readonly Moments[],
): { variance: number; df: number } | null {
  let squares = 0;
  let df = 0;
  for (const { n, variance } of groups) {
    if (variance === null) continue;
    squares += (n - 1) * variance;
    df += n - 1;
  }
  return df === 0 ? null : { variance: squares / df, df };
}
