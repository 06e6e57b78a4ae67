/**
 * `npm run recompute` has every run counted again: after a new scoring version, or a new form of
 * the stored summaries. It only makes the records' stream report each run, so that the deployed
 * function counts it as usual. Figures of closed runs stay frozen, except summaries of the first
 * version, which hold no people: those are built again from the forms.
 *
 * First it stores two facts that earlier releases did not: for every participant without one, which
 * run was their first; and for every run that was stored while each session moved its end form's
 * window, which session was its last. It is safe to repeat.
 *
 * With `npm start` running on this machine it needs no settings. In AWS, run `RECORDS_TABLE=…
 * AWS_REGION=… npm run recompute`, with credentials in the environment (`aws configure
 * export-credentials --format env`) that may scan, read and write the table.
 */
import { findTables } from './backup/tables.ts';
import { faultLine } from './tools/fault-line.ts';

const pauseMs = 500;
/** The command gives up after this long without a counted run. */
const patienceMs = 60_000;

function refuse(fault: unknown): never {
  console.error(faultLine(fault));
  process.exit(1);
}

function printProgress(done: number, all: number): void {
  const line = `${done} of ${all} runs counted`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}`);
  else console.error(line);
}

/** Waits until all runs are counted and shows the progress; gives up when there is none. */
async function follow(partitions: readonly string[], since: string): Promise<void> {
  const { countedSince } = await import('../functions/store/recounts.ts');
  let counted = 0;
  let movedAt = Date.now();
  printProgress(0, partitions.length);
  while (counted < partitions.length) {
    if (Date.now() - movedAt > patienceMs)
      refuse(`${partitions.length - counted} runs are not counted. Is Laituri running?`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const { length } = await countedSince(partitions, since);
    if (length === counted) continue;
    [counted, movedAt] = [length, Date.now()];
    printProgress(counted, partitions.length);
  }
}

try {
  findTables(['records']);
} catch (error) {
  refuse(error);
}
const { requestRecount: askForRecount, listRunPartitions } = await import(
  '../functions/store/recounts.ts'
);
const { fillFirstRuns, fillWithoutWorker } = await import('../functions/store/first-runs.ts');
const { fillFormerLastDays } = await import('../functions/store/former-last-days.ts');
const partitions = await listRunPartitions().catch(refuse);
const filled = await fillFirstRuns(partitions);
if (filled > 0) console.error(`The first run of ${filled} people was stored.`);
const unlisted = await fillWithoutWorker(partitions);
if (unlisted > 0)
  console.error(`${unlisted} people were put into the list of those without an own worker.`);
const dated = await fillFormerLastDays(partitions);
if (dated > 0) console.error(`The last day of ${dated} runs was stored.`);
const since = new Date().toISOString();
for (const partition of partitions) await askForRecount(partition, since);
await follow(partitions, since);
console.error(`\n✓ ${partitions.length} runs are counted as of ${since}.`);
