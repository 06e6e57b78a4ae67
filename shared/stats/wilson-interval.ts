import { type ConfidenceInterval, usualConfidence, usualZ } from './interval.ts';

/**
 * Wilson's 95 % interval of a share of n, from 0 to 1; null for none.
 * Source: Wilson (1927), R's `prop.test(correct = FALSE)`.
 * @example wilsonInterval(0, 3)?.low // 0
 */
export function wilsonInterval(count: number, n: number): ConfidenceInterval | null {
  if (n === 0) return null;
  const share = count / n;
  const z2 = usualZ ** 2 / n;
  const centre = (share + z2 / 2) / (1 + z2);
  const half = Math.sqrt(share * (1 - share) * z2 + z2 ** 2 / 4) / (1 + z2);
  return {
    low: count === 0 ? 0 : centre - half,
    high: count === n ? 1 : centre + half,
    confidence: usualConfidence,
  };
}
