/** The filters of a list of runs; an empty text leaves nothing out. */
export type RunFilters = {
  programme: string;
  municipality: string;
  from: string;
  to: string;
  /** Includes runs that are closed, cancelled or only planned. */
  all: boolean;
};

export const noFilters: RunFilters = {
  programme: '',
  municipality: '',
  from: '',
  to: '',
  all: false,
};

/** The names of the filters in an address, as a reader would say them. */
const names = { programme: 'ohjelma', municipality: 'kunta', from: 'alkaen', to: 'asti' } as const;
const kinds = Object.entries(names) as [keyof typeof names, string][];

/** The API refuses a day that no calendar has, and with it the whole list. */
const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  new Date(Date.parse(text) || 0).toISOString().startsWith(text);

/**
 * Whether the days are in order. The API refuses other days, so they are not sent.
 * @example isInOrder({ from: '2026-05-01', to: '2026-03-01' }) // false
 */
export const isInOrder = ({ from, to }: Pick<RunFilters, 'from' | 'to'>): boolean =>
  from === '' || to === '' || from <= to;

/**
 * Filters as the end of an address.
 * @example filtersText({ programme: 'leiri', municipality: '', from: '', to: '', all: false }) // '?ohjelma=leiri'
 */
export function filtersText(filters: RunFilters): string {
  const given = kinds
    .filter(([kind]) => filters[kind] !== '')
    .map(([kind, name]) => [name, filters[kind]]);
  const query = new URLSearchParams(filters.all ? [...given, ['kaikki', '1']] : given).toString();
  return query ? `?${query}` : '';
}

/**
 * The filters at the end of an address; an invalid day counts as none.
 * @example filtersIn('alkaen=eilen').from // ''
 */
export function filtersIn(query: string): RunFilters {
  const parameters = new URLSearchParams(query);
  const of = (kind: keyof typeof names) => parameters.get(names[kind]) ?? '';
  const day = (kind: 'from' | 'to') => (isDay(of(kind)) ? of(kind) : '');
  return {
    ...{ programme: of('programme'), municipality: of('municipality') },
    ...{ from: day('from'), to: day('to'), all: parameters.get('kaikki') === '1' },
  };
}
