import { parseArgs } from 'node:util';
import type { Size, StormAct } from './act.ts';
import { acts } from './acts.ts';

export const stormUsage = `npm run storm -- [ACT …] [--seed NUMBER] [--minutes NUMBER] [--small] [--json]
Acts: ${acts.map(({ name }) => name).join(', ')}. Without names all are played, in ten minutes; by their names they go on to their full counts,
or begin nothing further after so many minutes each.`;

/** What the command was asked to play. */
export type StormOptions = {
  wanted: readonly StormAct[];
  /** Acts were named, in their long version: they go on to their full counts. */
  whole: boolean;
  /** After which each act that was named begins nothing further. */
  minutes: number;
  seed: number;
  size: Size;
  json: boolean;
};

const options = {
  seed: { type: 'string' },
  minutes: { type: 'string' },
  small: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** How long a named act may go on; without end unless it is said. */
function minutesOf(text: string | undefined): number {
  const minutes = text === undefined ? Number.POSITIVE_INFINITY : Number(text);
  if (!(minutes > 0)) throw new Error('--minutes is a number above 0');
  return minutes;
}

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
export function readStormOptions(args: readonly string[]): StormOptions {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const unknown = positionals.find((name) => !acts.some((act) => act.name === name));
  if (unknown) throw new Error(`there is no act ${unknown}`);
  const wanted = acts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const size = values.small ? 'small' : 'long';
  const whole = positionals.length > 0 && size === 'long';
  const minutes = minutesOf(values.minutes);
  return { wanted, whole, minutes, seed: seedOf(values.seed), size, json: values.json };
}
