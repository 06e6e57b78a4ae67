/**
 * `npm run likenesses` marks the names that are kept, so that a person who is registered twice is
 * found: once after the release that brought the marks, and whenever the secret is another. It may
 * be run as often as one likes.
 *
 * Beside a running `npm start` it needs nothing. In AWS: `RECORDS_TABLE=… IDENTITIES_TABLE=…
 * LIKENESS_SECRET=… AWS_REGION=… npm run likenesses`, with credentials in the environment that may
 * read and write both tables (docs/runbook.md). It says how many there are, and never who.
 */
import { likenessSecretVariable } from '../shared/environment.ts';
import { dayOf } from '../shared/model/day.ts';
import { findTables } from './backup/tables.ts';

function refuse(line: string): never {
  console.error(`✗ ${line}`);
  process.exit(1);
}

try {
  findTables(['records', 'identities']);
} catch (error) {
  refuse((error as Error).message);
}
if (!process.env[likenessSecretVariable]) refuse(`Name ${likenessSecretVariable}.`);
const { markAll } = await import('../functions/store/likeness-backfill.ts');
const { names, alike } = await markAll(dayOf(new Date().toISOString())).catch(() =>
  refuse('The tables cannot be reached.'),
);
console.error(`✓ ${names} names are marked; ${alike} of them are like another’s.`);
