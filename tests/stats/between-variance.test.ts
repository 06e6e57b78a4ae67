import { expect, test } from 'vitest';
import { chanceOf } from '../../infra/local/demo/chance.ts';
import { betweenVariance } from '../../shared/stats/between-variance.ts';

test('The search ends where the sums of ten thousand groups are rounded', () => {
  const chance = chanceOf(10);
  // Ten kinds of groups, repeated: the search used to cycle in the last bit.
  const kinds = Array.from({ length: 10 }, () => ({
    mean: chance.next(),
    variance: 0.3 / (3 + chance.below(10)),
  }));
  const groups = Array.from({ length: 10_000 }, (_, n) => kinds[n % kinds.length] as never);
  expect(betweenVariance(groups)).toBeCloseTo(0.024090387756226, 12);
});
