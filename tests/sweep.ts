import { seeded } from './disclosure/seeded.ts';

/** Does this run look at all of what is too much for each `npm test`? `npm run check` does. */
export const isWholeSweep = process.env.SWEEP === 'whole';

/**
 * Of many things of which each takes a test of its own the whole, or for `npm test` a tenth, which
 * the seed chooses.
 * @param all the things, in an order that stays
 */
export function swept<Thing>(all: readonly Thing[], seed: number): readonly Thing[] {
  const chance = seeded(seed);
  const drawn = all.map((thing) => ({ thing, at: chance() })).toSorted((a, b) => a.at - b.at);
  const some = new Set(drawn.slice(0, Math.ceil(all.length / 10)).map(({ thing }) => thing));
  return isWholeSweep ? all : all.filter((thing) => some.has(thing));
}
