import { type Queue, queue } from '../../shared/domain/groups/queue.ts';
import { indexed, keys } from './keys.ts';
import { queryAll } from './query.ts';
import type { TransactionPart } from './save.ts';
import { getItems, type Item, readItem, recordsTable } from './table.ts';

export const queueOf = (item: Item | undefined): Queue | undefined =>
  item && (readItem(queue, item) as Queue);

/** The queues of some runs, in their order. */
export async function readQueues(
  org: string,
  runIds: readonly string[],
): Promise<(Queue | undefined)[]> {
  const items = await getItems(runIds.map((runId) => keys.queue(org, runId)));
  return items.map(queueOf);
}

/** The queues in which somebody waits, the longest wait first. */
export async function listQueues(org: string): Promise<Queue[]> {
  const { person } = indexed.waitingQueue(org, { runId: '', oldest: '' });
  const items = await queryAll({ index: 'byPerson', partition: person });
  return items.map((item) => readItem(queue, item) as Queue);
}

/** The condition that a queue is as it was read, or that there still is none. */
const asRead = (before: Queue | undefined) =>
  before
    ? {
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': before.version },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };

/** A part of a transaction: nobody has been offered a place since the queue was read. */
export const queueUnchanged = (
  org: string,
  runId: string,
  before: Queue | undefined,
): TransactionPart => ({
  ConditionCheck: { TableName: recordsTable(), Key: keys.queue(org, runId), ...asRead(before) },
});

/**
 * A part of a transaction: the queue over the one that was read. While nobody is in it, no list of
 * queues has it.
 */
export function queuePut(
  org: string,
  runId: string,
  before: Queue | undefined,
  entries: Queue['entries'],
): TransactionPart {
  const oldest = entries.map(({ since }) => since).toSorted()[0];
  const listed = oldest === undefined ? {} : indexed.waitingQueue(org, { runId, oldest });
  const content = { runId, entries, version: (before?.version ?? 0) + 1 };
  return {
    Put: {
      TableName: recordsTable(),
      Item: { ...keys.queue(org, runId), ...listed, ...content },
      ...asRead(before),
    },
  };
}
