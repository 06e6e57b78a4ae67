/**
 * `npm run retention -- --dry-run` lists what the nightly removal would remove now in each
 * organisation: groups by name, and the number of clients, but no numbers of people. Without
 * `--dry-run` it makes a round of the removal at once, as the clock does at night: run it again
 * after five minutes, until nothing is left. `-- --audit-expiry` gives the entries of the audit that
 * were stored before they expired by themselves the moment at which they do. All are safe to repeat.
 *
 * With `npm start` running on this machine it needs no settings. In AWS, set `RECORDS_TABLE`,
 * `IDENTITIES_TABLE` or `AUDIT_TABLE` and `AWS_REGION`, with credentials in the environment that may
 * read and write these tables (docs/runbook.md).
 */
import { findTables, type TableKind } from './backup/tables.ts';
import { printReports } from './retention/print-reports.ts';
import { faultLine } from './tools/fault-line.ts';

const hasTime = () => true;

async function lookAhead(now: string): Promise<void> {
  const { dryNight } = await import('../functions/removal/night.ts');
  printReports(await dryNight(now), 'to be removed');
}

async function removeNow(now: string): Promise<void> {
  const { nightOf } = await import('../functions/removal/night.ts');
  const { deleteLeavingNames } = await import('../functions/store/identities.ts');
  await nightOf({ now, hasTime });
  await deleteLeavingNames(hasTime);
  printReports(await nightOf({ now, hasTime }), 'removed today');
  console.error('✓ Run it again in five minutes: clients are removed in two steps.');
}

async function setAuditExpiry(): Promise<void> {
  const { fillExpiry } = await import('./retention/audit-expiry.ts');
  console.error(`✓ ${await fillExpiry()} entries of the audit were given their last moment.`);
}

const actions: Record<string, { tables: TableKind[]; run: (now: string) => Promise<void> }> = {
  '--dry-run': { tables: ['records'], run: lookAhead },
  '--audit-expiry': { tables: ['audit'], run: setAuditExpiry },
  '': { tables: ['records', 'identities'], run: removeNow },
};

try {
  const [option = ''] = process.argv.slice(2);
  const action = actions[option];
  if (!action) throw new Error(`${option} is neither --dry-run nor --audit-expiry.`);
  findTables(action.tables);
  await action.run(new Date().toISOString());
} catch (error) {
  console.error(faultLine(error));
  process.exitCode = 1;
}
