import type { Subject } from '../../shared/domain/privacy/audit.ts';
import type { Selection, StoredExport } from '../../shared/exports/export.ts';
import {
  type ConsentsForExport,
  exportedNumbers,
  type Pseudonyms,
  type RunForExport,
} from '../../shared/exports/exported-people.ts';
import type { Instrument } from '../../shared/instruments/instrument.ts';
import { readConsents } from '../store/consents.ts';
import { pseudonym, readRunForExport } from '../store/exports.ts';
import { instrumentOfPin } from '../store/instruments-of-pins.ts';

/** An export that still has its key. */
export type OpenExport = StoredExport & { exportKey: string; runIds: string[] };

/** What reads the rows of an export. */
export type RowsRequest = {
  org: string;
  stored: OpenExport;
  /**
   * Reports whose answers are exported, for the audit, under their own numbers; the reader gets
   * others.
   */
  concerns: (subject: Subject) => Promise<void>;
};

export const instrumentOfExport = (
  org: string,
  { instrumentId, instrumentVersion: version }: Selection,
): Promise<Instrument> => instrumentOfPin(org, { instrumentId, version });

export const pseudonymsOf =
  ({ exportKey }: OpenExport): Pseudonyms =>
  (of, id) =>
    pseudonym(exportKey, of, id);

/** A run, and the numbers of those in it who are exported. */
export type ExportedRun = { read: RunForExport; exported: ReadonlySet<string> };

/**
 * A run, and the numbers of those in it who are exported. The consents are read with the run, so
 * none is out of date.
 */
export async function readExported(
  { org, stored }: RowsRequest,
  runId: string,
  counted: (consents: ConsentsForExport) => ConsentsForExport = (consents) => consents,
): Promise<ExportedRun | undefined> {
  const read = await readRunForExport(org, runId);
  if (!read) return undefined;
  const ids = read.members.map(({ participantId }) => participantId);
  const [research, measurement] = await Promise.all([
    readConsents(org, ids, 'research'),
    readConsents(org, ids, 'measurement'),
  ]);
  const exported = exportedNumbers(
    read,
    counted({ research, measurement }),
    await instrumentOfExport(org, stored),
  );
  return { read, exported };
}
