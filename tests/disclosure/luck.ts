import type { SeededChance } from '../seeded.ts';

/** A choice between things in which those that worked are chosen more often. */
export type LuckyChoice<T> = { pick: (chance: SeededChance) => Picked<T> };
export type Picked<T> = { value: T; learn: (worked: boolean) => void };

/**
 * @example choiceOf([1]).pick(() => 0).value // 1
 */
export function choiceOf<T>(values: readonly T[]): LuckyChoice<T> {
  const all = values.map((value) => ({ value, won: 1, tried: 2 }));
  return {
    pick: (chance) => {
      const one = byWeight(chance, all, ({ won, tried }) => Math.max(0.03, won / tried));
      return {
        value: one.value,
        learn: (worked) => {
          one.tried++;
          if (worked) one.won++;
        },
      };
    },
  };
}

/** One of some things; the more it weighs, the likelier it is. */
export function byWeight<T>(
  chance: SeededChance,
  all: readonly T[],
  weightOf: (one: T) => number,
): T {
  let left = chance() * all.reduce((sum, one) => sum + weightOf(one), 0);
  for (const one of all) {
    left -= weightOf(one);
    if (left < 0) return one;
  }
  return all.at(-1) as T;
}
