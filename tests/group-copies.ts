import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalServer } from '../infra/local/local-server.ts';
import { as, newId, newSessionBody, runningRun } from './make.ts';

type CopiedItem = Record<string, unknown>;

/** A typical group; each copy is a run of its own with the same members. */
export type Copies = { runIds: readonly string[]; sessionId: string; members: readonly string[] };

export const benchGroupSize = 8;
/** DynamoDB's limit for the items of one batch. */
const batchSize = 25;
const writers = 4;

/** Writes items without the API: the data is prepared, not measured. */
export async function writeItems(
  { documents }: Pick<LocalServer, 'documents'>,
  table: string,
  items: readonly CopiedItem[],
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / batchSize) }, (_, n) =>
    items.slice(n * batchSize, (n + 1) * batchSize),
  );
  const write = async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      const requests = batch.map((Item) => ({ PutRequest: { Item } }));
      await documents.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
}

/** Makes a group through the API, and copies its items `count` times. */
export async function copiedGroup(
  server: LocalServer,
  table: string,
  count: number,
): Promise<Copies> {
  const { runId, members } = await runningRun(server, benchGroupSize);
  const sessionId = newId('session');
  const params = { runId, sessionId };
  await as(server, 'leader').putSession({ params, body: newSessionBody() });
  await server.settled();
  const { Items = [] } = await server.documents.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `ORG#kainuu#RUN#${runId}` },
    }),
  );
  const text = JSON.stringify(Items.filter(({ sk }) => sk !== 'SUMMARY'));
  // All ids have the same length, so that every copy costs the same.
  const runIds = Array.from({ length: count }, (_, n) => `${runId}-${String(n).padStart(5, '0')}`);
  const copies = runIds.flatMap((id): CopiedItem[] => JSON.parse(text.replaceAll(runId, id)));
  await writeItems(server, table, copies);
  return { runIds, sessionId, members };
}
