/** Pseudo-random numbers from 0 up to 1, the same for the same seed (mulberry32). */
export type SeededChance = () => number;

/**
 * @example seeded(1)() === seeded(1)() // true
 */
export function seeded(seed: number): SeededChance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An integer from one number to another, both included. */
export const wholeNumber = (chance: SeededChance, from: number, to: number): number =>
  from + Math.floor(chance() * (to - from + 1));

/** One of some things. */
export const oneOf = <T>(chance: SeededChance, things: readonly T[]): T =>
  things[wholeNumber(chance, 0, things.length - 1)] as T;
