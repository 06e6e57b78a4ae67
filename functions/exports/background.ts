import { bandLimits, configuration } from '../../shared/configuration.ts';
import { anonymousBands } from '../../shared/exports/anonymity.ts';
import { type Bands, bandsOf } from '../../shared/exports/bands.ts';
import type { CohortOfExport, GivenRow, StoredBandRow } from '../../shared/exports/cohort.ts';
import type { ExportedPage, ExportedPerson } from '../../shared/exports/export.ts';
import {
  consentsSince,
  exportedWithBands,
  rowPseudonym,
} from '../../shared/exports/exported-people.ts';
import { Problem } from '../../shared/problems.ts';
import { readBands, storeBands } from '../store/export-bands.ts';
import { decidedCohort } from '../store/export-cohorts.ts';
import { readSessionsForExport } from '../store/exports.ts';
import { fixGivenRows, type GivenOf, readGivenRows } from '../store/given-rows.ts';
import { getParticipants } from '../store/participants.ts';
import {
  type ExportedRun,
  instrumentOfExport,
  pseudonymsOf,
  type RowsRequest,
  readExported,
} from './read-run.ts';

/**
 * An export with bands is read in two rounds. The first reads the runs, five a page, and returns
 * nobody: it stores each person's bands under the export's pseudonyms. The second decides the bands
 * of all of them together, and returns rows in the order of their pseudonyms, so that no page is of
 * one run.
 */
const rowsCursor = /^rows-(\d{1,6})$/;

function cohortOf({ stored }: RowsRequest, runId: string): CohortOfExport {
  const cohort = (stored.cohorts ?? []).find(({ runIds }) => runIds.includes(runId));
  if (!cohort) throw new Problem('export.over');
  return cohort;
}

/** The people of a run who are exported now, with their bands. */
async function rowsNow({ org }: RowsRequest, { read, exported }: ExportedRun): Promise<GivenRow[]> {
  const { runId, startsOn } = read.run;
  const members = read.members.filter(({ participantId }) => exported.has(participantId));
  const [sessions, participants] = await Promise.all([
    readSessionsForExport(org, runId),
    getParticipants(
      org,
      members.map(({ participantId }) => participantId),
    ),
  ]);
  return members.map((member, at) => ({
    participantId: member.participantId,
    bands: bandsOf({ member, sessions, startsOn, background: participants[at]?.background }),
  }));
}

/** The rows of a run that none were fixed of: those of now, and fixed if there are any. */
async function firstRows(of: GivenOf, request: RowsRequest, exportedRun: ExportedRun) {
  const rows = await rowsNow(request, exportedRun);
  return rows.length > 0 ? fixGivenRows(of, rows) : [];
}

/**
 * The rows of a run. A person who was not in it when it was first read never comes in, and nobody's bands
 * change: both would show whose row it is.
 */
async function bandRowsOf(request: RowsRequest, run: number): Promise<StoredBandRow[]> {
  const { org, stored } = request;
  const runId = stored.runIds[run] ?? '';
  const { fixedAt } = cohortOf(request, runId);
  const exportedRun = await readExported(request, runId, (all) => consentsSince(all, fixedAt));
  if (!exportedRun) return [];
  const of = { org, runId, instrument: `${stored.instrumentId}#${stored.instrumentVersion}` };
  const given = (await readGivenRows(of)) ?? (await firstRows(of, request, exportedRun));
  const pseudonyms = pseudonymsOf(stored);
  return given
    .filter(({ participantId }) => exportedRun.exported.has(participantId))
    .map(({ participantId, bands }) => ({
      row: rowPseudonym(pseudonyms, participantId, runId),
      person: pseudonyms('person', participantId),
      ...{ run, bands },
    }));
}

async function collect(request: RowsRequest, from: number): Promise<ExportedPage> {
  const { org, stored } = request;
  const { exportId, expiresAt, runs } = stored;
  const done = Math.min(from + configuration.exportRuns, runs);
  const rows: StoredBandRow[] = [];
  for (let run = from; run < done; run++) rows.push(...(await bandRowsOf(request, run)));
  if (done > from) await storeBands({ org, exportId, from }, { rows, expiresAt });
  const next = done < runs ? String(done) : 'rows-0';
  return { items: [], next: runs > 0 ? next : null, progress: { done, total: runs } };
}

/** The bands of each row that is given, decided for each cohort by itself. */
async function shownBands(
  { org, stored }: RowsRequest,
  all: readonly StoredBandRow[],
): Promise<Map<string, Bands>> {
  const shown = new Map<string, Bands>();
  const runOf = ({ run }: StoredBandRow) => stored.runIds[run] ?? '';
  const rowsIn = (runIds: readonly string[]) => all.filter((row) => runIds.includes(runOf(row)));
  for (const { programmeId, number, fixedAt, runIds } of stored.cohorts ?? []) {
    const rows = rowsIn(runIds);
    const of = { ...stored, programmeId, number, fixedAt };
    const cohort = await decidedCohort(org, of, { rows, withRows: new Set(rows.map(runOf)) });
    if (!cohort.decision) continue;
    for (const [row, bands] of anonymousBands(rowsIn(cohort.runIds), cohort.decision))
      shown.set(row, bands);
  }
  return shown;
}

/** The people of one run among the rows of a page. */
async function peopleOf(
  request: RowsRequest,
  run: number,
  bandsOfRow: ReadonlyMap<string, Bands>,
): Promise<ExportedPerson[]> {
  const { stored, concerns } = request;
  const runId = stored.runIds[run] ?? '';
  const { programmeId, fixedAt } = cohortOf(request, runId);
  const exportedRun = await readExported(request, runId, (all) => consentsSince(all, fixedAt));
  if (!exportedRun) return [];
  const { read, exported } = exportedRun;
  const pseudonyms = pseudonymsOf(stored);
  const people = [...exported].flatMap((participantId) => {
    const bands = bandsOfRow.get(rowPseudonym(pseudonyms, participantId, runId));
    return bands ? [{ participantId, bands }] : [];
  });
  const only = people.map(({ participantId }) => participantId);
  await concerns({ of: 'run', organisation: request.org, runId, only });
  const of = {
    selection: stored,
    instrument: await instrumentOfExport(request.org, stored),
    pseudonyms,
  };
  return people.map(({ participantId, bands }) =>
    exportedWithBands(read, participantId, { ...of, bands, programmeId, fixedAt }),
  );
}

async function givePage(request: RowsRequest, from: number): Promise<ExportedPage> {
  const { org, stored } = request;
  const { pages, rows: read } = await readBands(org, stored.exportId);
  const isRead = pages === Math.ceil(stored.runs / configuration.exportRuns);
  if (!isRead || from > read.length) throw new Problem('cursor.invalid');
  const shown = await shownBands(request, read);
  const rows = read.filter(({ row }) => shown.has(row));
  const inOrder = rows.toSorted((a, b) => (a.row < b.row ? -1 : 1));
  const page = inOrder.slice(from, from + bandLimits.pageRows);
  const bandsOfRow = new Map(page.map(({ row }) => [row, shown.get(row) as Bands]));
  const runs = [...new Set(page.map(({ run }) => run))];
  const found = await Promise.all(runs.map((run) => peopleOf(request, run, bandsOfRow)));
  const done = from + page.length;
  return {
    items: found.flat().sort((a, b) => (a.person < b.person ? -1 : 1)),
    next: done < rows.length ? `rows-${done}` : null,
    progress: { done: stored.runs, total: stored.runs },
  };
}

/**
 * A page of an export with bands: of the round that reads the runs, or of the one that returns rows.
 * @throws Problem cursor.invalid where the runs have not all been read
 */
export function backgroundPage(request: RowsRequest, cursor: string | undefined) {
  const rows = rowsCursor.exec(cursor ?? '');
  if (rows) return givePage(request, Number(rows[1]));
  const from = Number(cursor ?? 0);
  const isPage = /^\d{1,6}$/.test(cursor ?? '0') && from % configuration.exportRuns === 0;
  if (!isPage || (from > 0 && from >= request.stored.runs)) throw new Problem('cursor.invalid');
  return collect(request, from);
}
