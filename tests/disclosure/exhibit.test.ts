import { expect, it } from 'vitest';
import { drawnWorld } from './drawn-world.ts';
import { reportOf, whatFollows } from './exhibitor.ts';
import { repliesOf } from './pipeline.ts';
import { seeded } from './seeded.ts';

/** How many groups are drawn in `npm test`; `DRAWN=500 npm test -- tests/disclosure/exhibit.test.ts` draws more. */
const groups = Number(process.env.DRAWN ?? 12);
const firstSeed = Number(process.env.SEED ?? 1300);

/** Histories of one to four groups each, until there are so many groups. */
function histories() {
  const drawn = [];
  for (let [seed, count] = [firstSeed, 0]; count < groups; seed++) {
    const world = drawnWorld(seed);
    drawn.push({ seed, world, drawnAs: world.drawnAs });
    count += world.runs.length;
  }
  return drawn;
}

/**
 * Every insider, pairs of insiders and a participant beside a coordinator look at everything, at up
 * to twelve moments; other histories must give them the same replies to the byte.
 */
it.each(histories())(
  'Nothing follows about anybody: $drawnAs',
  ({ seed, world }) => {
    expect(reportOf(world, whatFollows(world, repliesOf, seeded(seed)))).toBe('');
  },
  600_000,
);
