import { type BandedRow, decideBands } from '../../shared/exports/anonymity.ts';
import {
  type Cohort,
  type CohortOfExport,
  decidedOnce,
  isSettled,
  type StoredCohorts,
  storedCohorts,
  withNewCohort,
} from '../../shared/exports/cohort.ts';
import type { Selection } from '../../shared/exports/export.ts';
import { Problem } from '../../shared/problems.ts';
import { listRunsFor } from './exports.ts';
import { keys } from './keys.ts';
import { putOver, putUnlessOvertaken, untilWritten } from './save.ts';
import { getItem } from './table.ts';

type CohortsOf = Pick<Selection, 'instrumentId' | 'instrumentVersion'> & { programmeId: string };

const keyOf = (org: string, { programmeId, instrumentId, instrumentVersion }: CohortsOf) =>
  keys.exportCohorts(org, { programmeId, instrument: `${instrumentId}#${instrumentVersion}` });

/** Changes the cohorts in conditional writes, and returns them; the same list writes nothing. */
async function changeCohorts(
  org: string,
  of: CohortsOf,
  change: (cohorts: readonly Cohort[]) => readonly Cohort[],
): Promise<readonly Cohort[]> {
  const key = keyOf(org, of);
  return untilWritten(async () => {
    const before = (await getItem(storedCohorts, key)) ?? { cohorts: [], version: 0 };
    const cohorts = change(before.cohorts);
    if (cohorts === before.cohorts) return cohorts;
    const content: StoredCohorts = { cohorts: [...cohorts], version: before.version };
    return (await putUnlessOvertaken(putOver(key, content))) ? cohorts : undefined;
  });
}

/**
 * The cohorts that an export reads: those of before, and one of the runs that have settled since,
 * where they are enough. A cohort with a run whose data were removed is no longer read: the rows that
 * a file lacks beside an earlier one would all be of that run.
 */
export async function cohortsFor(
  org: string,
  selection: Selection,
  now: string,
): Promise<CohortOfExport[]> {
  const runs = await listRunsFor(org, selection);
  const stillThere = new Set(runs.map(({ runId }) => runId));
  const settled = runs.filter((run) => isSettled(run, now));
  const programmeIds = selection.programmeIds ?? settled.map(({ programmeId }) => programmeId);
  const found: CohortOfExport[] = [];
  for (const programmeId of [...new Set(programmeIds)].sort()) {
    const runIds = settled.filter((run) => run.programmeId === programmeId);
    const cohorts = await changeCohorts(org, { ...selection, programmeId }, (before) =>
      withNewCohort(
        before,
        runIds.map(({ runId }) => runId),
        now,
      ),
    );
    found.push(
      ...cohorts
        .map(({ fixedAt, runIds }, number) => ({ programmeId, number, fixedAt, runIds }))
        .filter(({ runIds: of }) => of.length > 0 && of.every((runId) => stillThere.has(runId))),
    );
  }
  return found;
}

/**
 * A cohort with what is shown of its bands: as it was decided when its rows first left, or decided
 * now and for ever. It has no run where too few have rows.
 * @param rows of all its runs, and the runs that have any
 * @throws Problem export.over where the runs have entered another cohort meanwhile
 */
export async function decidedCohort(
  org: string,
  of: CohortsOf & Pick<CohortOfExport, 'number' | 'fixedAt'>,
  { rows, withRows }: { rows: readonly BandedRow[]; withRows: ReadonlySet<string> },
): Promise<Cohort> {
  const cohorts = await changeCohorts(org, of, (before) => {
    const one = before[of.number];
    if (one?.fixedAt !== of.fixedAt) throw new Problem('export.over');
    const now = decidedOnce(one, withRows, () => decideBands(rows));
    return now === one ? before : before.map((each) => (each === one ? now : each));
  });
  return cohorts[of.number] as Cohort;
}
