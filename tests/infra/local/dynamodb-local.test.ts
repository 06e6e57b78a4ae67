import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startDynamodbLocal } from '../../../infra/local/database/dynamodb-local.ts';

test('DynamoDB Local makes no connections of its own accord', async ({ onTestFinished }) => {
  const directory = await mkdtemp(join(tmpdir(), 'laituri-telemetry-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const loaded = join(directory, 'classes.log');
  vi.stubEnv('JAVA_TOOL_OPTIONS', `-Xlog:class+load:file=${loaded}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  const database = await startDynamodbLocal();
  await database.stop();
  const classes = await readFile(loaded, 'utf8');
  expect(classes).toContain('com.amazonaws.services.dynamodbv2.local.main.ServerRunner');
  // It signs in there before it sends what it knows of us.
  expect(classes.includes('cognitoidentity')).toBe(false);
});
