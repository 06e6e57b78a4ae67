import { configuration } from '../shared/configuration.ts';
import { exports } from '../shared/contract/exports.ts';
import type { Caller } from '../shared/domain/people/access.ts';
import type { Subject } from '../shared/domain/privacy/audit.ts';
import {
  discloseExport,
  type ExportedPerson,
  isExportOver,
  type Selection,
  type StoredExport,
} from '../shared/exports/export.ts';
import { isExportable } from '../shared/exports/exported-items.ts';
import {
  exportedNumbers,
  exportedPeople,
  type Pseudonyms,
} from '../shared/exports/exported-people.ts';
import type { Instrument } from '../shared/instruments/instrument.ts';
import { findInstrument } from '../shared/instruments/instruments.ts';
import { Problem } from '../shared/problems.ts';
import { found } from './http/own.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { readConsents } from './store/consents.ts';
import {
  endExport,
  getExport,
  listRunIdsFor,
  newExportKey,
  pseudonym,
  readRunForExport,
  startExport,
} from './store/exports.ts';
import { getProgramme } from './store/programmes.ts';
import { findMember } from './store/staff-members.ts';

const instrumentOf = ({ instrumentId, instrumentVersion }: Selection): Instrument =>
  found(findInstrument(instrumentId, instrumentVersion), 'instrument.unknown');

async function checkSelection(org: string, selection: Selection): Promise<void> {
  if (!isExportable(instrumentOf(selection))) throw new Problem('export.not_exportable');
  const named = selection.programmeIds ?? [];
  const programmes = await Promise.all(named.map((id) => getProgramme(org, id)));
  if (programmes.includes(undefined)) throw new Problem('programme.unknown');
}

/** The key, and the runs in the order of their pseudonyms: their own order would reveal them. */
async function prepared(org: string, selection: Selection, now: string) {
  const exportKey = newExportKey();
  const named = await listRunIdsFor(org, selection);
  const nameOf = new Map(named.map((runId) => [runId, pseudonym(exportKey, 'run', runId)]));
  const runIds = named.sort((a, b) => (String(nameOf.get(a)) < String(nameOf.get(b)) ? -1 : 1));
  const expiresAt = Math.ceil(Date.parse(now) / 1000) + configuration.exportMinutes * 60;
  return { exportKey, runIds, runs: runIds.length, startedAt: now, expiresAt };
}

/** An export of the caller's own that still has its key. */
async function openExport(caller: Caller, exportId: string, now: string) {
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

type ExportedRows = {
  selection: Selection;
  pseudonyms: Pseudonyms;
  /**
   * Reports whose answers are exported, for the audit, under their own numbers; the reader gets
   * others.
   */
  concerns: (subject: Subject) => Promise<void>;
};

/** The consenting people of a run. The consents are read with the run, so none is out of date. */
async function peopleOf(
  org: string,
  runId: string,
  { selection, pseudonyms, concerns }: ExportedRows,
): Promise<ExportedPerson[]> {
  const read = await readRunForExport(org, runId);
  if (!read) return [];
  const ids = read.members.map(({ participantId }) => participantId);
  const [research, measurement] = await Promise.all([
    readConsents(org, ids, 'research'),
    readConsents(org, ids, 'measurement'),
  ]);
  const consents = { research, measurement };
  const instrument = instrumentOf(selection);
  const exported = exportedNumbers(read, consents, instrument);
  await concerns({ of: 'run', organisation: org, runId, only: [...exported] });
  return exportedPeople(read, exported, { selection, instrument, pseudonyms });
}

export const handler = serve(
  exports,
  {
    putExport: async ({ caller, params, body, now }) => {
      const { organisation, userId } = caller;
      await checkSelection(organisation, body);
      const requested = { ...params, ...body, startedBy: userId };
      const started = await prepared(organisation, body, now);
      return discloseExport(await startExport(organisation, requested, started), now);
    },

    listExportRows: async ({ caller, params, query, now, concerns }) => {
      const stored = await openExport(caller, params.exportId, now);
      const from = readCursor(query.cursor, stored);
      const runIds = stored.runIds.slice(from, from + configuration.exportRuns);
      const pseudonyms: Pseudonyms = (of, id) => pseudonym(stored.exportKey, of, id);
      const exportedRows = { selection: stored, pseudonyms, concerns };
      const items: ExportedPerson[] = [];
      for (const runId of runIds)
        items.push(...(await peopleOf(caller.organisation, runId, exportedRows)));
      const done = from + runIds.length;
      const next = done < stored.runs ? String(done) : null;
      return { items, next, progress: { done, total: stored.runs } };
    },

    deleteExport: async ({ caller, params, now }) => {
      const ended = await endExport(caller.organisation, params.exportId, caller.userId);
      return discloseExport(found(ended, 'export.unknown'), now);
    },
  },
  { audit: storeAudit, findMember },
);
