import { form } from '../../shared/domain/forms/form.ts';
import { run } from '../../shared/domain/groups/run.ts';
import { member } from '../../shared/domain/people/member.ts';
import { type Selection, type StoredExport, storedExport } from '../../shared/exports/export.ts';
import type { RunForExport } from '../../shared/exports/exported-people.ts';
import { documents, isConditionFailed } from './documents.ts';
import { keys } from './keys.ts';
import { queryAll } from './query.ts';
import { listRuns } from './runs.ts';
import { saveItem } from './save.ts';
import { getItem, readItem, recordsTable } from './table.ts';

export function getExport(org: string, exportId: string): Promise<StoredExport | undefined> {
  return getItem(storedExport, keys.export(org, exportId));
}

/** The runs that answer the questionnaire, of the requested programmes: pages of one index. */
export async function listRunIdsFor(org: string, selection: Selection): Promise<string[]> {
  const { programmeIds, instrumentId, instrumentVersion } = selection;
  const runIds: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await listRuns(org, {}, { cursor });
    const exportItem = items.filter(
      (one) =>
        (!programmeIds || programmeIds.includes(one.programmeId)) &&
        one.instruments.some(
          (pin) => pin.instrumentId === instrumentId && pin.version === instrumentVersion,
        ),
    );
    runIds.push(...exportItem.map(({ runId }) => runId));
    cursor = next ?? undefined;
  } while (cursor);
  return runIds;
}

type ExportStart = Required<
  Pick<StoredExport, 'runs' | 'startedAt' | 'exportKey' | 'runIds' | 'expiresAt'>
>;

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
      UpdateExpression: 'REMOVE exportKey, runIds',
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
