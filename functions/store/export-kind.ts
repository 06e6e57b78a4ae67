import {
  type ExportKind,
  type StoredExportKind,
  storedExportKind,
} from '../../shared/exports/export.ts';
import { Problem } from '../../shared/problems.ts';
import { documents, isConditionFailed } from './documents.ts';
import { keys } from './keys.ts';
import { getItem, recordsTable } from './table.ts';

export const getExportKind = (org: string): Promise<StoredExportKind | undefined> =>
  getItem(storedExportKind, keys.exportKind(org));

/**
 * Refuses an export of the other kind than the organisation's.
 * @throws Problem export.other_kind
 */
export async function checkExportKind(org: string, kind: ExportKind): Promise<void> {
  const stored = await getExportKind(org);
  if (stored && stored.kind !== kind) throw new Problem('export.other_kind');
}

/**
 * Fixes the kind of all exports of an organisation, by one conditional write: of two first exports
 * of different kinds at once, one is refused.
 * @throws Problem export.other_kind
 */
export async function fixExportKind(org: string, { kind, since, by }: StoredExportKind) {
  const stored = await getExportKind(org);
  if (stored?.kind === kind) return;
  try {
    await documents.send('UpdateItem', {
      TableName: recordsTable(),
      Key: keys.exportKind(org),
      UpdateExpression:
        'SET kind = :kind, since = if_not_exists(since, :since), #by = if_not_exists(#by, :by)',
      ConditionExpression: 'attribute_not_exists(pk) OR kind = :kind',
      ExpressionAttributeNames: { '#by': 'by' },
      ExpressionAttributeValues: { ':kind': kind, ':since': since, ':by': by },
    });
  } catch (error) {
    if (isConditionFailed(error)) throw new Problem('export.other_kind');
    throw error;
  }
}
