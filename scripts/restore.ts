/**
 * `npm run restore -- DIRECTORY` writes the files of `npm run backup` back into empty tables, and
 * counts every summary again. Repeat it if it was interrupted. It finds the tables as `npm run
 * backup` does; in AWS it needs the right to scan them and to put items. See docs/storm.md.
 */
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { restoreTables, tablesOfEnvironment } from './backup/all-tables.ts';
import { differing, recountRestored } from './backup/recount.ts';
import { plainItems } from './backup/scan.ts';
import { findTables, type TableKind, tableKinds } from './backup/tables.ts';
import { faultLine } from './tools/fault-line.ts';

const here = process.env.INIT_CWD ?? process.cwd();
/** How long a running summariser may still be writing summaries. */
const patienceMs = 60_000;

async function restoreAll(directory: string): Promise<void> {
  const restored: TableKind[] = [];
  for await (const { kind, count, added } of restoreTables(tablesOfEnvironment(), directory)) {
    console.error(`✓ ${kind}: ${count} items, of which ${added} were added now`);
    restored.push(kind);
  }
  for (const kind of tableKinds.filter((one) => !restored.includes(one)))
    console.error(`  ${kind}: no file here`);
}

/** Counts every run again, and waits for a summariser that is still writing. */
async function compareSummaries(): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const recounted = recountRestored(await plainItems(tablesOfEnvironment().records));
    const off = differing(recounted);
    if (off === 0) return console.error(`✓ ${recounted.length} summaries match a recount`);
    if (Date.now() > until)
      throw new Error(`${off} summaries differ from a recount: run npm run recompute`);
    await pause(500);
  }
}

try {
  const [directoryName] = process.argv.slice(2);
  if (!directoryName) throw new Error('Name a directory: npm run restore -- DIRECTORY');
  findTables();
  await restoreAll(resolve(here, directoryName));
  await compareSummaries();
} catch (error) {
  console.error(faultLine(error));
  process.exitCode = 1;
}
