import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { type DynamodbLocal, startDynamodbLocal } from '../infra/local/database/dynamodb-local.ts';
import { logPlaces } from '../scripts/checks/log-leaks.ts';
import { synthesize } from '../scripts/synth.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamodbEndpoints: readonly string[];
  }
}

/**
 * How many DynamoDB Locals share a run. Where a table has a stream, each write costs DynamoDB Local
 * more the more it has ever written (2 ms at first, 13 ms after 16,000 writes), so the writes are
 * spread over several.
 */
const databases = 8;

/**
 * Started one after the other, because two might be given the same free port; only one where test
 * files are named.
 */
async function startDatabases(): Promise<DynamodbLocal[]> {
  const areNamed = process.argv.some((argument) => argument.startsWith('tests/'));
  if (areNamed) return [await startDynamodbLocal()];
  const started: DynamodbLocal[] = [];
  while (started.length < databases) started.push(await startDynamodbLocal());
  return started;
}

/** One template, and DynamoDB Locals in memory, for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const place of Object.values(logPlaces)) await rm(place, { recursive: true, force: true });
  const [started] = await Promise.all([startDatabases(), synthesize()]);
  project.provide(
    'dynamodbEndpoints',
    started.map(({ endpoint }) => endpoint),
  );
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()));
  };
}
