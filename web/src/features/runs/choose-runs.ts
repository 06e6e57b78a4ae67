import { monthsAfter } from '../../../../shared/domain/day.ts';
import type { Run, RunStatus } from '../../../../shared/domain/groups/run.ts';
import type { RunFilters } from '../../routes/run-filters.ts';

/** Statuses in which forms of a run are under way. */
const underWay: readonly RunStatus[] = ['recruiting', 'running', 'ended', 'followed_up'];

/** The forms that a closed run lost are in sight for so many months after its last day. */
const closedMonths = 12;

type FilterableRun = Pick<Run, 'programmeId' | 'municipality' | 'startsOn' | 'endsOn' | 'status'>;

/**
 * Whether the run was under way on one of the days: a search for spring includes runs that began
 * before it.
 */
const isWithin = ({ startsOn, endsOn }: FilterableRun, { from, to }: RunFilters) =>
  (from === '' || endsOn >= from) && (to === '' || startsOn <= to);

/**
 * Whether a run is of the programme and the municipality; an empty text means any.
 * @example isOfPlace({ programmeId: 'leiri', municipality: 'Kuhmo' }, { programme: '', municipality: 'Kuhmo' }) // true
 */
export const isOfPlace = (
  run: Pick<Run, 'programmeId' | 'municipality'>,
  { programme, municipality }: Pick<RunFilters, 'programme' | 'municipality'>,
): boolean =>
  (programme === '' || run.programmeId === programme) &&
  (municipality === '' || run.municipality === municipality);

const isInSight = ({ status, endsOn }: FilterableRun, today: string): boolean =>
  underWay.includes(status) || (status === 'closed' && endsOn >= monthsAfter(today, -closedMonths));

const fits = (run: FilterableRun, filters: RunFilters, today: string): boolean =>
  isOfPlace(run, filters) && (filters.all || isInSight(run, today)) && isWithin(run, filters);

/**
 * The runs that match the filters, the last to end first; closed ones of the last year are among them,
 * since what they lost still counts.
 * @param today today's date in Finland
 * @example chooseRuns([], { programme: '', municipality: '', from: '', to: '', all: true }, '2026-12-01') // []
 */
export const chooseRuns = <One extends FilterableRun>(
  runs: readonly One[],
  filters: RunFilters,
  today: string,
): One[] =>
  runs
    .filter((run) => fits(run, filters, today))
    .sort((a, b) => b.endsOn.localeCompare(a.endsOn) || b.startsOn.localeCompare(a.startsOn));

/**
 * The municipalities to choose from, each once, in alphabetical order.
 * @example municipalitiesOf([{ municipality: 'Sotkamo' }, { municipality: 'Kajaani' }, { municipality: 'Sotkamo' }]) // ['Kajaani', 'Sotkamo']
 */
export const municipalitiesOf = (runs: readonly Pick<Run, 'municipality'>[]): string[] =>
  [...new Set(runs.map(({ municipality }) => municipality))].sort((a, b) =>
    a.localeCompare(b, 'fi'),
  );
