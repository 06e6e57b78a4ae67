import { beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../seeded.ts';
import { backgroundsThatFollow } from './backgrounds.ts';
import { drawnWorld } from './drawn-world.ts';
import { reportOf, type Showing, whatFollows } from './exhibitor.ts';
import { showingOf } from './pipeline.ts';

/** How many groups are drawn: 500 in `npm run check`, of which `npm test` draws the first tenth. */
const groups = Number(process.env.DRAWN ?? 50);
const firstSeed = Number(process.env.SEED ?? 1300);

/** Histories of one to four groups each, until there are enough groups. */
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
 * to twelve moments. Other histories must give them exactly the same replies.
 */
describe.each(histories())('In $drawnAs', ({ seed, world }) => {
  let showing: Showing;
  beforeAll(() => {
    showing = showingOf(world);
  });

  it('nobody’s answers, scores or direction can be inferred', () => {
    expect(reportOf(world, whatFollows(world, showing, seeded(seed)))).toBe('');
  }, 600_000);

  it('nor can anybody’s background', () => {
    expect(backgroundsThatFollow(world, showing.repliesOf, seeded(seed))).toEqual([]);
  }, 600_000);
});
