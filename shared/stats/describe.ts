import { momentsOf } from './moments.ts';

/** Numbers in a few figures, in points; null where there are too few. */
export type NumberSummary = {
  n: number;
  mean: number | null;
  /** n − 1 in the denominator. */
  sd: number | null;
  median: number | null;
  min: number | null;
  max: number | null;
};

function medianOf(sorted: readonly number[]): number | null {
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}

/**
 * Describes numbers given in whole parts of a point or, with one part, in points. Missing people
 * are not in the list; for no people everything is null, and one person has no spread.
 * Source: R's `mean`, `sd`, `median`, `min`, `max`.
 * @example describe([1, 2]) // { n: 2, mean: 1.5, sd: Math.SQRT1_2, median: 1.5, min: 1, max: 2 }
 */
export function describe(values: readonly number[], parts = 1): NumberSummary {
  const { n, mean, variance } = momentsOf(values, parts);
  const sorted = [...values].sort((a, b) => a - b);
  const inPoints = (value: number | null | undefined) => (value == null ? null : value / parts);
  return {
    n,
    mean,
    sd: variance === null ? null : Math.sqrt(variance),
    median: inPoints(medianOf(sorted)),
    min: inPoints(sorted[0]),
    max: inPoints(sorted.at(-1)),
  };
}
