/** Repeatable chance: the same seed gives the same sequence. */
export type Chance = {
  /** From 0 up to, but not including, 1. */
  next: () => number;
  /** A whole number from 0 up to, but not including, `below`. */
  below: (below: number) => number;
  /** One of the things. */
  of: <Thing>(things: readonly Thing[]) => Thing;
};

/**
 * Chance from a seed (mulberry32): good enough to spread loads and faults, but not for secrets.
 * @example chanceOf(1).next() === chanceOf(1).next() // true
 */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, of: (things) => things[below(things.length)] as (typeof things)[number] };
}

/** The same things in a random order. */
export const shuffled = <Thing>(things: readonly Thing[], chance: Chance): Thing[] =>
  things
    .map((thing) => ({ thing, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
