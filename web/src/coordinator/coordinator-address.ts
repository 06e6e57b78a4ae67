import { filtersIn, filtersText, noFilters, type RunFilters } from './run-filters.ts';

/** The pages of who coordinates, researches or answers for the whole, by the word in the address. */
const words = {
  asiakkaat: 'clients',
  seuranta: 'follow-up',
  ohjelmat: 'programmes',
  kyselyt: 'instruments',
  kasittelyt: 'audit',
  samahenkilo: 'same-people',
  aineistot: 'exports',
} as const;
export type CoordinatorView = (typeof words)[keyof typeof words];

export type CoordinatorAddress = { page: 'desk'; view: CoordinatorView; filters?: RunFilters };

const views = Object.entries(words) as [keyof typeof words, CoordinatorView][];

/**
 * The address of a page of the desk; its filters are in it, so that a reload and a link keep them.
 * @example coordinatorHashOf({ page: 'desk', view: 'follow-up' }) // '#/seuranta'
 */
export function coordinatorHashOf({ view, filters = noFilters }: CoordinatorAddress): string {
  const [word] = views.find(([, known]) => known === view) ?? ['seuranta'];
  return `#/${word}${filtersText(filters)}`;
}

/**
 * The page of the desk that an address names; null when it names none.
 * @example coordinatorAddressOf('#/seuranta?kunta=Kajaani')?.filters?.municipality // 'Kajaani'
 */
export function coordinatorAddressOf(hash: string): CoordinatorAddress | null {
  const [, word, query] = /^#\/(\w+)(?:\?(.*))?$/.exec(hash) ?? [];
  const [, view] = views.find(([known]) => known === word) ?? [];
  return view ? { page: 'desk', view, filters: filtersIn(query ?? '') } : null;
}
