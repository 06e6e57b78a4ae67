import { run } from '../../shared/domain/groups/run.ts';
import { type HandOver, handOver } from '../../shared/domain/people/hand-over.ts';
import { type Key, keys } from './keys.ts';
import { participantOf } from './participants.ts';
import { type PageRequest, queryPage } from './query.ts';
import { getItems, readItem, recordsTable } from './table.ts';

/** A run, and the hand-over of that id if it has happened, in one batch read. */
export async function readRunHandOver(org: string, runId: string, handOverId: string) {
  const owner = keys.run(org, runId);
  const [runItem, stored] = await getItems([owner, keys.handOver(owner, handOverId)]);
  return {
    run: runItem && readItem(run, runItem),
    stored: stored && readItem(handOver, stored),
  };
}

/** The same for a client. */
export async function readClientHandOver(org: string, participantId: string, handOverId: string) {
  const owner = keys.participant(org, participantId);
  const [client, stored] = await getItems([owner, keys.handOver(owner, handOverId)]);
  return {
    client: participantOf(client),
    stored: stored && readItem(handOver, stored),
  };
}

/** The write that stores a hand-over with what was handed over; it is never overwritten. */
export const handOverPart = (owner: Key, done: HandOver) => ({
  Put: {
    TableName: recordsTable(),
    Item: { ...keys.handOver(owner, done.handOverId), ...done },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

export async function listRunHandOvers(org: string, runId: string, page: PageRequest) {
  const { pk, sk } = keys.handOver(keys.run(org, runId), '');
  const { items, next } = await queryPage({ partition: pk, prefix: sk }, page);
  return { items: items.map((item) => readItem(handOver, item)), next };
}
