import { signedRank } from '../../shared/stats/signed-rank.ts';

/** How many improved, stayed the same, and got worse. */
export type Directions = { improved: number; same: number; worse: number };

/** The ways in which n things in order of size can be equal to their neighbours: their ranks. */
function* sizes(n: number): Generator<number[]> {
  for (let ties = 0; ties < 2 ** Math.max(0, n - 1); ties++) {
    let size = 1;
    const all = [size];
    for (let at = 1; at < n; at++) all.push(((ties >> (at - 1)) & 1) === 1 ? size : ++size);
    yield all;
  }
}

/**
 * Can changes with these signs, in order of size, add up to more than zero, or to less? From each
 * change on, all may be as large as needed, or the first ones as small.
 */
function canAddUpTo(signs: readonly number[], way: number): boolean {
  let rest = 0;
  return signs.toReversed().some((sign) => {
    rest += sign;
    return Math.sign(rest) === way;
  });
}

/**
 * How many improved and got worse, inferred from the test, which shows only p: it goes through all
 * signs and ranks of that many changes, and keeps those that give exactly this p and a mean change
 * of this sign.
 */
export function directionsBehind({
  pairs,
  used,
  p,
  mean,
}: {
  pairs: number;
  used: number;
  p: number | null;
  mean: number;
}): Directions[] {
  const found = new Map<number, Directions>();
  const same = pairs - used;
  if (used === 0) return [{ improved: 0, same, worse: 0 }];
  for (const ranks of sizes(used))
    for (let signs = 0; signs < 2 ** used; signs++) {
      const changes = ranks.map((size, at) => (((signs >> at) & 1) === 1 ? size : -size));
      const improved = changes.filter((change) => change > 0).length;
      if (found.has(improved)) continue;
      if (!canAddUpTo(changes.map(Math.sign), Math.sign(mean))) continue;
      if (signedRank(changes).p === p)
        found.set(improved, { improved, same, worse: used - improved });
    }
  return [...found.values()].sort((a, b) => a.improved - b.improved);
}

/** The two numbers between which a value lies. */
type DirectionBounds = readonly [low: number, high: number];

/**
 * How many of n people may have improved, given bounds for the sum of their changes and for the sum
 * of squares around the mean: for each number it looks for a list of changes.
 * @param most the largest change of one person
 */
export function improvedWithin(
  n: number,
  { sum, around, most }: { sum: DirectionBounds; around: DirectionBounds; most: number },
): number[] {
  const squaresAtMost = around[1] + Math.max(sum[0] ** 2, sum[1] ** 2) / n;
  /**
   * Is there a list that continues `done`, with this many rises first and the largest change first?
   */
  function goesOn(done: readonly number[], improved: number): boolean {
    const total = done.reduce((all, one) => all + one, 0);
    const squares = done.reduce((all, one) => all + one * one, 0);
    if (squares > squaresAtMost) return false;
    const left = n - done.length;
    if (left === 0) {
      const spread = squares - total ** 2 / n;
      return total >= sum[0] && total <= sum[1] && spread >= around[0] && spread <= around[1];
    }
    const isRise = done.length < improved;
    const from = Math.min(isRise ? most : 0, done.at(-1) ?? most);
    if (total + left * from < sum[0] || total - left * most > sum[1]) return false;
    for (let next = from; next >= (isRise ? 1 : -most); next--)
      if (goesOn([...done, next], improved)) return true;
    return false;
  }
  return Array.from({ length: n + 1 }, (_, improved) => improved).filter((improved) =>
    goesOn([], improved),
  );
}
