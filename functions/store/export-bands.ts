import { type StoredBandRow, storedBands } from '../../shared/exports/cohort.ts';
import { documents, isConditionFailed } from './documents.ts';
import { indexed, keys } from './keys.ts';
import { queryAll } from './query.ts';
import { type Item, readItem, recordsTable } from './table.ts';

type BandsOfRuns = { org: string; exportId: string; from: number };

/**
 * Stores the bands of some runs of an export under the export's pseudonyms, once: a repeat changes
 * nothing, so that what is decided of all of them holds for the whole export.
 */
export async function storeBands(
  { org, exportId, from }: BandsOfRuns,
  content: { rows: StoredBandRow[]; expiresAt: number },
): Promise<void> {
  try {
    await documents.send('PutItem', {
      TableName: recordsTable(),
      Item: {
        ...{ ...keys.exportBands(org, exportId, from), ...indexed.bandsOfExports(org, exportId) },
        ...content,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
  }
}

const itemsOf = (org: string, exportId: string) =>
  queryAll({ partition: keys.export(org, exportId).pk, prefix: 'BANDS#' });

/** The rows of all runs that an export has read, and of how many pages. */
export async function readBands(org: string, exportId: string) {
  const items = await itemsOf(org, exportId);
  return { pages: items.length, rows: items.flatMap((item) => readItem(storedBands, item).rows) };
}

const deleteAll = (items: readonly Item[]) =>
  Promise.all(
    items.map(({ pk, sk }) =>
      documents.send('DeleteItem', { TableName: recordsTable(), Key: { pk, sk } }),
    ),
  );

/** Deletes the bands that an export has read; may be repeated. */
export async function deleteBands(org: string, exportId: string): Promise<void> {
  await deleteAll(await itemsOf(org, exportId));
}

/**
 * Deletes the bands that all exports of an organisation have read, because those of somebody who is
 * erased may be among them: their pseudonyms name nobody without the key. Such an export has to be
 * made again.
 */
export async function deleteAllBands(org: string): Promise<void> {
  const { person } = indexed.bandsOfExports(org, '');
  await deleteAll(await queryAll({ index: 'byPerson', partition: person }));
}
