import { parseArgs } from 'node:util';
import { acts } from './acts.ts';
import type { Size, StormAct } from './harness/act.ts';

export const stormUsage = `npm run storm -- [ACT …] [--seed NUMBER] [--minutes NUMBER] [--small] [--json]
Acts: ${acts.map(({ name }) => name).join(', ')}. Without names all acts are played, in ten minutes; named acts play to their full counts,
or begin nothing further after --minutes each.`;

/** The command's options. */
export type StormOptions = {
  chosenActs: readonly StormAct[];
  /** Acts were named, in their long version: they play to their full counts. */
  whole: boolean;
  /** After this many minutes each named act begins nothing further. */
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

/** How long a named act may go on; without end unless `--minutes` is given. */
function minutesOf(text: string | undefined): number {
  const minutes = text === undefined ? Number.POSITIVE_INFINITY : Number(text);
  if (!(minutes > 0)) throw new Error('--minutes must be a number above 0');
  return minutes;
}

/** The given seed, or a random one; it is printed, so that it can be given again. */
function seedOf(text: string | undefined): number {
  const seed = text === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(text);
  if (!Number.isInteger(seed) || seed < 0) throw new Error('--seed must be a whole number');
  return seed;
}

/**
 * Reads the arguments.
 * @throws Error that says in one line what is wrong with them
 */
export function readStormOptions(args: readonly string[]): StormOptions {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const unknown = positionals.find((name) => !acts.some((act) => act.name === name));
  if (unknown) throw new Error(`there is no act ${unknown}`);
  const chosenActs = acts.filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  );
  const size = values.small ? 'small' : 'long';
  const whole = positionals.length > 0 && size === 'long';
  const minutes = minutesOf(values.minutes);
  return { chosenActs, whole, minutes, seed: seedOf(values.seed), size, json: values.json };
}
