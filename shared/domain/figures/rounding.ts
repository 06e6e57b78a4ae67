import type { ConfidenceInterval } from '../../stats/interval.ts';

/**
 * A percent to one decimal, as reports print it; null for no people. Percents are never forced to
 * add up to a hundred.
 * @example percentOf(7, 15) // 46.7
 */
export function percentOf(count: number, of: number): number | null {
  return of === 0 ? null : Math.round((count / of) * 1000) / 10;
}

/** Figures of fewer than ten people have one decimal, others two. */
export const decimalsFor = (n: number): number => (n < 10 ? 1 : 2);

const scaleOf = (decimals: number) => 10 ** decimals;
/** Binary fractions must not push a whole figure over its edge. */
const hair = 1e-9;

/** Never minus zero, which would print as -0. */
const plain = (value: number) => value + 0;

/**
 * A figure rounded to this many decimals, halves away from zero as people round.
 * @example roundTo(0.25, 1) // 0.3
 */
export function roundTo(value: number, decimals: number): number {
  const scale = scaleOf(decimals);
  return plain((Math.sign(value) * Math.round(Math.abs(value) * scale + hair)) / scale);
}

/** Rounded down to this many decimals. */
export const roundDown = (value: number, decimals: number): number =>
  plain(Math.floor(value * scaleOf(decimals) + hair) / scaleOf(decimals));

/** Rounded up to this many decimals. */
export const roundUp = (value: number, decimals: number): number =>
  plain(Math.ceil(value * scaleOf(decimals) - hair) / scaleOf(decimals));

/**
 * An interval to this many decimals, rounded outwards: it never promises more than was found.
 * @example roundOutwards({ low: 0.14, high: 0.31, confidence: 0.95 }, 1) // { low: 0.1, high: 0.4, confidence: 0.95 }
 */
export const roundOutwards = (
  { low, high, confidence }: ConfidenceInterval,
  decimals: number,
): ConfidenceInterval => ({
  low: roundDown(low, decimals),
  high: roundUp(high, decimals),
  confidence,
});
