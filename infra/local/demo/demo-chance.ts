import { createHash } from 'node:crypto';
import { type Chance, chanceOf } from './chance.ts';

/** A random generator for a name: the same name draws the same, whatever else is drawn before. */
export const chanceFor = (name: string): Chance =>
  chanceOf(createHash('sha256').update(name).digest().readInt32LE());

/** A number around 0 that is mostly between -1 and 1 (Irwin and Hall's sum of twelve). */
export const around0 = ({ next }: Chance): number =>
  Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, -6);

/** One of some things, each with a probability by its weight. */
export function weighted<Thing>(chance: Chance, things: readonly (readonly [Thing, number])[]) {
  const total = things.reduce((sum, [, weight]) => sum + weight, 0);
  let left = chance.below(total);
  for (const [thing, weight] of things) {
    if (left < weight) return thing;
    left -= weight;
  }
  throw new Error('The weights are no whole numbers.');
}
