import { isDeepStrictEqual } from 'node:util';
import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalServer } from '../infra/local/local-server.ts';
import { tableNameOf } from './privacy/person.ts';

type StoredItem = Record<string, unknown>;

/** The tables whose items change; what is in the audit stays there. */
const tables = ['Records', 'Identities'] as const;
/** DynamoDB writes so many items in one batch. */
const batchSize = 25;

const keyOf = ({ pk, sk }: StoredItem) => ({ pk, sk });

/** The items of a table, by their keys. */
async function itemsOf(server: LocalServer, TableName: string) {
  const items = new Map<string, StoredItem>();
  let ExclusiveStartKey: StoredItem | undefined;
  do {
    const page = await server.documents.send(
      new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey }),
    );
    for (const item of page.Items ?? []) items.set(JSON.stringify(keyOf(item)), item);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

type Write = { PutRequest: { Item: StoredItem } } | { DeleteRequest: { Key: StoredItem } };

/** Writes a batch, and what DynamoDB leaves of it, until nothing is left. */
async function writeBatch(
  server: LocalServer,
  TableName: string,
  batch: readonly Write[],
): Promise<void> {
  const { UnprocessedItems } = await server.documents.send(
    new BatchWriteCommand({ RequestItems: { [TableName]: [...batch] } }),
  );
  const left = (UnprocessedItems?.[TableName] ?? []) as Write[];
  if (left.length > 0) await writeBatch(server, TableName, left);
}

async function writeAll(server: LocalServer, TableName: string, writes: readonly Write[]) {
  for (let from = 0; from < writes.length; from += batchSize)
    await writeBatch(server, TableName, writes.slice(from, from + batchSize));
}

/** What must be written so that a table has the items again that it had. */
function writesTo(now: ReadonlyMap<string, StoredItem>, then: ReadonlyMap<string, StoredItem>) {
  const gone = [...now].filter(([key]) => !then.has(key));
  const changed = [...then].filter(([key, item]) => !isDeepStrictEqual(now.get(key), item));
  return [
    ...gone.map(([, item]) => ({ DeleteRequest: { Key: keyOf(item) } })),
    ...changed.map(([, Item]) => ({ PutRequest: { Item } })),
  ];
}

const isSummary = (write: Write) => 'PutRequest' in write && write.PutRequest.Item.sk === 'SUMMARY';

/**
 * Remembers the records and the names that are stored now, for a test that does something in many
 * ways to the same people: to put their items back takes a fraction of the requests that made them.
 * @returns a function that stores them again as they were, and waits until they are counted
 */
export async function rememberedState(server: LocalServer): Promise<() => Promise<void>> {
  await server.settled();
  const then = await Promise.all(
    tables.map(async (table) => {
      const name = tableNameOf(server, table);
      return { name, items: await itemsOf(server, name) };
    }),
  );
  return async () => {
    await server.settled();
    for (const { name, items } of then) {
      const writes = writesTo(await itemsOf(server, name), items);
      // The summaries last: meanwhile a recount may store one of half the records.
      await writeAll(
        server,
        name,
        writes.filter((write) => !isSummary(write)),
      );
      await writeAll(server, name, writes.filter(isSummary));
    }
    await server.settled();
  };
}
