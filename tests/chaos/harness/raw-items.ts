import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localAwsAccount } from '../../../infra/local/template/intrinsics.ts';
import { type PlainItem, plainItems, type ScannedTable } from '../../../scripts/backup/scan.ts';
import { type TableKind, tableKinds } from '../../../scripts/backup/tables.ts';
import type { Server } from './server-processes.ts';

/** Every item of the tables, as it is stored. */
export type RawItems = Readonly<Record<TableKind, readonly PlainItem[]>>;

/** The tables of a local server, bypassing the functions and any line. */
export function rawTablesOf(
  endpoint: string,
  tables: Server['tables'],
): Readonly<Record<TableKind, ScannedTable>> {
  const client = new DynamoDBClient({
    endpoint,
    region: localAwsAccount.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const named = (kind: TableKind) =>
    Object.entries(tables).find(([id]) => id.toLowerCase().startsWith(kind))?.[1] ?? '';
  const places = tableKinds.map((kind) => [kind, { client, table: named(kind) }]);
  return Object.fromEntries(places) as Record<TableKind, ScannedTable>;
}

/** Reads the tables as they are. */
export async function readRaw(endpoint: string, tables: Server['tables']): Promise<RawItems> {
  const places = rawTablesOf(endpoint, tables);
  const [records, identities, audit] = await Promise.all([
    plainItems(places.records),
    plainItems(places.identities),
    plainItems(places.audit),
  ]);
  places.records.client.destroy();
  return { records, identities, audit };
}
