import { continuedFraction } from './continued-fraction.ts';
import { lnGamma } from './ln-gamma.ts';

/** P(a, x) as a series, for x up to about a (DLMF 8.11.4). */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - lnGamma(a + 1));
}

/** Q(a, x) as a continued fraction, for x beyond a (DLMF 8.9.2). */
function upperFraction(a: number, x: number): number {
  const fraction = continuedFraction((number) => ({
    over: number === 1 ? 1 : (number - 1) * (a - number + 1),
    under: x - a + 2 * number - 1,
  }));
  return fraction * Math.exp(a * Math.log(x) - x - lnGamma(a));
}

/**
 * The probability that a chi-square variable exceeds x ≥ 0; null unless df > 0. A very small
 * probability keeps its relative accuracy.
 * Source: R's `pchisq(x, df, lower.tail = FALSE)`.
 * @example chiSquareUpperTail(3, 2) // Math.exp(-1.5)
 */
export function chiSquareUpperTail(x: number, df: number): number | null {
  if (!(df > 0 && x >= 0)) return null;
  const [a, half] = [df / 2, x / 2];
  if (half === 0) return 1;
  return half < a + 1 ? 1 - lowerSeries(a, half) : upperFraction(a, half);
}
