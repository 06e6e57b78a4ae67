import type { ReleasedOccasion } from '../../../shared/domain/figures/release-content.ts';
import { filtersIn, filtersText, noFilters, type RunFilters } from './run-filters.ts';

/** What to compare of a programme: which measurement, and which runs. */
export type ComparisonChoice = Pick<RunFilters, 'municipality' | 'from' | 'to'> & {
  occasion: ReleasedOccasion;
};

export const wholeProgramme: ComparisonChoice = {
  occasion: 'end',
  municipality: '',
  from: '',
  to: '',
};

/**
 * Whether the choice leaves runs out. The measurement leaves out none.
 * @example leavesRunsOut({ occasion: 'follow_up', municipality: '', from: '', to: '' }) // false
 */
export const leavesRunsOut = ({ municipality, from, to }: ComparisonChoice): boolean =>
  [municipality, from, to].some((given) => given !== '');

/**
 * The choice as the end of an address.
 * @example comparisonChoiceText({ occasion: 'follow_up', municipality: 'Kuhmo', from: '', to: '' }) // '?kunta=Kuhmo&mittaus=seuranta'
 */
export function comparisonChoiceText({ occasion, ...narrowed }: ComparisonChoice): string {
  const query = new URLSearchParams(filtersText({ ...noFilters, ...narrowed }));
  if (occasion === 'follow_up') query.set('mittaus', 'seuranta');
  return query.size > 0 ? `?${query}` : '';
}

/**
 * The choice that an address ends in.
 * @example comparisonChoiceIn('mittaus=seuranta').occasion // 'follow_up'
 */
export function comparisonChoiceIn(query: string): ComparisonChoice {
  const { municipality, from, to } = filtersIn(query);
  const isLater = new URLSearchParams(query).get('mittaus') === 'seuranta';
  return { occasion: isLater ? 'follow_up' : 'end', municipality, from, to };
}
