/**
 * What follows about one person from the sum of some people's values. Disclosure is based on it: a
 * figure is shown only where enough values stay possible for each person in it
 * (docs/adr/0006-who-sees-what.md derives the conditions).
 */

/** The values a person may have: the least, the most, and how far apart they must stay possible. */
export type ScaleRange = { least: number; most: number; leftOpen: number };

/** From one value to another, both included. */
export type ValueRange = { from: number; to: number };

/** The sums that are shown as the same figure: one, or all those of a band. */
export type ShownSum = ValueRange;

const overlap = (one: ValueRange, other: ValueRange): ValueRange => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
});

const isWideEnough = ({ from, to }: ValueRange, leftOpen: number): boolean =>
  to - from >= leftOpen - 1e-9;

/**
 * The possible answers of each of n people when their sum is known: the others make up the rest.
 * @example rangeOfEach(5, { from: 7, to: 7 }, { least: 1, most: 5, leftOpen: 2 }) // { from: 1, to: 3 }
 */
export function rangeOfEach(n: number, sum: ShownSum, { least, most }: ScaleRange): ValueRange {
  return overlap(
    { from: sum.from - most * (n - 1), to: sum.to - least * (n - 1) },
    { from: least, to: most },
  );
}

/**
 * The own answers that leave the others enough possible values. Showing a figure reveals that
 * everybody's own answer is among them, so it is a limit on each person as well.
 */
function rangeOfOwn(n: number, sum: ShownSum, { least, most, leftOpen }: ScaleRange): ValueRange {
  return {
    from: sum.from - most * (n - 1) + leftOpen,
    to: sum.to - least * (n - 1) - leftOpen,
  };
}

/**
 * The scale on which everybody's value must lie once a sum is shown: a limit on each person's
 * answer is also a limit on the values that the others leave to one of them.
 */
export function limited(n: number, sum: ShownSum, scale: ScaleRange): ScaleRange {
  const { from, to } = overlap({ from: scale.least, to: scale.most }, rangeOfOwn(n, sum, scale));
  return { ...scale, least: from, most: to };
}

/**
 * The possible answers of each of the others for any one of n people, who subtracts their own: the
 * narrowest range over all own answers, so whether it is wide enough reveals nothing about them.
 */
export function rangeOfOthers(n: number, sum: number, scale: ScaleRange): ValueRange {
  const left = (own: number) => rangeOfEach(n - 1, { from: sum - own, to: sum - own }, scale);
  return { from: left(scale.least).from, to: left(scale.most).to };
}

/** People's values, and for each user who knows some of them the values that user does not know. */
export type KnownValues = { all: readonly number[]; unknownTo: readonly (readonly number[])[] };

const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * Do enough values stay possible for each person once the sum is shown: to everybody, to each of
 * them, who can subtract their own, and to any user together with another person who sees the
 * figure?
 * @param shown the sums that are shown as the same figure; the sum itself unless a band is shown
 * @example staysOpen({ all: [2, 3, 3, 4, 3], unknownTo: [] }, { least: 1, most: 5, leftOpen: 2 }) // true
 * @example staysOpen({ all: [5, 5, 5, 5, 4], unknownTo: [] }, { least: 1, most: 5, leftOpen: 2 }) // false
 */
export function staysOpen(values: KnownValues, scale: ScaleRange, shown?: ShownSum): boolean {
  const { all, unknownTo } = values;
  const sum = sumOf(all);
  const alike = shown ?? { from: sum, to: sum };
  const own = rangeOfOwn(all.length, alike, scale);
  if (all.some((value) => value < own.from - 1e-9 || value > own.to + 1e-9)) return false;
  const within = limited(all.length, alike, scale);
  return [all, ...unknownTo].every((rest) => {
    if (rest.length === 0) return true;
    const known = sum - sumOf(rest);
    const restSum = { from: alike.from - known, to: alike.to - known };
    return isWideEnough(rangeOfEach(rest.length, restSum, within), scale.leftOpen);
  });
}

/**
 * Are there at least two directions among the changes? Then nobody's direction follows, because the
 * figure stays the same when people swap their changes.
 * @example goDifferentWays([1, 0, 2]) // true
 */
export const goDifferentWays = (changes: readonly number[]): boolean =>
  new Set(changes.map(Math.sign)).size > 1;

/** The part of the farthest possible distance from the mean that is relied on. */
const safeShare = 0.8;

/**
 * Could any of the people have changed the other way, given mean and spread? Nobody can be farther
 * from the mean than s (n − 1) / √n.
 * Source: Samuelson (1968), How deviant can you be?
 * @param least the smallest change that counts as one
 * @example couldGoEitherWay([1, 0, 2, -1], 0.1) // true
 */
export function couldGoEitherWay(changes: readonly number[], least: number): boolean {
  const n = changes.length;
  if (n < 2) return false;
  const reach = safeShare * reachOf(changes);
  return Math.abs(sumOf(changes) / n) + least <= reach;
}

/**
 * Is the spread so wide that each value keeps a range, though mean and spread are shown?
 * @example isSpreadWide([2, 3, 4, 3], 1) // true
 */
export const isSpreadWide = (values: readonly number[], range: number): boolean =>
  2 * safeShare * reachOf(values) >= range;

/** The largest distance from the mean of one of this many values with this spread. */
function reachOf(values: readonly number[]): number {
  const n = values.length;
  if (n < 2) return 0;
  const mean = sumOf(values) / n;
  const variance = sumOf(values.map((value) => (value - mean) ** 2)) / (n - 1);
  return (Math.sqrt(variance) * (n - 1)) / Math.sqrt(n);
}

/**
 * The views of the audience: all of them, all without any one person, who knows their own, and what
 * each user with knowledge does not know.
 */
export function audienceViewsOf<T>(all: readonly T[], unknownTo: readonly (readonly T[])[]): T[][] {
  return [
    [...all],
    ...all.map((_, at) => all.filter((_, other) => other !== at)),
    ...unknownTo.map((rest) => [...rest]),
  ].filter((view) => view.length > 0);
}

/**
 * Does the direction of each person's change stay open when only the sums of both occasions are
 * known? Each range contains the person's possible values on one occasion.
 * @example isEitherWay({ from: 1, to: 4 }, { from: 2, to: 5 }) // true
 */
export const isEitherWay = (before: ValueRange, after: ValueRange): boolean =>
  after.from < before.to && after.to > before.from;
