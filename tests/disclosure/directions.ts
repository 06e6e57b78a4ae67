import { signedRank } from '../../shared/stats/signed-rank.ts';

/** How many improved, stayed as they were, and got worse. */
export type Directions = { improved: number; same: number; worse: number };

/** The ways in which n things in order of size can be equal to the next: their ranks. */
function* sizes(n: number): Generator<number[]> {
  for (let ties = 0; ties < 2 ** Math.max(0, n - 1); ties++) {
    let size = 1;
    const all = [size];
    for (let at = 1; at < n; at++) all.push(((ties >> (at - 1)) & 1) === 1 ? size : ++size);
    yield all;
  }
}

/**
 * Can changes of these signs, in order of size, add up to more than nothing, or to less? From each
 * one on all may be as large as one likes, or the first as small.
 */
function canAddUpTo(signs: readonly number[], way: number): boolean {
  let rest = 0;
  return signs.toReversed().some((sign) => {
    rest += sign;
    return Math.sign(rest) === way;
  });
}

/**
 * How many improved and got worse follows from the test that is said to show only p: all signs and
 * ranks of so many changes are gone through, and those kept that give this very p and a mean
 * change of this sign.
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
