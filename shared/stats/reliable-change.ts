import type { ConfidenceInterval } from './interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * How reliable an instrument is, 0 to 1, and the source of that: without a source there is none.
 */
export type Reliability = { value: number; source: string };

export type ReliableChange = {
  /** Standard errors of one measurement and of a difference of two, in points. */
  measurementError: number;
  differenceError: number;
  /** The smallest change that counts, in points. */
  least: number;
  /** Each change in errors of a difference, in the order given. */
  index: number[];
  improved: number;
  unchanged: number;
  worsened: number;
  improvedShare: number | null;
  unchangedShare: number | null;
  worsenedShare: number | null;
  /** Wilson's interval of the improved share. */
  improvedInterval: ConfidenceInterval | null;
};

/** Jacobson and Truax' limit, to be passed and not only met. */
export const reliableChangeLimit = 1.96;

/**
 * The people who changed by more than the measurement error (Jacobson & Truax 1991), from changes
 * in points. People without a pair are not included. Null without a published reliability of 0 or
 * more and less than 1, or without a spread of the start scores (`startSd`, in points) to compare
 * with: then it is not shown.
 * Source: rule `rci` of the reference figures.
 * @example reliableChange([1, 0], null, 0.65) // null
 * @example reliableChange([1, 0], { value: 0.85, source: 'test' }, 0) // null
 */
export function reliableChange(
  changes: readonly number[],
  reliability: Reliability | null,
  startSd: number | null,
): ReliableChange | null {
  if (!reliability || !startSd) return null;
  if (!(reliability.value >= 0 && reliability.value < 1)) return null;
  const measurementError = startSd * Math.sqrt(1 - reliability.value);
  const differenceError = Math.SQRT2 * measurementError;
  const index = changes.map((change) => change / differenceError);
  const improved = index.filter((rci) => rci > reliableChangeLimit).length;
  const worsened = index.filter((rci) => rci < -reliableChangeLimit).length;
  const unchanged = index.length - improved - worsened;
  const share = (count: number) => (index.length === 0 ? null : count / index.length);
  return {
    measurementError,
    differenceError,
    least: reliableChangeLimit * differenceError,
    index,
    improved,
    unchanged,
    worsened,
    improvedShare: share(improved),
    unchangedShare: share(unchanged),
    worsenedShare: share(worsened),
    improvedInterval: wilsonInterval(improved, index.length),
  };
}
