import { continuedFraction, type Storey } from './continued-fraction.ts';
import { lnGamma } from './ln-gamma.ts';

/** A position x between 0 and 1. Both parts are given, since 1 − x loses small values. */
export type Split = { x: number; rest: number };

/**
 * x^a · rest^b / B(a, b): the rise of the beta distribution function per unit of ln(x / rest).
 * @example betaSlope({ x: 0.5, rest: 0.5 }, 1, 1) // 0.25
 */
export function betaSlope({ x, rest }: Split, a: number, b: number): number {
  const lnBeta = lnGamma(a) + lnGamma(b) - lnGamma(a + b);
  return Math.exp(a * Math.log(x) + b * Math.log(rest) - lnBeta);
}

/** Levels of the fraction for I_x(a, b): 1, d₁, d₂ … over ones (DLMF 8.17.22–23). */
const betaStorey =
  (x: number, a: number, b: number) =>
  (number: number): Storey => {
    const m = Math.floor((number - 1) / 2);
    if (number === 1) return { over: 1, under: 1 };
    if (number % 2 === 0)
      return { over: (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)), under: 1 };
    return { over: (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)), under: 1 };
  };

/**
 * The regularised incomplete beta function I_x(a, b): the probability that a beta variable is below
 * x. A small one keeps its relative accuracy (about 1e-13).
 * Source: DLMF 8.17.22, and 8.17.4 where the fraction is slow.
 * @example incompleteBeta({ x: 0.25, rest: 0.75 }, 1, 2) // 0.4375
 */
export function incompleteBeta(split: Split, a: number, b: number): number {
  const { x, rest } = split;
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const slope = betaSlope(split, a, b);
  if (x > (a + 1) / (a + b + 2)) return 1 - (slope / b) * continuedFraction(betaStorey(rest, b, a));
  return (slope / a) * continuedFraction(betaStorey(x, a, b));
}
