import type { Run, RunStatus } from '../../../../shared/domain/groups/run.ts';
import type { RunFilters } from '../../routes/run-filters.ts';

/** Statuses in which forms of a run are under way. */
const underWay: readonly RunStatus[] = ['recruiting', 'running', 'ended', 'followed_up'];

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

const fits = (run: FilterableRun, filters: RunFilters): boolean =>
  isOfPlace(run, filters) &&
  (filters.all || underWay.includes(run.status)) &&
  isWithin(run, filters);

/**
 * The runs that match the filters, by their last day.
 * @example chooseRuns([], { programme: '', municipality: '', from: '', to: '', all: true }) // []
 */
export const chooseRuns = <One extends FilterableRun>(
  runs: readonly One[],
  filters: RunFilters,
): One[] =>
  runs
    .filter((run) => fits(run, filters))
    .sort((a, b) => a.endsOn.localeCompare(b.endsOn) || a.startsOn.localeCompare(b.startsOn));

/**
 * The municipalities to choose from, each once, in alphabetical order.
 * @example municipalitiesOf([{ municipality: 'Sotkamo' }, { municipality: 'Kajaani' }, { municipality: 'Sotkamo' }]) // ['Kajaani', 'Sotkamo']
 */
export const municipalitiesOf = (runs: readonly Pick<Run, 'municipality'>[]): string[] =>
  [...new Set(runs.map(({ municipality }) => municipality))].sort((a, b) =>
    a.localeCompare(b, 'fi'),
  );
