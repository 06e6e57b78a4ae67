/**
 * `npm run drill` tries out on this machine whether everything comes back: it has the demo's people
 * work, backs up, loses every table, restores and compares. It needs no account and no network.
 *
 * `npm run drill -- STAGE` does so in AWS: it restores each table of the stage by point-in-time
 * recovery into one of its own, compares it, and deletes what it made. The stage's tables are only
 * read. `--keep` leaves what was restored, and `--clean` deletes what drills have left.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LocalServer } from '../infra/local/local-server.ts';
import { routesByName } from '../shared/contract/api.ts';
import { createClient } from '../shared/contract/client.ts';
import type { TableKind } from './backup/tables.ts';
import { type ReportStep, stepLine } from './drill/steps.ts';
import { faultLine } from './tools/fault-line.ts';
import { outputsOf, readStageOutputs, type StageOutputs } from './tools/stage-outputs.ts';

const report: ReportStep = (step) => console.log(stepLine(step));

/**
 * What the command asks for; null for a drill on this machine.
 * @throws Error on anything else than a stage and these options
 */
export function drillOptionsIn(args: readonly string[]) {
  const [stage, ...options] = args;
  if (!stage || (stage === '--dry' && options.length === 0)) return null;
  const known = options.every((one) => ['--keep', '--clean'].includes(one));
  if (stage.startsWith('-') || !known)
    throw new Error('Drill here (npm run drill) or in a stage: npm run drill -- prod');
  return { stage, keep: options.includes('--keep'), clean: options.includes('--clean') };
}

/** The tables of a stage, as its deployment wrote them. */
export function sourcesOf(stage: string, read: () => StageOutputs): Record<TableKind, string> {
  const names = ['RecordsTable', 'IdentitiesTable', 'AuditTable'] as const;
  const { RecordsTable, IdentitiesTable, AuditTable } = outputsOf(read, stage, names);
  return { records: RecordsTable, identities: IdentitiesTable, audit: AuditTable };
}

/** The demo's people work, and an own worker stores a client's name, which the demo has not. */
async function workAsDemo({ url, tokenFor }: LocalServer): Promise<void> {
  const { loadDemo } = await import('../infra/local/demo/demo.ts');
  await loadDemo(url, tokenFor, { withCompared: false });
  const worker = createClient(routesByName, { url, token: () => tokenFor('own-worker') });
  const { items } = await worker.listMyClients({});
  const [{ participantId } = { participantId: '' }] = items;
  await worker.putIdentity({
    params: { participantId },
    body: { name: 'Harjoituksen Henkilö', phone: null, language: 'fi' },
  });
}

async function drillHere(): Promise<boolean> {
  const { synthesize } = await import('./synth.ts');
  await synthesize();
  const { startDynamodbLocal } = await import('../infra/local/database/dynamodb-local.ts');
  const { dryDrill } = await import('./drill/dry.ts');
  const directory = await mkdtemp(join(tmpdir(), 'laituri-drill-'));
  const { endpoint, stop } = await startDynamodbLocal();
  try {
    return await dryDrill({
      ...{ endpoint, directory, report, functions: 'bundles' },
      fill: workAsDemo,
    });
  } finally {
    await stop();
    await rm(directory, { recursive: true });
  }
}

async function drill(args: readonly string[]): Promise<boolean> {
  const options = drillOptionsIn(args);
  if (options === null) return drillHere();
  const { cleanUp, drillInAws } = await import('./drill/in-aws.ts');
  const sources = sourcesOf(options.stage, readStageOutputs);
  const terms = { client: new DynamoDBClient({}), sources, report };
  if (options.clean) return cleanUp(terms);
  return drillInAws({ ...terms, now: new Date().toISOString(), keep: options.keep });
}

if (import.meta.main)
  try {
    const isGood = await drill(process.argv.slice(2));
    console.log(isGood ? '✓ Everything came back.' : '✗ The drill found a fault.');
    process.exitCode = isGood ? 0 : 1;
  } catch (error) {
    console.error(faultLine(error));
    process.exitCode = 1;
  }
