import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { startDynamodbLocal } from '../infra/local/dynamodb-local.ts';
import { localEnvironment } from '../infra/local/lambda.ts';
import { logPlaces } from '../scripts/checks/log-leaks.ts';
import { synthesize } from '../scripts/synth.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamodbEndpoint: string;
  }
}

/** One template and one DynamoDB Local, in memory, for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const place of Object.values(logPlaces)) await rm(place, { recursive: true, force: true });
  const [dynamodb] = await Promise.all([startDynamodbLocal(), synthesize()]);
  // The workers inherit it, so a test may import a function before its stand is up.
  Object.assign(process.env, localEnvironment(dynamodb.endpoint, { webAddress: '' }));
  project.provide('dynamodbEndpoint', dynamodb.endpoint);
  return dynamodb.stop;
}
