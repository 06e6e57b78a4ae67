import type { RunStatus } from '../../../shared/domain/groups/run.ts';
import { isParticipantId, readParticipantId } from '../../../shared/domain/participant-id.ts';

/** `all` finds groups of every status; an empty text finds those that are not closed or cancelled. */
export type StatusFilter = RunStatus | 'all' | '';

/** What the list of groups is narrowed to; an empty text leaves nothing out. */
export type GroupFilters = {
  search: string;
  programme: string;
  municipality: string;
  leader: string;
  status: StatusFilter;
  year: string;
};

export const noGroupFilters: GroupFilters = {
  search: '',
  programme: '',
  municipality: '',
  leader: '',
  status: '',
  year: '',
};

/** The names of the filters in an address, as a reader would say them. */
const filterNames = {
  search: 'haku',
  programme: 'ohjelma',
  municipality: 'kunta',
  leader: 'ohjaaja',
  status: 'tila',
  year: 'vuosi',
} as const;
const filterKinds = Object.entries(filterNames) as [keyof GroupFilters, string][];

const statusNames: Record<Exclude<StatusFilter, ''>, string> = {
  planned: 'suunnitteilla',
  recruiting: 'keraa',
  running: 'kaynnissa',
  ended: 'paattynyt',
  followed_up: 'seurattu',
  closed: 'suljettu',
  cancelled: 'peruttu',
  all: 'kaikki',
};

const statusNamed = (name: string): StatusFilter =>
  (Object.keys(statusNames) as (keyof typeof statusNames)[]).find(
    (status) => statusNames[status] === name,
  ) ?? '';

function addressText(filter: keyof GroupFilters, value: string): string {
  if (filter === 'status') return statusNames[value as keyof typeof statusNames];
  return value;
}

/** A participant's number is not put into an address, which the browser's history would keep. */
const mayBeInAddress = (value: string) => !isParticipantId(readParticipantId(value));

/**
 * The filters as the end of an address.
 * @example groupFiltersText({ search: 'leiri', programme: '', municipality: '', leader: '', status: 'closed', year: '' }) // '?haku=leiri&tila=suljettu'
 */
export function groupFiltersText(filters: GroupFilters): string {
  const given = filterKinds
    .filter(([filter]) => filters[filter] !== '' && mayBeInAddress(filters[filter]))
    .map(([filter, name]) => [name, addressText(filter, filters[filter])]);
  const query = new URLSearchParams(given).toString();
  return query ? `?${query}` : '';
}

/**
 * The filters at the end of an address; an unknown status or year counts as none.
 * @example groupFiltersIn('tila=hukassa&vuosi=2025').year // '2025'
 */
export function groupFiltersIn(query: string): GroupFilters {
  const parameters = new URLSearchParams(query);
  const of = (filter: keyof GroupFilters) => parameters.get(filterNames[filter]) ?? '';
  return {
    ...{ search: of('search'), programme: of('programme'), municipality: of('municipality') },
    ...{ leader: of('leader'), status: statusNamed(of('status')) },
    year: /^\d{4}$/.test(of('year')) ? of('year') : '',
  };
}
