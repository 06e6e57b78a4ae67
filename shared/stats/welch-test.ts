import type { Moments } from './moments.ts';
import { type TTest, tTestOf } from './t-test.ts';

/** A Welch test, and the difference that it tests: the first mean less the second. */
export type WelchTest = TTest & { difference: number };

/**
 * Welch's t test of two separate groups, in their unit, with fractional degrees of freedom.
 * Null when a group has fewer than two, or when neither has any spread.
 * Source: Welch (1947), R's `t.test`.
 * @example welchTest({ n: 2, mean: 3, variance: 1 }, { n: 2, mean: 1, variance: 1 })?.df // 2
 */
export function welchTest(one: Moments, other: Moments): WelchTest | null {
  if (one.mean === null || one.variance === null) return null;
  if (other.mean === null || other.variance === null) return null;
  const [v1, v2] = [one.variance / one.n, other.variance / other.n];
  if (v1 + v2 === 0) return null;
  const df = (v1 + v2) ** 2 / (v1 ** 2 / (one.n - 1) + v2 ** 2 / (other.n - 1));
  const difference = one.mean - other.mean;
  return { difference, ...tTestOf(difference, Math.sqrt(v1 + v2), df) };
}
