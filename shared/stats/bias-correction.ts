import { lnGamma } from './ln-gamma.ts';

/**
 * Hedges' exact J, the factor by which a standardized difference is too large in small samples.
 * Null at one degree of freedom and below: there the expected difference does not exist, so nothing
 * corrects it. R's formula gives the limit 0, which would read as "no difference".
 * Source: Hedges (1981): Γ(df/2) / (√(df/2) · Γ((df − 1)/2)).
 * @example biasCorrection(2) // 1 / Math.sqrt(Math.PI)
 * @example biasCorrection(1) // null
 */
export function biasCorrection(df: number): number | null {
  if (!(df > 1)) return null;
  return Math.exp(lnGamma(df / 2) - Math.log(df / 2) / 2 - lnGamma((df - 1) / 2));
}

/**
 * The approximation of J that older papers use, for comparison with them; null where the exact one
 * is.
 * @example approximateBiasCorrection(2) // 4 / 7
 */
export const approximateBiasCorrection = (df: number): number | null =>
  df > 1 ? 1 - 3 / (4 * df - 1) : null;
