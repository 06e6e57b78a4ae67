import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { TypedItem } from './typed-line.ts';

/** A table that is backed up or restored. */
export type ScannedTable = { client: DynamoDBClient; table: string };

/** Every item of a table, page by page, each as it was when its page was read. */
export async function* scan({ client, table }: ScannedTable): AsyncGenerator<TypedItem> {
  let ExclusiveStartKey: TypedItem | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey }),
    );
    yield* page.Items ?? [];
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
}

/** An item as plain values. */
export type PlainItem = Record<string, unknown> & { pk: string; sk: string };

/** Every item of a table at once, as plain values. */
export async function plainItems(place: ScannedTable): Promise<PlainItem[]> {
  const items: PlainItem[] = [];
  for await (const item of scan(place)) items.push(unmarshall(item) as PlainItem);
  return items;
}
