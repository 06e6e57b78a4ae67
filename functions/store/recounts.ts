import { documents } from './documents.ts';
import { type Key, keys } from './keys.ts';
import { getItems, type Item, recordsTable } from './table.ts';

/** The partitions of all runs of all organisations: for the operator alone, no function may scan. */
export async function listRunPartitions(): Promise<string[]> {
  const found: string[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const answer = await documents.send('Scan', {
      TableName: recordsTable(),
      IndexName: 'runsByStart',
      ProjectionExpression: 'pk',
      ExclusiveStartKey,
    });
    found.push(...(answer.Items ?? []).map(({ pk }) => String(pk)));
    ExclusiveStartKey = answer.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return found;
}

/** A mark expires by itself: what it is for is that the stream tells of it. */
const markSeconds = 60 * 60;

/** Lets the stream tell of a run, so that it is counted by whatever counts runs. */
export async function askForRecount(partition: string, now: string): Promise<void> {
  const expiresAt = Math.ceil(Date.parse(now) / 1000) + markSeconds;
  const Item = { ...keys.recount(partition), expiresAt };
  await documents.send('PutItem', { TableName: recordsTable(), Item });
}

/** Those of the partitions whose figures were counted since, or will never be counted again. */
export async function countedSince(partitions: readonly string[], since: string) {
  const summaries: Key[] = partitions.map((partition) => keys.summaryIn(partition));
  const items = await getItems(summaries);
  return partitions.filter((_, at) => {
    const item = items[at];
    return item && (item.frozen === true || String(item.countedAt) >= since);
  });
}
