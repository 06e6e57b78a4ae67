import { seeded } from './seeded.ts';

/** Does this run cover everything that is too much for each `npm test`? `npm run check` does. */
export const isWholeSweep = process.env.SWEEP === 'whole';

/**
 * All of many things that each take a test of their own, or for `npm test` a tenth of them, chosen
 * by the seed.
 * @param all the things, in an order that never changes
 */
export function swept<Thing>(all: readonly Thing[], seed: number): readonly Thing[] {
  const chance = seeded(seed);
  const drawn = all.map((thing) => ({ thing, at: chance() })).toSorted((a, b) => a.at - b.at);
  const some = new Set(drawn.slice(0, Math.ceil(all.length / 10)).map(({ thing }) => thing));
  return isWholeSweep ? all : all.filter((thing) => some.has(thing));
}

/** How many random cases a test tries that takes seconds for each: for `npm test` a third of them. */
export const someOf = (all: number): number => (isWholeSweep ? all : Math.ceil(all / 3));
