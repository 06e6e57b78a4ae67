import { betaOdds } from './beta-odds.ts';

/**
 * A quantile of the F distribution; null outside 0 < p < 1 or when either df is not positive.
 * Source: F · df1 / df2 is the odds of a beta(df1/2, df2/2) variable; R's `qf(p, df1, df2)`.
 * @example fQuantile(0.95, 1, 4) // 7.708647422176786
 */
export function fQuantile(p: number, df1: number, df2: number): number | null {
  if (!(p > 0 && p < 1 && df1 > 0 && df2 > 0)) return null;
  return (betaOdds(p, df1 / 2, df2 / 2) * df2) / df1;
}
