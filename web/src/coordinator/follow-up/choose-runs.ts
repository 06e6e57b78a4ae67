import type { Run, RunStatus } from '../../../../shared/model/run.ts';
import type { RunFilters } from '../run-filters.ts';

/** Statuses in which a run has forms on their way. */
const underWay: readonly RunStatus[] = ['recruiting', 'running', 'ended', 'followed_up'];

type FilterableRun = Pick<Run, 'programmeId' | 'municipality' | 'startsOn' | 'endsOn' | 'status'>;

/** Was the run under way on one of the days? Not only begun: who looks for spring means that. */
const isWithin = ({ startsOn, endsOn }: FilterableRun, { from, to }: RunFilters) =>
  (from === '' || endsOn >= from) && (to === '' || startsOn <= to);

const fits = (run: FilterableRun, filters: RunFilters): boolean =>
  (filters.programme === '' || run.programmeId === filters.programme) &&
  (filters.municipality === '' || run.municipality === filters.municipality) &&
  (filters.all || underWay.includes(run.status)) &&
  isWithin(run, filters);

/**
 * The runs that the filters leave, by the day on which they end.
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
 * What may be chosen of: each municipality once, in the order of the alphabet.
 * @example municipalitiesOf([{ municipality: 'Sotkamo' }, { municipality: 'Kajaani' }, { municipality: 'Sotkamo' }]) // ['Kajaani', 'Sotkamo']
 */
export const municipalitiesOf = (runs: readonly Pick<Run, 'municipality'>[]): string[] =>
  [...new Set(runs.map(({ municipality }) => municipality))].sort((a, b) =>
    a.localeCompare(b, 'fi'),
  );
