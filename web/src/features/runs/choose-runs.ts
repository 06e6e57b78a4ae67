import { monthsAfter } from '../../../../shared/domain/day.ts';
import type { Run, RunStatus } from '../../../../shared/domain/groups/run.ts';
import {
  isInMunicipality,
  municipalityNamed,
  municipalityOf,
} from '../../../../shared/domain/municipalities.ts';
import type { Municipality } from '../../../../shared/domain/municipality.ts';
import type { RunFilters } from '../../routes/run-filters.ts';
import { language } from '../../texts/page-language.ts';

/** Statuses in which forms of a run are under way. */
const underWay: readonly RunStatus[] = ['recruiting', 'running', 'ended', 'followed_up'];

/** The forms that a closed run lost are in sight for so many months after its last day. */
const closedMonths = 12;

/** A run where it is; those of older copies on a device have no code. */
export type PlacedRun = Pick<Run, 'municipality'> & Partial<Pick<Run, 'municipalityCode'>>;

type FilterableRun = PlacedRun & Pick<Run, 'programmeId' | 'startsOn' | 'endsOn' | 'status'>;

/**
 * Whether the run was under way on one of the days: a search for spring includes runs that began
 * before it.
 */
const isWithin = ({ startsOn, endsOn }: FilterableRun, { from, to }: RunFilters) =>
  (from === '' || endsOn >= from) && (to === '' || startsOn <= to);

/**
 * Whether a run is of the programme and in the municipality, by its code or its name in either
 * language; an empty text means any.
 * @example isOfPlace({ programmeId: 'leiri', municipality: 'Kuhmo' }, { programme: '', municipality: 'Kuhmo' }) // true
 */
export const isOfPlace = (
  run: PlacedRun & Pick<Run, 'programmeId'>,
  { programme, municipality }: Pick<RunFilters, 'programme' | 'municipality'>,
): boolean =>
  (programme === '' || run.programmeId === programme) &&
  (municipality === '' || isInMunicipality(run, municipality));

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
 * A municipality's name in the language of the page.
 * @example municipalityName({ code: '205', fi: 'Kajaani', sv: 'Kajana' }) // 'Kajaani'
 */
export const municipalityName = ({ fi, sv }: Municipality): string => (language === 'sv' ? sv : fi);

/**
 * What a filter's municipality is called, which may be given by its code.
 * @example municipalityShown('290') // 'Kuhmo'
 */
export const municipalityShown = (given: string): string => {
  const known = municipalityNamed(given);
  return known ? municipalityName(known) : given;
};

/**
 * The names of the municipalities to choose from, each once, in alphabetical order; as it was typed
 * where no municipality has the name.
 * @example municipalitiesOf([{ municipality: 'Sotkamo' }, { municipality: 'Kajaani' }, { municipality: 'Kajana' }]) // ['Kajaani', 'Sotkamo']
 */
export function municipalitiesOf(runs: readonly PlacedRun[]): string[] {
  const names = runs.map((run) => {
    const known = municipalityOf(run);
    return known ? municipalityName(known) : run.municipality.trim();
  });
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'fi'));
}
