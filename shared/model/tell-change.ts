import { configuration } from '../configuration.ts';
import { hedgesGav } from '../stats/hedges-g-av.ts';
import { momentsOfSums } from '../stats/moments.ts';
import { meanOf, type Sums, sdOf } from '../stats/sums.ts';
import { tInterval } from '../stats/t-interval.ts';
import type { OutcomeSums } from './facts.ts';
import type { Change, Outcome, RankTest } from './outcome.ts';

/** A mean with its spread, in points; null of nobody. */
export function levelOf(sums: Sums, parts: number) {
  const mean = meanOf(sums, parts);
  return mean === null ? null : { n: sums.n, mean, sd: sdOf(sums, parts) };
}

/** A mean change with its t interval, in points; null of nobody. */
export function changeOf(sums: Sums, parts: number): Change | null {
  const told = levelOf(sums, parts);
  return told && { ...told, interval: tInterval(sums, parts, configuration.confidence) };
}

/** The change in standard deviations; null where there is no spread. */
export function effectSizeOf(counted: OutcomeSums, parts: number): Outcome['effectSize'] {
  const [start, end, change] = [counted.start, counted.end, counted.change].map((sums) =>
    momentsOfSums(sums, parts),
  );
  const size = start && end && change && hedgesGav(start, end, change);
  return size ? { g: size.g, interval: size.gInterval } : null;
}

const significance = 0.05;

/**
 * The signed-rank test as it may be read: when so few changed that no result could be under
 * 0.05, that is told instead of calling it not significant.
 * @example rankTestOf({ used: 5, p: 0.0625, leastP: 0.0625 }).canReach5Percent // false
 */
export const rankTestOf = (test: OutcomeSums['signedRank']): RankTest => ({
  ...test,
  canReach5Percent: test.leastP < significance,
});
