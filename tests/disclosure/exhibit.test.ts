import { beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../seeded.ts';
import { backgroundsThatFollow } from './backgrounds.ts';
import { drawnWorld } from './drawn-world.ts';
import { reportOf, type Showing, whatFollows } from './exhibitor.ts';
import { showingOf } from './pipeline.ts';
import type { World } from './world.ts';

/** How many groups are drawn: 500 in `npm run check`, of which `npm test` draws the first tenth. */
const groups = Number(process.env.DRAWN ?? 50);
const firstSeed = Number(process.env.SEED ?? 1300);

type DrawnHistory = { seed: number; world: World; drawnAs: string };

/** Histories from the first seed on, until there are enough groups. */
function histories(least: number, drawn: (seed: number) => World | null) {
  const all: DrawnHistory[] = [];
  for (let [seed, count] = [firstSeed, 0]; count < least; seed++) {
    const world = drawn(seed);
    if (!world) continue;
    all.push({ seed, world, drawnAs: world.drawnAs });
    count += world.runs.length;
  }
  return all;
}

/** A programme whose coordinator is shown common figures and a range for the next group. */
function pooledWorld(seed: number): World | null {
  const world = drawnWorld(seed, true);
  const coordinator = { userId: 'coordinator', roles: ['coordinator' as const] };
  const replies = showingOf(world).repliesOf(world, coordinator);
  return replies.some((reply) => reply.includes('"prediction":{')) ? world : null;
}

const all = [
  ...histories(groups, (seed) => drawnWorld(seed)),
  ...histories(Math.ceil(groups / 10), pooledWorld),
];

/**
 * Every insider, pairs of insiders and a participant beside a coordinator look at everything, at up
 * to twelve moments. Other histories must give them exactly the same replies.
 */
describe.each(all)('In $drawnAs', ({ seed, world }) => {
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
