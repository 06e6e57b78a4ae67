/**
 * `npm run erase-again -- --since 2026-11-29T12:00:00Z` finishes the erasures again that were done
 * after that moment, once older records have been restored: the audit lists them. A name that came
 * back is deleted first. `--dry-run` only counts them. It is safe to repeat, and prints no number of
 * anybody.
 *
 * With `npm start` running on this machine it needs no settings. In AWS, set `RECORDS_TABLE`,
 * `IDENTITIES_TABLE`, `AUDIT_TABLE` and `AWS_REGION`, with credentials in the environment that may
 * read the audit, and read and write the others (docs/runbook.md, Restore).
 */
import { parseArgs } from 'node:util';
import { findTables } from './backup/tables.ts';
import { faultLine } from './tools/fault-line.ts';

/** @throws Error without a moment */
function sinceOf(text: string | undefined): string {
  const at = Date.parse(text ?? '');
  if (Number.isNaN(at)) throw new Error('Name the moment: --since 2026-11-29T12:00:00Z');
  return new Date(at).toISOString();
}

try {
  const { values } = parseArgs({
    options: { since: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  });
  const since = sinceOf(values.since);
  findTables();
  const { eraseAgain, listErasures } = await import('./erase-again/erasures.ts');
  const erasures = await listErasures(since);
  if (values['dry-run']) console.log(`${erasures.length} erasures were done after ${since}.`);
  else {
    let again = 0;
    for (const erasure of erasures) again += Number(await eraseAgain(erasure));
    console.error(
      `✓ ${erasures.length} erasures were done after ${since}; ${again} were done again.`,
    );
  }
} catch (error) {
  console.error(faultLine(error));
  process.exitCode = 1;
}
