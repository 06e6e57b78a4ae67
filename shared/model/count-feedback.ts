import { findInstrument } from '../instruments/instruments.ts';
import { findScored } from '../instruments/scored.ts';
import type { FeedbackSums } from './facts.ts';
import type { Form } from './form.ts';

/** Ratings of one item: how many gave one, and their sum. */
function itemSums(item: { id: string; number: number }, forms: readonly Form[]) {
  const ratings = forms
    .map(({ answers }) => answers[item.id])
    .filter((rating) => typeof rating === 'number');
  const sum = ratings.reduce((total, rating) => total + rating, 0);
  return { itemId: item.id, number: item.number, n: ratings.length, sum };
}

/** The ratings of one questionnaire on one occasion. */
function sumsOf(forms: readonly Form[]): FeedbackSums[] {
  const [first] = forms;
  if (!first) return [];
  const { instrumentId, instrumentVersion: version, occasion } = first;
  const scale = findInstrument(instrumentId, version)?.items.filter(({ type }) => type === 'scale');
  if (!scale?.length) return [];
  return [{ instrumentId, version, occasion, items: scale.map((item) => itemSums(item, forms)) }];
}

/**
 * Ratings in questionnaires that make no score, such as feedback on a camp: item by item, for
 * each questionnaire and occasion.
 * @example countFeedback([]) // []
 */
export function countFeedback(forms: readonly Form[]): FeedbackSums[] {
  const unscored = forms.filter((form) => !findScored(form.instrumentId, form.instrumentVersion));
  const kinds = Map.groupBy(
    unscored,
    (form) => `${form.instrumentId}@${form.instrumentVersion} ${form.occasion}`,
  );
  return [...kinds.keys()].sort().flatMap((kind) => sumsOf(kinds.get(kind) ?? []));
}
