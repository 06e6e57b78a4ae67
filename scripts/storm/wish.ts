import { parseArgs } from 'node:util';
import type { Act, Size } from './act.ts';
import { acts } from './acts.ts';

export const usage = `npm run storm -- [ACT …] [--seed NUMBER] [--small] [--json]
Acts: ${acts.map(({ name }) => name).join(', ')}. Without names all are played, in ten minutes; by their names they go on to their full counts.`;

/** What the command was asked to play. */
export type Wish = {
  wanted: readonly Act[];
  /** Acts were named, in their long version: they go on to their full counts. */
  whole: boolean;
  seed: number;
  size: Size;
  json: boolean;
};

const options = {
  seed: { type: 'string' },
  small: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** A seed of one's own, or one of today's chance; what is printed can be set again. */
function seedOf(text: string | undefined): number {
  const seed = text === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(text);
  if (!Number.isInteger(seed) || seed < 0) throw new Error('--seed is a whole number');
  return seed;
}

/**
 * What the arguments ask for.
 * @throws Error that says in one line what is wrong with them
 */
export function readWish(args: readonly string[]): Wish {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const unknown = positionals.find((name) => !acts.some((act) => act.name === name));
  if (unknown) throw new Error(`there is no act ${unknown}`);
  const wanted = acts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const size = values.small ? 'small' : 'long';
  const whole = positionals.length > 0 && size === 'long';
  return { wanted, whole, seed: seedOf(values.seed), size, json: values.json };
}
