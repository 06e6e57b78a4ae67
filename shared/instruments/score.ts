import { enabledItems } from './enabled.ts';
import type { InstrumentItem, RawAnswers, ScoredInstrument } from './instrument.ts';
import { isSum } from './scoring-rules.ts';

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;

const isScale = (item: InstrumentItem): boolean => item.type === 'scale';

/** The fewest answers that give a score: a statement that is not shown is not missing. */
const leastOf = ({ scoring }: ScoredInstrument, notShown: number): number =>
  Math.max(1, scoring.leastAnswered - notShown);

/**
 * The fewest answers that any score is made of, whichever statements are shown.
 * @example fewestAnswers(lifeManagementAndInclusion14) // 12
 */
export const fewestAnswers = (instrument: ScoredInstrument): number =>
  leastOf(instrument, instrument.items.filter((item) => isScale(item) && item.enableWhen).length);

/** More parts of a point than this are not needed, and squares of them would not stay exact. */
const mostParts = 10_000;

/**
 * The parts of a point in which scores are counted: the least common multiple of every number of
 * answers that gives a score. A mean of 12, 13 or 14 whole numbers is then a whole number of parts,
 * so sums and squares of scores stay exact in whatever order they are added. Where a long
 * questionnaire would need too many, a score is rounded to a ten-thousandth of a point first.
 * @example pointParts(lifeManagementAndInclusion14) // 1092
 */
export function pointParts(instrument: ScoredInstrument): number {
  let parts = 1;
  const scale = instrument.items.filter(isScale);
  for (let n = fewestAnswers(instrument); n <= scale.length; n++) {
    parts = lcm(parts, n);
    if (parts > mostParts) return mostParts;
  }
  return parts;
}

/**
 * A raw answer reversed so that more is better.
 * @example keyed({ reversed: true }, 4, [{ code: 1 }, { code: 5 }]) // 2
 */
export function keyed(
  item: Pick<InstrumentItem, 'reversed'>,
  raw: number,
  options: readonly { code: number }[],
): number {
  if (!item.reversed) return raw;
  const codes = options.map((option) => option.code);
  return Math.min(...codes) + Math.max(...codes) - raw;
}

/**
 * A form's score in parts of a point (see `pointParts`): the mean of the answered keyed items
 * when enough are answered, else null. Nothing is ever imputed, and a statement that is not shown
 * after the other answers is not missing.
 * Source: the form's scoring rule, `life-management-and-inclusion-14.ts`.
 * @example scoreInParts(lifeManagementAndInclusion14, {}) // null
 */
export function scoreInParts(instrument: ScoredInstrument, answers: RawAnswers): number | null {
  const scale = instrument.items.filter(isScale);
  const shown = enabledItems(instrument.items, answers).filter(isScale);
  const values = shown.flatMap((item) => {
    const raw = answers[item.id];
    return typeof raw === 'number' ? [keyed(item, raw, instrument.options)] : [];
  });
  if (values.length < leastOf(instrument, scale.length - shown.length)) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.round((sum * pointParts(instrument)) / values.length);
}

/**
 * By how much a score is multiplied where one form's is shown: a sum has every statement in it, a
 * skipped one with the mean of the others.
 * @example timesOf(lifeManagementAndInclusion14) // 1
 */
export const timesOf = ({ items, scoring }: ScoredInstrument): number =>
  isSum(scoring) ? items.filter(isScale).length : 1;

/**
 * A form's score as the questionnaire defines it: a mean, 1 to 5 for the 14 statements, or a sum;
 * null when too few are answered.
 * @example score(lifeManagementAndInclusion14, {}) // null
 */
export function score(instrument: ScoredInstrument, answers: RawAnswers): number | null {
  const parts = scoreInParts(instrument, answers);
  return parts === null ? null : (parts / pointParts(instrument)) * timesOf(instrument);
}
