/**
 * `npm run backup -- DIRECTORY` writes every table into a file. Beside a running `npm start` it
 * needs nothing; in AWS: `RECORDS_TABLE=… IDENTITIES_TABLE=… AUDIT_TABLE=… AWS_REGION=…`, with the
 * right to scan them. See docs/storm.md.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { placeOfKind } from './backup/client.ts';
import { findTables, tableKinds } from './backup/tables.ts';
import { writeTable } from './backup/write-table.ts';

/** npm runs scripts in the project's folder; a path is meant from where the user stands. */
const here = process.env.INIT_CWD ?? process.cwd();

try {
  const [wanted] = process.argv.slice(2);
  if (!wanted) throw new Error('Name a directory: npm run backup -- DIRECTORY');
  findTables();
  const directory = resolve(here, wanted);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  for (const kind of tableKinds) {
    const { count } = await writeTable(placeOfKind(kind), kind, directory);
    console.error(`✓ ${kind}: ${count} items`);
  }
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
