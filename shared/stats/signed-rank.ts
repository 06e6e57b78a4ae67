import { doubledMidranks } from './midranks.ts';
import { leastDifference } from './moments.ts';
import { sum } from './sum.ts';

/** Wilcoxon's signed-rank test; without a change other than zero there is no statistic. */
export type SignedRank = {
  /** Changes other than zero, and zeros, which are dropped. */
  used: number;
  zeros: number;
  /** Sums of the ranks of what rose and of what fell. */
  rise: number | null;
  fall: number | null;
  p: number | null;
  /** One-sided: that changes lie below zero, and above it. */
  pLess: number | null;
  pGreater: number | null;
  /** The smallest p that this number of changes can reach. */
  leastP: number;
};

/**
 * The probability of each sum of doubled ranks when every sign is a toss of a coin, by its value.
 * Built up rank by rank, so ties cost nothing and hundreds of changes stay exact.
 */
function signFlipDistribution(ranks: readonly number[]): number[] {
  const probability = new Array<number>(sum(ranks) + 1).fill(0);
  probability[0] = 1;
  let reached = 0;
  for (const rank of ranks) {
    reached += rank;
    for (let value = reached; value >= 0; value--)
      probability[value] =
        ((probability[value] ?? 0) + (value < rank ? 0 : (probability[value - rank] ?? 0))) / 2;
  }
  return probability;
}

/**
 * The smallest two-sided p that n changes other than zero can reach, 2 / 2ⁿ: below six it cannot be
 * under 0.05, and that is then reported instead of "not significant".
 * @example leastSignedRankP(6) // 0.03125
 */
export const leastSignedRankP = (n: number): number => Math.min(1, 2 / 2 ** n);

/**
 * Wilcoxon's signed-rank test of changes in any unit, exact at every size: the sign-flip
 * distribution with midranks, zeros dropped. Changes are rounded to nine decimals, so that
 * binary fractions do not break ties.
 * Source: rule `wilcoxon` of the reference figures; equals R's `coin::wilcoxsign_test`.
 * @example signedRank([1, 2, 3, 0]).p // 0.25
 */
export function signedRank(changes: readonly number[]): SignedRank {
  const rounded = changes.map((change) => Math.round(change / leastDifference));
  const moved = rounded.filter((change) => change !== 0);
  const counts = {
    used: moved.length,
    zeros: changes.length - moved.length,
    leastP: leastSignedRankP(moved.length),
  };
  if (moved.length === 0)
    return { ...counts, rise: null, fall: null, p: null, pLess: null, pGreater: null };
  const ranks = doubledMidranks(moved.map(Math.abs));
  const rise = sum(ranks.filter((_, index) => (moved[index] ?? 0) > 0));
  const fall = sum(ranks) - rise;
  const probability = signFlipDistribution(ranks);
  // The distribution is symmetric, so rises and falls have the same probabilities.
  const atMost = (total: number) => Math.min(1, sum(probability.slice(0, total + 1)));
  const [pLess, pGreater] = [atMost(rise), atMost(fall)];
  const p = Math.min(1, 2 * Math.min(pLess, pGreater));
  return { ...counts, rise: rise / 2, fall: fall / 2, p, pLess, pGreater };
}
