import { describe, expect, it } from 'vitest';
import { signedRank } from '../../shared/stats/signed-rank.ts';

/** Every way to give the ranks their signs, one by one. */
function bruteForceP(changes: readonly number[]): number {
  const sizes = changes.map(Math.abs).sort((a, b) => a - b);
  const rank = (change: number) => {
    const first = sizes.indexOf(Math.abs(change));
    return (first + sizes.lastIndexOf(Math.abs(change))) / 2 + 1;
  };
  const ranks = changes.map(rank);
  const rise = ranks.filter((_, i) => (changes[i] ?? 0) > 0).reduce((a, b) => a + b, 0);
  let [less, greater] = [0, 0];
  for (let signs = 0; signs < 2 ** ranks.length; signs++) {
    const sum = ranks.filter((_, i) => signs & (1 << i)).reduce((a, b) => a + b, 0);
    if (sum <= rise) less++;
    if (sum >= rise) greater++;
  }
  return Math.min(1, (2 * Math.min(less, greater)) / 2 ** ranks.length);
}

describe('The signed-rank test is exact', () => {
  it.each([
    [[1, 2, 3]],
    [[1, 1, 1, 1, 1, 1]],
    [[1, -1, 2, 2, -3, 4, 4, 4]],
    [[0.5, -1.5, 1.5, 2.5, 2.5, -2.5, 3, 4, 5, -6]],
  ])('as when counting every combination of signs: %j', (changes) => {
    expect(signedRank(changes).p).toBeCloseTo(bruteForceP(changes), 14);
  });

  it('with sixty changes and more, in no time', () => {
    const started = performance.now();
    const { p, used } = signedRank(Array.from({ length: 300 }, (_, i) => ((i * 37) % 101) - 40));
    expect(performance.now() - started).toBeLessThan(2000);
    expect(used).toBe(297);
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-7);
  });

  it('when all changes have the same sign: p is the smallest possible', () => {
    const all = signedRank(Array.from({ length: 62 }, (_, i) => i + 1));
    expect(all.p).toBe(2 / 2 ** 62);
    expect(all.p).toBe(all.leastP);
  });
});

describe('Zeros and ties', () => {
  it('drops changes of zero, and counts them', () => {
    const { p, used, zeros } = signedRank([0, 3, 0, -1, 2, 0]);
    expect({ p, used, zeros }).toEqual({ p: signedRank([3, -1, 2]).p, used: 3, zeros: 3 });
  });

  it('ignores errors of binary fractions: 3/14 from anywhere is 3/14', () => {
    const fractions = [45 / 14 - 3, 31 / 14 - 2, 59 / 14 - 4, -(17 / 14 - 1)];
    expect(new Set(fractions.map(Math.abs)).size).toBeGreaterThan(1);
    expect(signedRank(fractions)).toEqual(signedRank([3, 3, 3, -3]));
  });
});

it('says from how many changes on p < 0.05 can be reached', () => {
  const ones = (n: number) => signedRank(Array.from({ length: n }, () => 1));
  expect(ones(5).leastP).toBe(0.0625);
  expect(ones(6).leastP).toBe(0.03125);
});
