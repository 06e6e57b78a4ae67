import type { Answers, Instrument, Item } from './instrument.ts';

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;

/**
 * The parts of a point in which scores are counted: the least common multiple of every number
 * of answers that gives a score. A mean of 12, 13 or 14 whole numbers is then a whole number of
 * parts, so sums and squares of scores stay exact in whatever order they are added.
 * @example pointParts({ items: Array(14), scoring: { leastAnswered: 12 } }) // 1092
 */
export function pointParts(instrument: {
  items: { length: number };
  scoring: { leastAnswered: number };
}): number {
  let parts = 1;
  for (let n = instrument.scoring.leastAnswered; n <= instrument.items.length; n++)
    parts = lcm(parts, n);
  return parts;
}

/**
 * A raw answer turned so that more is better.
 * @example keyed({ reversed: true }, 4, [{ code: 1 }, { code: 5 }]) // 2
 */
export function keyed(
  item: Pick<Item, 'reversed'>,
  raw: number,
  options: readonly { code: number }[],
): number {
  if (!item.reversed) return raw;
  const codes = options.map((option) => option.code);
  return Math.min(...codes) + Math.max(...codes) - raw;
}

/**
 * A form's score in parts of a point (see `pointParts`): the mean of the answered keyed items
 * when enough are answered, else null. Nothing is ever imputed.
 * Source: the form's scoring rule, `life-management-and-inclusion-14.ts`.
 * @example scoreInParts(lifeManagementAndInclusion14, {}) // null
 */
export function scoreInParts(instrument: Instrument, answers: Answers): number | null {
  const values = instrument.items.flatMap((item) => {
    const raw = answers[item.id];
    return raw === undefined ? [] : [keyed(item, raw, instrument.options)];
  });
  if (values.length < instrument.scoring.leastAnswered) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  return (sum * pointParts(instrument)) / values.length;
}

/**
 * A form's score in points, 1 to 5 for the 14 statements; null when too few are answered.
 * @example score(lifeManagementAndInclusion14, {}) // null
 */
export function score(instrument: Instrument, answers: Answers): number | null {
  const parts = scoreInParts(instrument, answers);
  return parts === null ? null : parts / pointParts(instrument);
}
