import { documents } from './documents.ts';
import { type Key, keys } from './keys.ts';
import { getItems, type Item, recordsTable } from './table.ts';

/**
 * The partitions of all runs of all organisations, in the order in which they began: only for
 * operators, no function may scan.
 */
export async function listRunPartitions(): Promise<string[]> {
  const found: { pk: string; startsOn: string }[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const answer = await documents.send('Scan', {
      TableName: recordsTable(),
      IndexName: 'runsByStart',
      ProjectionExpression: 'pk, runsSort',
      ExclusiveStartKey,
    });
    for (const { pk, runsSort } of answer.Items ?? [])
      found.push({ pk: String(pk), startsOn: String(runsSort) });
    ExclusiveStartKey = answer.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return found.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)).map(({ pk }) => pk);
}

/** A mark expires by itself: it only serves to make the stream report the run. */
const markSeconds = 60 * 60;

/** Makes the stream report a run, so that the function that counts runs counts it. */
export async function requestRecount(partition: string, now: string): Promise<void> {
  const expiresAt = Math.ceil(Date.parse(now) / 1000) + markSeconds;
  const Item = { ...keys.recount(partition), expiresAt };
  await documents.send('PutItem', { TableName: recordsTable(), Item });
}

/**
 * The partitions whose figures were counted since, or will never be counted again: those of closed
 * runs that have today's version.
 */
export async function countedSince(partitions: readonly string[], since: string) {
  const summaries: Key[] = partitions.map((partition) => keys.summaryIn(partition));
  const items = await getItems(summaries);
  return partitions.filter((_, at) => {
    const item = items[at];
    const isFinal = item?.frozen === true && item.written !== undefined;
    return item && (isFinal || String(item.countedAt) >= since);
  });
}
