import { createHmac, randomBytes } from 'node:crypto';
import { form } from '../../shared/domain/forms/form.ts';
import { type Run, run } from '../../shared/domain/groups/run.ts';
import { type Session, session } from '../../shared/domain/groups/session.ts';
import { member } from '../../shared/domain/people/member.ts';
import { type Selection, type StoredExport, storedExport } from '../../shared/exports/export.ts';
import type { RunForExport } from '../../shared/exports/exported-people.ts';
import { documents, isConditionFailed } from './documents.ts';
import { keys } from './keys.ts';
import { queryAll } from './query.ts';
import { listRuns } from './runs.ts';
import { saveItem } from './save.ts';
import { getItem, readItem, recordsTable } from './table.ts';

/** A key of one export. */
export const newExportKey = (): string => randomBytes(32).toString('base64');

/** Crockford's letters, as in participant numbers: none looks like another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** A letter comes first, because a spreadsheet would take `123456E78912` for a number. */
const letters = { person: 'P', run: 'R' } as const;

/**
 * The name of a person or a run in an export: 60 bits of an HMAC-SHA256 under its key. Without the
 * key nobody can find out whose it is, nor match the names of two exports.
 * @example pseudonym('key', 'person', '7K2M9QXA').length // 13
 */
export function pseudonym(exportKey: string, of: keyof typeof letters, id: string): string {
  const hash = createHmac('sha256', Buffer.from(exportKey, 'base64'))
    .update(`${of} ${id}`)
    .digest();
  // The lowest five bits of a byte are as random as the byte.
  const drawn = Array.from(hash.subarray(0, length), (byte) => alphabet[byte % alphabet.length]);
  return letters[of] + drawn.join('');
}

export function getExport(org: string, exportId: string): Promise<StoredExport | undefined> {
  return getItem(storedExport, keys.export(org, exportId));
}

/** The runs that answer the questionnaire, of the requested programmes: pages of one index. */
export async function listRunsFor(org: string, selection: Selection): Promise<Run[]> {
  const { programmeIds, instrumentId, instrumentVersion } = selection;
  const runs: Run[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await listRuns(org, {}, { cursor });
    const exported = items.filter(
      (one) =>
        !one.removal &&
        (!programmeIds || programmeIds.includes(one.programmeId)) &&
        one.instruments.some(
          (pin) => pin.instrumentId === instrumentId && pin.version === instrumentVersion,
        ),
    );
    runs.push(...exported);
    cursor = next ?? undefined;
  } while (cursor);
  return runs;
}

type ExportStart = Required<
  Pick<StoredExport, 'runs' | 'startedAt' | 'exportKey' | 'runIds' | 'expiresAt'>
> &
  Pick<StoredExport, 'cohorts'>;

/**
 * Starts an export. What a repeat would make again (key, runs, time) stays as it was made first.
 * @throws Problem export.exists
 */
export async function startExport(
  org: string,
  requested: Selection & { exportId: string; startedBy: string },
  started: ExportStart,
): Promise<StoredExport> {
  const item = await saveItem({
    key: keys.export(org, requested.exportId),
    content: requested,
    initial: started,
    ifMatch: undefined,
    exists: 'export.exists',
  });
  return readItem(storedExport, item);
}

/** Deletes the key of an export of the caller's; not found when there is none. */
export async function endExport(
  org: string,
  exportId: string,
  startedBy: string,
): Promise<StoredExport | undefined> {
  try {
    const { Attributes } = await documents.send('UpdateItem', {
      TableName: recordsTable(),
      Key: keys.export(org, exportId),
      UpdateExpression: 'REMOVE exportKey, runIds, cohorts',
      ConditionExpression: 'startedBy = :startedBy',
      ExpressionAttributeValues: { ':startedBy': startedBy },
      ReturnValues: 'ALL_NEW',
    });
    return Attributes && readItem(storedExport, Attributes);
  } catch (error) {
    if (isConditionFailed(error)) return undefined;
    throw error;
  }
}

/** The sessions of a run, with their rolls. */
export async function readSessionsForExport(org: string, runId: string): Promise<Session[]> {
  const { pk } = keys.run(org, runId);
  const items = await queryAll({ partition: pk, prefix: 'SESSION#' });
  return items.map((item) => readItem(session, item));
}

/** Forms, members and the run itself share a partition, so it is one query. */
export async function readRunForExport(
  org: string,
  runId: string,
): Promise<RunForExport | undefined> {
  const { pk, sk } = keys.run(org, runId);
  const items = await queryAll({ partition: pk, from: 'FORM#', to: sk });
  const runItem = items.find((item) => item.sk === sk);
  const under = (prefix: string) => items.filter((item) => String(item.sk).startsWith(prefix));
  return (
    runItem && {
      run: readItem(run, runItem),
      members: under('MEMBER#').map((item) => readItem(member, item)),
      forms: under('FORM#').map((item) => readItem(form, item)),
    }
  );
}
