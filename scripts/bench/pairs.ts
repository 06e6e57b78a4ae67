import type { Chance } from '../chance.ts';
import { rounded } from './figures.ts';

/** What one measurement cost: CPU time of the whole process, and time on the clock. */
export type MeasuredCost = { cpuMs: number; wallMs: number };

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);

/** The middle one; of an even number, the upper of the two. */
export const medianOf = (values: readonly number[]): number =>
  sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The value that so much (0 to 1) of them are at most. */
export const quantileOf = (values: readonly number[], part: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.ceil(part * values.length) - 1)] ?? Number.NaN;

/** Where the median lies with some 95 % confidence, whatever the distribution: two of the values. */
export function medianInterval(values: readonly number[]): [low: number, high: number] {
  const from = Math.max(0, Math.floor((values.length - 1.96 * Math.sqrt(values.length)) / 2));
  const all = sorted(values);
  return [all[from] ?? Number.NaN, all[values.length - 1 - from] ?? Number.NaN];
}

/** One pair: what is measured, and what it is measured against. */
export type MeasuredPair = { measured: MeasuredCost; against: MeasuredCost };

/** Measures both of a pair, in an order that chance chooses: neither is always the second. */
export async function measuredPairOf(
  measure: () => Promise<MeasuredCost>,
  against: () => Promise<MeasuredCost>,
  chance: Chance,
): Promise<MeasuredPair> {
  if (chance.next() < 0.5) return { measured: await measure(), against: await against() };
  const second = await against();
  return { measured: await measure(), against: second };
}

/** The figures of some pairs: medians of ratios, with where they lie, and times as context. */
export function pairFiguresOf(pairs: readonly MeasuredPair[]) {
  const ratios = (of: keyof MeasuredCost) =>
    pairs.map(({ measured, against }) => measured[of] / against[of]);
  const [low, high] = medianInterval(ratios('cpuMs'));
  return {
    'CPU ratio': rounded(medianOf(ratios('cpuMs'))),
    from: rounded(low),
    to: rounded(high),
    'wall ratio': rounded(medianOf(ratios('wallMs'))),
    'CPU ms': rounded(medianOf(pairs.map(({ measured }) => measured.cpuMs))),
    'against, CPU ms': rounded(medianOf(pairs.map(({ against }) => against.cpuMs))),
  };
}
