import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type DynamodbLocal, startDynamodbLocal } from '../infra/local/database/dynamodb-local.ts';
import { buildWeb } from '../scripts/build-web.ts';
import { synthesize } from '../scripts/synth.ts';
import { logPlaces } from '../scripts/tools/log-leaks.ts';
import { ramDirectory } from './ram-directory.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamodbEndpoints: readonly string[];
  }
}

/**
 * How many DynamoDB Locals share a run: a database writes one thing at a time, so that each core
 * has one. More would only cost their start, and what each Java must compile.
 */
const databases = availableParallelism();

/** Are files named, so that this is not a whole run? */
const areNamed = process.argv.some((argument) => argument.startsWith('tests/'));

/**
 * Started one after the other, because two might be given the same free port; only one where test
 * files are named.
 */
async function startDatabases(directory: string | undefined): Promise<DynamodbLocal[]> {
  const started: DynamodbLocal[] = [];
  while (started.length < (areNamed ? 1 : databases)) {
    const dbPath = directory && join(directory, String(started.length));
    started.push(await startDynamodbLocal({ dbPath, forLong: !areNamed }));
  }
  return started;
}

/** Are only files named that do without the web app? Others of them build it where they need it. */
const areWithoutWeb =
  areNamed && !process.argv.some((argument) => argument.startsWith('tests/web/'));

/** The web app is built once, before several files that need it start at the same time. */
const buildWebOnce = () => (areWithoutWeb ? Promise.resolve(false) : buildWeb());

/**
 * One template, one build of the web app, and DynamoDB Locals for the whole run: on a directory in
 * memory, where they can be made faster than in memory of their own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const place of Object.values(logPlaces)) await rm(place, { recursive: true, force: true });
  const directory = await ramDirectory();
  const [started] = await Promise.all([startDatabases(directory), synthesize(), buildWebOnce()]);
  project.provide(
    'dynamodbEndpoints',
    started.map(({ endpoint }) => endpoint),
  );
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()));
    if (directory) await rm(directory, { recursive: true, force: true });
  };
}
