import { betaOdds } from './beta-odds.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * A quantile of Student's t distribution; null outside 0 < p < 1 or df > 0. The degrees of
 * freedom need not be whole.
 * Source: t² / df is the odds of a beta(1/2, df/2) variable; R's `qt(p, df)`.
 * @example studentQuantile(0.975, 4) // 2.7764451051977987
 */
export function studentQuantile(p: number, df: number): number | null {
  if (!(p > 0 && p < 1 && df > 0)) return null;
  if (p === 0.5) return 0;
  const t = Math.sqrt(df * betaOdds(Math.abs(2 * p - 1), 0.5, df / 2));
  return p > 0.5 ? t : -t;
}

/**
 * The two-sided p value of a t statistic; null unless df > 0. The tail itself is computed, so that
 * a very small one is accurate too.
 * Source: R's `2 * pt(-abs(t), df)`.
 * @example studentP(2.7764451051977987, 4) // 0.05
 */
export function studentP(t: number, df: number): number | null {
  if (!(df > 0)) return null;
  const whole = df + t * t;
  return incompleteBeta({ x: df / whole, rest: (t * t) / whole }, df / 2, 0.5);
}
