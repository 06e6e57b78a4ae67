import { type RawItems, readTables } from '../../../scripts/backup/all-tables.ts';
import { localTables } from '../../../scripts/backup/local-tables.ts';
import type { Server } from './server-processes.ts';

/** Reads the tables of a local server as they are, bypassing the functions and any line. */
export async function readRaw(endpoint: string, tables: Server['tables']): Promise<RawItems> {
  const places = localTables(endpoint, tables);
  const items = await readTables(places);
  places.records.client.destroy();
  return items;
}
