import type { Feedback } from '../../../../shared/domain/figures/feedback.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { decimal } from '../../texts/format.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.results.feedback;

export type RatedQuestionnaire = Feedback['items'][number];
export type ItemRating = RatedQuestionnaire['ratings'][number];
/** A rating whose mean is shown. */
export type ShownRating = ItemRating & { mean: number };

/**
 * A mean as it is shown; one near an end of the scale as the band that it is in.
 * @example ratingText({ mean: 4.5, band: 'at_least', n: 6 }) // 'vähintään 4,5'
 */
export function ratingText({ mean, band, n }: Pick<ItemRating, 'mean' | 'band' | 'n'>): string {
  if (mean === null) return words.notShown;
  const written = decimal(mean, band ? 1 : decimalsFor(n ?? 0));
  if (band === 'at_least') return words.atLeast(written);
  return band === 'at_most' ? words.atMost(written) : written;
}

/**
 * The lowest and the highest answer of a questionnaire's scale.
 * @example scaleOf({ options: [{ code: 1 }, { code: 5 }] }) // [1, 5]
 */
export function scaleOf({ options }: { options: readonly { code: number }[] }): [number, number] {
  const codes = options.map(({ code }) => code);
  return [Math.min(...codes), Math.max(...codes)];
}

/** The scale as `1–5`. */
export const scaleText = (instrument: Pick<Instrument, 'options'>): string =>
  scaleOf(instrument).join('–');

/** The words of both ends of the scale. */
export function scaleEndsText({ options }: Pick<Instrument, 'options'>): string {
  const ordered = [...options].sort((a, b) => a.code - b.code);
  const ends = [ordered[0], ordered.at(-1)].flatMap((end) =>
    end ? [words.end(String(end.code), readText(end.text))] : [],
  );
  return `${ends.join(', ')}.`;
}

export const shownRatings = ({ ratings }: Pick<RatedQuestionnaire, 'ratings'>): ShownRating[] =>
  ratings.filter((one): one is ShownRating => one.mean !== null);

/** The order of means: a band above or below its mean comes after or before the mean itself. */
const place = ({ mean, band }: ShownRating): number =>
  mean + (band === 'at_least' ? 0.01 : band === 'at_most' ? -0.01 : 0);

/**
 * A questionnaire's means in one sentence; null where none is shown. The number of people is given
 * only where it is the same for every question.
 */
export function feedbackSentence(
  { ratings }: Pick<RatedQuestionnaire, 'ratings'>,
  instrument: Pick<Instrument, 'options' | 'items'>,
): string | null {
  const shown = shownRatings({ ratings }).toSorted((a, b) => place(a) - place(b));
  const [lowest, highest] = [shown[0], shown.at(-1)];
  if (!lowest || !highest) return null;
  const scale = scaleText(instrument);
  const isSameForAll = shown.every(({ n }) => n === lowest.n);
  const of = words.meanOf(isSameForAll ? lowest.n : null);
  const [low, high] = [ratingText(lowest), ratingText(highest)];
  if (shown.length === 1) {
    const item = instrument.items.find(({ id }) => id === lowest.itemId);
    return words.one(of, item ? readText(item.text) : lowest.itemId, low, scale);
  }
  const isAll = shown.length === ratings.length;
  return low === high && isAll ? words.same(of, low, scale) : words.between(of, low, high, scale);
}
