/**
 * `npm run erase-again -- --since 2026-11-29T12:00:00Z` finishes the erasures again that were done
 * after that moment, once older records have been restored: the audit lists them. A name that came
 * back is deleted first; so is one that was deleted alone, and a number that had been joined to an
 * erased one. `--dry-run` only counts them. It is safe to repeat, and prints no number of anybody.
 * `AUDIT_TABLE` is the audit that was in use: a restored one knows nothing of what came later.
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
    let [again, failed] = [0, 0];
    for (const erasure of erasures)
      try {
        again += Number(await eraseAgain(erasure));
      } catch (error) {
        // One that cannot be done must not keep the others.
        failed += 1;
        console.error(faultLine(error));
      }
    const failures = failed > 0 ? ` ${failed} failed: run the command again.` : '';
    console.error(
      `${failed > 0 ? '✗' : '✓'} ${erasures.length} erasures were done after ${since}; ${again} were done again.${failures}`,
    );
    process.exitCode = failed > 0 ? 1 : 0;
  }
} catch (error) {
  console.error(faultLine(error));
  process.exitCode = 1;
}
