import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { place } from '../../infra/local/intrinsics.ts';
import type { Server } from './harbour.ts';

export type RawItem = Record<string, unknown> & { pk: string; sk: string };

/** Every item of the records and of the audit, as it is kept. */
export type RawItems = { records: readonly RawItem[]; audit: readonly RawItem[] };

async function itemsOf(documents: DynamoDBDocumentClient, table: string): Promise<RawItem[]> {
  const items: RawItem[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey }),
    );
    items.push(...((page.Items ?? []) as RawItem[]));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

/** Reads the tables as they are, past our functions and past any line. */
export async function readRaw(endpoint: string, tables: Server['tables']): Promise<RawItems> {
  const client = new DynamoDBClient({
    endpoint,
    region: place.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const documents = DynamoDBDocumentClient.from(client);
  const named = (begin: string) =>
    Object.entries(tables).find(([id]) => id.startsWith(begin))?.[1] ?? '';
  const records = await itemsOf(documents, named('Records'));
  const audit = await itemsOf(documents, named('Audit'));
  client.destroy();
  return { records, audit };
}
