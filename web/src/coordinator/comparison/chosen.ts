import type { ReleasedOccasion } from '../../../../shared/model/released-occasion.ts';
import { type Filters, filtersIn, filtersText, noFilters } from '../filters.ts';

/** What of a programme is compared: which measurement, and of which runs. */
export type Chosen = Pick<Filters, 'municipality' | 'from' | 'to'> & {
  occasion: ReleasedOccasion;
};

export const everything: Chosen = { occasion: 'end', municipality: '', from: '', to: '' };

/**
 * Does the choice leave runs out? The measurement leaves out none.
 * @example narrows({ occasion: 'follow_up', municipality: '', from: '', to: '' }) // false
 */
export const narrows = ({ municipality, from, to }: Chosen): boolean =>
  [municipality, from, to].some((given) => given !== '');

/**
 * The choice as the end of an address.
 * @example chosenText({ occasion: 'follow_up', municipality: 'Kuhmo', from: '', to: '' }) // '?kunta=Kuhmo&mittaus=seuranta'
 */
export function chosenText({ occasion, ...narrowed }: Chosen): string {
  const query = new URLSearchParams(filtersText({ ...noFilters, ...narrowed }));
  if (occasion === 'follow_up') query.set('mittaus', 'seuranta');
  return query.size > 0 ? `?${query}` : '';
}

/**
 * The choice that an address ends in.
 * @example chosenIn('mittaus=seuranta').occasion // 'follow_up'
 */
export function chosenIn(query: string): Chosen {
  const { municipality, from, to } = filtersIn(query);
  const isLater = new URLSearchParams(query).get('mittaus') === 'seuranta';
  return { occasion: isLater ? 'follow_up' : 'end', municipality, from, to };
}
