import { filtersIn, filtersText, noFilters, type RunFilters } from './run-filters.ts';

/** The pages of coordinators, researchers and administrators, by the word in the address. */
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

export type CoordinatorAddress = {
  page: 'coordinator';
  view: CoordinatorView;
  filters?: RunFilters;
};

const views = Object.entries(words) as [keyof typeof words, CoordinatorView][];

/**
 * The address of a coordinator's page, with its filters, so that a reload and a link preserve them.
 * @example coordinatorHashOf({ page: 'coordinator', view: 'follow-up' }) // '#/seuranta'
 */
export function coordinatorHashOf({ view, filters = noFilters }: CoordinatorAddress): string {
  const [word] = views.find(([, known]) => known === view) ?? ['seuranta'];
  return `#/${word}${filtersText(filters)}`;
}

/**
 * The coordinator's page that an address names; null when it names none.
 * @example coordinatorAddressOf('#/seuranta?kunta=Kajaani')?.filters?.municipality // 'Kajaani'
 */
export function coordinatorAddressOf(hash: string): CoordinatorAddress | null {
  const [, word, query] = /^#\/(\w+)(?:\?(.*))?$/.exec(hash) ?? [];
  const [, view] = views.find(([known]) => known === word) ?? [];
  return view ? { page: 'coordinator', view, filters: filtersIn(query ?? '') } : null;
}
