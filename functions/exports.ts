import { configuration } from '../shared/configuration.ts';
import { exports } from '../shared/contract/exports.ts';
import type { Caller } from '../shared/domain/people/access.ts';
import {
  discloseExport,
  type ExportedPage,
  type ExportedPerson,
  isExportOver,
  type Selection,
  type StoredExport,
} from '../shared/exports/export.ts';
import { isExportable } from '../shared/exports/exported-items.ts';
import { exportedPeople } from '../shared/exports/exported-people.ts';
import { Problem } from '../shared/problems.ts';
import { backgroundPage } from './exports/background.ts';
import {
  instrumentOfExport,
  type OpenExport,
  pseudonymsOf,
  type RowsRequest,
  readExported,
} from './exports/read-run.ts';
import { found } from './http/own.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { deleteBands } from './store/export-bands.ts';
import { cohortsFor } from './store/export-cohorts.ts';
import { checkExportKind, fixExportKind, getExportKind } from './store/export-kind.ts';
import {
  endExport,
  getExport,
  listRunsFor,
  newExportKey,
  pseudonym,
  startExport,
} from './store/exports.ts';
import { getProgramme } from './store/programmes.ts';
import { findMember } from './store/staff-members.ts';

async function checkSelection(org: string, selection: Selection): Promise<void> {
  if (!isExportable(await instrumentOfExport(org, selection)))
    throw new Problem('export.not_exportable');
  const named = selection.programmeIds ?? [];
  const programmes = await Promise.all(named.map((id) => getProgramme(org, id)));
  if (programmes.includes(undefined)) throw new Problem('programme.unknown');
}

/** The key, and the runs in the order of their pseudonyms: their own order would reveal them. */
async function prepared(org: string, selection: Selection, now: string) {
  const exportKey = newExportKey();
  const cohorts =
    selection.kind === 'background' ? await cohortsFor(org, selection, now) : undefined;
  const named =
    cohorts?.flatMap(({ runIds }) => runIds) ??
    (await listRunsFor(org, selection)).map(({ runId }) => runId);
  const nameOf = new Map(named.map((runId) => [runId, pseudonym(exportKey, 'run', runId)]));
  const runIds = named.sort((a, b) => (String(nameOf.get(a)) < String(nameOf.get(b)) ? -1 : 1));
  const expiresAt = Math.ceil(Date.parse(now) / 1000) + configuration.exportMinutes * 60;
  const started = { exportKey, runIds, runs: runIds.length, startedAt: now, expiresAt };
  return cohorts ? { ...started, cohorts } : started;
}

/** An export of the caller's own that still has its key. */
async function openExport(caller: Caller, exportId: string, now: string): Promise<OpenExport> {
  const stored = found(await getExport(caller.organisation, exportId), 'export.unknown');
  if (stored.startedBy !== caller.userId) throw new Problem('export.unknown');
  const { exportKey, runIds } = stored;
  if (isExportOver(stored, now) || !exportKey || !runIds) throw new Problem('export.over');
  return { ...stored, exportKey, runIds };
}

/** A cursor is the number of runs that have been read. */
function readCursor(cursor: string | undefined, { runs }: StoredExport): number {
  const read = /^\d{1,6}$/.test(cursor ?? '0') ? Number(cursor ?? 0) : Number.NaN;
  if (!(read === 0 || read < runs)) throw new Problem('cursor.invalid');
  return read;
}

/** The consenting people of a run. */
async function peopleOf(request: RowsRequest, runId: string): Promise<ExportedPerson[]> {
  const exportedRun = await readExported(request, runId);
  if (!exportedRun) return [];
  const { read, exported } = exportedRun;
  const { org, stored, concerns } = request;
  await concerns({ of: 'run', organisation: org, runId, only: [...exported] });
  return exportedPeople(read, exported, {
    ...{ selection: stored, instrument: await instrumentOfExport(org, stored) },
    pseudonyms: pseudonymsOf(stored),
  });
}

async function groupsPage(request: RowsRequest, cursor: string | undefined): Promise<ExportedPage> {
  const { stored } = request;
  const from = readCursor(cursor, stored);
  const runIds = stored.runIds.slice(from, from + configuration.exportRuns);
  const items: ExportedPerson[] = [];
  for (const runId of runIds) items.push(...(await peopleOf(request, runId)));
  const done = from + runIds.length;
  const next = done < stored.runs ? String(done) : null;
  return { items, next, progress: { done, total: stored.runs } };
}

export const handler = serve(
  exports,
  {
    getExportKind: async ({ caller }) => {
      const stored = await getExportKind(caller.organisation);
      return { kind: stored?.kind ?? null, since: stored?.since ?? null };
    },

    putExport: async ({ caller, params, body, now }) => {
      const { organisation, userId } = caller;
      await checkSelection(organisation, body);
      await checkExportKind(organisation, body.kind);
      const requested = { ...params, ...body, startedBy: userId };
      const started = await prepared(organisation, body, now);
      return discloseExport(await startExport(organisation, requested, started), now);
    },

    listExportRows: async ({ caller, params, query, now, concerns }) => {
      const { organisation: org, userId: by } = caller;
      const stored = await openExport(caller, params.exportId, now);
      const { kind } = stored;
      const page = kind === 'background' ? backgroundPage : groupsPage;
      const read = await page({ org, stored, concerns }, query.cursor);
      // From the first rows that leave, the organisation's exports are of their kind.
      if (read.items.length > 0) await fixExportKind(org, { kind, since: now, by });
      return read;
    },

    deleteExport: async ({ caller, params, now }) => {
      const { organisation, userId } = caller;
      const ended = await endExport(organisation, params.exportId, userId);
      const disclosed = discloseExport(found(ended, 'export.unknown'), now);
      await deleteBands(organisation, params.exportId);
      return disclosed;
    },
  },
  { audit: storeAudit, findMember },
);
