import { isReadOnly, type Run } from '../../../../shared/domain/groups/run.ts';
import { municipalityOf } from '../../../../shared/domain/municipalities.ts';
import { isOfPlace, type PlacedRun } from '../../features/runs/choose-runs.ts';
import type { GroupFilters } from '../../routes/group-filters.ts';
import { foldedText, isFoundBy } from '../../texts/search.ts';

type SearchedRun = PlacedRun &
  Pick<Run, 'name' | 'programmeId' | 'leaders' | 'startsOn' | 'endsOn' | 'status'>;

/** The names that a list of groups can be searched by, by id. */
export type SearchNames = {
  programmes: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
};

/** A run with the text in which a search looks. */
export type IndexedRun<One> = { run: One; text: string };

/** The name that a run has, and those of its municipality in both languages. */
function municipalityNames(run: SearchedRun): string[] {
  const known = municipalityOf(run);
  return known ? [run.municipality, known.fi, known.sv] : [run.municipality];
}

/**
 * Runs with the texts that are searched, the newest first. Made once for a list, so that each typed
 * letter only compares.
 * @example indexRuns([], { programmes: new Map(), people: new Map() }) // []
 */
export const indexRuns = <One extends SearchedRun>(
  runs: readonly One[],
  { programmes, people }: SearchNames,
): IndexedRun<One>[] =>
  runs
    .map((run) => ({
      run,
      text: foldedText(
        [
          run.name,
          ...municipalityNames(run),
          programmes.get(run.programmeId) ?? '',
          ...run.leaders.map((leader) => people.get(leader) ?? ''),
        ].join('\n'),
      ),
    }))
    .sort(
      ({ run: one }, { run: other }) =>
        other.startsOn.localeCompare(one.startsOn) || one.name.localeCompare(other.name, 'fi'),
    );

const hasStatus = (run: SearchedRun, status: GroupFilters['status']) =>
  status === 'all' || (status === '' ? !isReadOnly(run) : run.status === status);

/** Whether a run was under way in a year. */
const isInYear = ({ startsOn, endsOn }: SearchedRun, year: string) =>
  year === '' || (startsOn.slice(0, 4) <= year && endsOn.slice(0, 4) >= year);

/** What a search found, and how many more it would find among closed and cancelled groups. */
export type FoundGroups<One> = { found: One[]; hidden: number };

/**
 * The runs that match the filters, in the order of the index; every typed word must be found.
 * @example findGroups([], { search: 'leiri', programme: '', municipality: '', leader: '', status: '', year: '' }) // { found: [], hidden: 0 }
 */
export function findGroups<One extends SearchedRun>(
  indexed: readonly IndexedRun<One>[],
  filters: GroupFilters,
): FoundGroups<One> {
  const { search, leader, status, year } = filters;
  const isFound = isFoundBy(search);
  const alike = indexed
    .filter(
      ({ run, text }) =>
        isFound(text) &&
        isOfPlace(run, filters) &&
        (leader === '' || run.leaders.includes(leader)) &&
        isInYear(run, year),
    )
    .map(({ run }) => run);
  const found = alike.filter((run) => hasStatus(run, status));
  return { found, hidden: status === '' ? alike.length - found.length : 0 };
}

/**
 * The years in which runs were under way, the newest first.
 * @example yearsOf([{ startsOn: '2025-09-01', endsOn: '2026-05-04' }]) // ['2026', '2025']
 */
export function yearsOf(runs: readonly Pick<Run, 'startsOn' | 'endsOn'>[]): string[] {
  const years = new Set<string>();
  for (const { startsOn, endsOn } of runs)
    for (let year = Number(startsOn.slice(0, 4)); year <= Number(endsOn.slice(0, 4)); year++)
      years.add(String(year));
  return [...years].sort().reverse();
}
