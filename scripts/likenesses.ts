/**
 * `npm run likenesses` computes the marks of the stored names, by which a person who is registered
 * twice is found. Run it once after the release that introduced the marks, and whenever the secret
 * changes. It is safe to repeat.
 *
 * With `npm start` running on this machine it needs no settings. In AWS, run `RECORDS_TABLE=…
 * IDENTITIES_TABLE=… LIKENESS_SECRET=… AWS_REGION=… npm run likenesses`, with credentials in the
 * environment that may read and write both tables (docs/runbook.md). It prints how many names there
 * are, and never a name.
 */

import { dayOf } from '../shared/domain/day.ts';
import { likenessSecretVariable } from '../shared/environment.ts';
import { findTables } from './backup/tables.ts';
import { faultLine } from './tools/fault-line.ts';

function refuse(fault: unknown): never {
  console.error(faultLine(fault));
  process.exit(1);
}

try {
  findTables(['records', 'identities']);
} catch (error) {
  refuse(error);
}
if (!process.env[likenessSecretVariable]) refuse(`Set ${likenessSecretVariable}.`);
const { markAll } = await import('../functions/store/likeness-backfill.ts');
const { names, alike } = await markAll(dayOf(new Date().toISOString())).catch(refuse);
console.error(`✓ ${names} names are marked; ${alike} of them resemble another.`);
