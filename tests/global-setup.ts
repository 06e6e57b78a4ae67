import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type DynamodbLocal, startDynamodbLocal } from '../infra/local/database/dynamodb-local.ts';
import { logPlaces } from '../scripts/checks/log-leaks.ts';
import { synthesize } from '../scripts/synth.ts';
import { ramDirectory } from './ram-directory.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamodbEndpoints: readonly string[];
  }
}

/**
 * How many DynamoDB Locals share a run, so that no worker waits for another's writes: a database
 * writes one thing at a time.
 */
const databases = 4;

/**
 * Started one after the other, because two might be given the same free port; only one where test
 * files are named.
 */
async function startDatabases(directory: string | undefined): Promise<DynamodbLocal[]> {
  const areNamed = process.argv.some((argument) => argument.startsWith('tests/'));
  const started: DynamodbLocal[] = [];
  while (started.length < (areNamed ? 1 : databases)) {
    const dbPath = directory && join(directory, String(started.length));
    started.push(await startDynamodbLocal({ dbPath }));
  }
  return started;
}

/**
 * One template, and DynamoDB Locals for the whole run: on a directory in memory, where they can be
 * made faster than in memory of their own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const place of Object.values(logPlaces)) await rm(place, { recursive: true, force: true });
  const directory = await ramDirectory();
  const [started] = await Promise.all([startDatabases(directory), synthesize()]);
  project.provide(
    'dynamodbEndpoints',
    started.map(({ endpoint }) => endpoint),
  );
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()));
    if (directory) await rm(directory, { recursive: true, force: true });
  };
}
