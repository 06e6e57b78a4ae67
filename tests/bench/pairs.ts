import type { Chance } from '../../infra/local/demo/chance.ts';
import { rounded } from './figures.ts';

/** The cost of one measurement: CPU time of the whole process, and elapsed time. */
export type MeasuredCost = { cpuMs: number; wallMs: number };

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);

/** The median; of an even number of values, the upper of the middle two. */
export const medianOf = (values: readonly number[]): number =>
  sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The value that a given part (0 to 1) of the values do not exceed. */
export const quantileOf = (values: readonly number[], part: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.ceil(part * values.length) - 1)] ?? Number.NaN;

/**
 * An interval of some 95 % confidence for the median, whatever the distribution: two of the values.
 */
export function medianInterval(values: readonly number[]): [low: number, high: number] {
  const from = Math.max(0, Math.floor((values.length - 1.96 * Math.sqrt(values.length)) / 2));
  const all = sorted(values);
  return [all[from] ?? Number.NaN, all[values.length - 1 - from] ?? Number.NaN];
}

/** A pair of measurements: of our code, and of what it is compared with. */
export type MeasuredPair = { measured: MeasuredCost; against: MeasuredCost };

/** Takes both measurements of a pair in a random order, so that neither is always second. */
export async function measuredPairOf(
  measure: () => Promise<MeasuredCost>,
  against: () => Promise<MeasuredCost>,
  chance: Chance,
): Promise<MeasuredPair> {
  if (chance.next() < 0.5) return { measured: await measure(), against: await against() };
  const second = await against();
  return { measured: await measure(), against: second };
}

/** The figures of pairs: medians of ratios with their intervals, and times for context. */
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
