import { parseArgs } from 'node:util';
import { acts } from './acts.ts';
import type { Size, StormAct } from './harness/act.ts';
import type { Slip } from './slips/slip.ts';
import { slips } from './slips/slips.ts';

export const stormUsage = `npm run storm -- [ACT …] [--seed NUMBER] [--minutes NUMBER] [--small] [--first] [--json]
       npm run storm -- slips [SLIP …]
Acts: ${acts.map(({ name }) => name).join(', ')}. Without names all acts are played, in ten minutes; named acts play to their full counts,
or begin nothing further after --minutes each, and with --first once they have found something.
\`slips\` plants mistakes one after another into a copy of the tree, and plays the act that must report each.`;

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
  /** An act begins nothing further once it has found something. */
  untilBroken: boolean;
};

const options = {
  seed: { type: 'string' },
  minutes: { type: 'string' },
  small: { type: 'boolean', default: false },
  first: { type: 'boolean', default: false },
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
  return {
    ...{ chosenActs, whole, minutes, size },
    ...{ seed: seedOf(values.seed), json: values.json, untilBroken: values.first },
  };
}

/**
 * The slips that the arguments name, or all of them; undefined unless the command is about slips.
 * @throws Error where there is no such slip
 */
export function readSlips([command, ...names]: readonly string[]): readonly Slip[] | undefined {
  if (command !== 'slips') return undefined;
  const unknown = names.find((name) => !slips.some((slip) => slip.name === name));
  if (unknown) throw new Error(`there is no slip ${unknown}`);
  return slips.filter(({ name }) => names.length === 0 || names.includes(name));
}
