import { expect, it } from 'vitest';
import { poolingLimits } from '../../shared/configuration.ts';
import type { ConfidenceInterval } from '../../shared/stats/interval.ts';
import { observedPrediction } from '../../shared/stats/observed-prediction.ts';
import { pooledVariance } from '../../shared/stats/pooled-variance.ts';
import { randomEffects } from '../../shared/stats/random-effects.ts';
import { type SeededChance, seeded } from '../seeded.ts';
import { isWholeSweep } from '../sweep.ts';

/** Programmes that are simulated for each case: all in `npm run check`, a tenth in `npm test`. */
const programmes = isWholeSweep ? 4000 : 400;
/** Changes of the 14 statements: the spread within groups, and people in the group to come. */
const [within, people] = [0.55, 7];
const trueMean = 0.3;

/** A standard normal number (Box and Muller 1958). */
const normal = (chance: SeededChance) =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

/** A group of five to ten people whose true mean is drawn around that of all groups. */
function drawnGroup(chance: SeededChance, between: number) {
  const n = 5 + Math.floor(6 * chance());
  const own = trueMean + between * normal(chance);
  const changes = Array.from({ length: n }, () => own + within * normal(chance));
  const mean = changes.reduce((sum, one) => sum + one, 0) / n;
  const squares = changes.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { n, mean, variance: squares / (n - 1) };
}

/** How often, in per cent, the next group's observed mean is within the interval predicted for it. */
function coverage(groups: number, between: number): number {
  const chance = seeded(1000 * groups + Math.round(100 * between));
  const isIn = (interval: ConfidenceInterval | null, value: number) =>
    interval !== null && interval.low <= value && value <= interval.high;
  let covered = 0;
  for (let n = 0; n < programmes; n++) {
    const drawn = Array.from({ length: groups }, () => drawnGroup(chance, between));
    const variance = pooledVariance(drawn)?.variance ?? Number.NaN;
    const model = randomEffects(drawn.map(({ mean, n }) => ({ mean, variance: variance / n })));
    if (!model) throw new Error('There is no model');
    const next =
      trueMean + between * normal(chance) + (within / Math.sqrt(people)) * normal(chance);
    if (isIn(observedPrediction(model, variance / people), next)) covered += 1;
  }
  return (100 * covered) / programmes;
}

const cases = [poolingLimits.smallestPool, 6, 8, 12, 25].flatMap((groups) =>
  [0, 0.1, 0.2, 0.4].map((between) => [groups, between] as const),
);

it.each(cases)(
  'The interval for the next group covers it in at least 93 % of %d groups that differ by %d',
  (groups, between) => {
    expect(coverage(groups, between)).toBeGreaterThanOrEqual(93);
  },
);
