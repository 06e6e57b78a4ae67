/**
 * `npm run backup -- DIRECTORY` writes every table into a file. With `npm start` running on this
 * machine it needs no settings; in AWS, set `RECORDS_TABLE=… IDENTITIES_TABLE=… AUDIT_TABLE=…
 * AWS_REGION=…` and have the right to scan the tables. See docs/storm.md.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { tablesOfEnvironment, writeTables } from './backup/all-tables.ts';
import { findTables } from './backup/tables.ts';
import { faultLine } from './tools/fault-line.ts';

/**
 * npm runs scripts in the project's folder, so a relative path is resolved from the caller's
 * folder.
 */
const here = process.env.INIT_CWD ?? process.cwd();

try {
  const [directoryName] = process.argv.slice(2);
  if (!directoryName) throw new Error('Name a directory: npm run backup -- DIRECTORY');
  findTables();
  const directory = resolve(here, directoryName);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  for await (const { kind, count } of writeTables(tablesOfEnvironment(), directory))
    console.error(`✓ ${kind}: ${count} items`);
} catch (error) {
  console.error(faultLine(error));
  process.exitCode = 1;
}
