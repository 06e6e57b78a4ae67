import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableVariables } from '../../shared/table-shape.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { restoreTable } from './restore-table.ts';
import { type PlainItem, plainItems, type ScannedTable } from './scan.ts';
import { type TableKind, tableKinds } from './tables.ts';
import { writeTable } from './write-table.ts';

/** The three tables of one deployment. */
export type AllTables = Readonly<Record<TableKind, ScannedTable>>;
/** Every item of the tables, as it is stored. */
export type RawItems = Readonly<Record<TableKind, readonly PlainItem[]>>;

/** The tables of these names. */
export const namedTables = (
  client: DynamoDBClient,
  nameOf: (kind: TableKind) => string,
): AllTables =>
  Object.fromEntries(tableKinds.map((kind) => [kind, { client, table: nameOf(kind) }])) as Record<
    TableKind,
    ScannedTable
  >;

/** The tables that the environment names; `DYNAMODB_ENDPOINT` points at a local DynamoDB. */
export const tablesOfEnvironment = (): AllTables =>
  namedTables(
    new DynamoDBClient({ endpoint: process.env.DYNAMODB_ENDPOINT || undefined }),
    (kind) => process.env[tableVariables[kind]] ?? '',
  );

/** Writes every table into a file, and yields each when it is written. */
export async function* writeTables(tables: AllTables, directory: string): AsyncGenerator<Manifest> {
  for (const kind of tableKinds) yield await writeTable(tables[kind], kind, directory);
}

/**
 * Restores every table that the directory has a file of, and yields each when it is restored.
 * @throws Error when a file is damaged, a table holds anything else, or there is no file
 */
export async function* restoreTables(
  tables: AllTables,
  directory: string,
): AsyncGenerator<Manifest & { added: number }> {
  let found = 0;
  for (const kind of tableKinds) {
    const manifest = await readManifest(directory, kind);
    if (!manifest) continue;
    found += 1;
    yield { ...manifest, ...(await restoreTable(tables[kind], directory, manifest)) };
  }
  if (found === 0) throw new Error(`There is no backup in ${directory}.`);
}

/** Reads the tables as they are. */
export async function readTables(tables: AllTables): Promise<RawItems> {
  const read = tableKinds.map(async (kind) => [kind, await plainItems(tables[kind])] as const);
  return Object.fromEntries(await Promise.all(read)) as Record<TableKind, PlainItem[]>;
}
