import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamodbLocal } from '../../infra/local/database/dynamodb-local.ts';
import {
  type LocalServer,
  type LocalServerOptions,
  startLocalServer,
} from '../../infra/local/local-server.ts';
import { runningParts } from '../../infra/local/running-parts.ts';
import { synthesize } from '../../scripts/synth.ts';
import { root } from '../../scripts/tools/fingerprint.ts';
import { withDirectory } from '../directory.ts';

const { running, stop } = runningParts();
export const stopAll = stop;

/** Registers something to do when the section ends. */
export const untilEnd = (end: () => Promise<void>) => running.push(end);

/** A directory that is deleted when the section ends. */
export async function passingDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'laituri-bench-'));
  running.push(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/**
 * Starts a separate DynamoDB Local: one whose tables have a stream slows down with every record
 * that it has ever written, so no section uses another's.
 */
export async function freshDynamodb(dbPath?: string): Promise<string> {
  const dynamodb = await startDynamodbLocal({ dbPath });
  running.push(dynamodb.stop);
  return dynamodb.endpoint;
}

/** The whole of Laituri on a fresh DynamoDB Local, without its rate limits. */
export async function startBenchServer(
  endpoint: string,
  functions: LocalServerOptions['functions'],
  changes: Pick<LocalServerOptions, 'tablePrefix' | 'followsStreams'> = {},
): Promise<LocalServer> {
  await synthesize();
  const template = join(root, 'cdk.out');
  const failuresDirectory = await passingDirectory();
  const server = await startLocalServer({
    template,
    endpoint,
    functions,
    port: 0,
    limitFactor: 1e6,
    failuresDirectory,
    ...changes,
  });
  running.push(server.stop);
  return withDirectory(server);
}
