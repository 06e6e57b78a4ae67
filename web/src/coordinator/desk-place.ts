import { type Filters, filtersIn, filtersText, noFilters } from './filters.ts';

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
export type DeskView = (typeof words)[keyof typeof words];

export type DeskPlace = { page: 'desk'; view: DeskView; filters?: Filters };

const views = Object.entries(words) as [keyof typeof words, DeskView][];

/**
 * The address of a page of the desk; its filters are in it, so that a reload and a link keep them.
 * @example deskAddress({ page: 'desk', view: 'follow-up' }) // '#/seuranta'
 */
export function deskAddress({ view, filters = noFilters }: DeskPlace): string {
  const [word] = views.find(([, known]) => known === view) ?? ['seuranta'];
  return `#/${word}${filtersText(filters)}`;
}

/**
 * The page of the desk that an address names; null when it names none.
 * @example deskPlaceOf('#/seuranta?kunta=Kajaani')?.filters?.municipality // 'Kajaani'
 */
export function deskPlaceOf(address: string): DeskPlace | null {
  const [, word, query] = /^#\/(\w+)(?:\?(.*))?$/.exec(address) ?? [];
  const [, view] = views.find(([known]) => known === word) ?? [];
  return view ? { page: 'desk', view, filters: filtersIn(query ?? '') } : null;
}
