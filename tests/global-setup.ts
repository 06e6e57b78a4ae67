import type { TestProject } from 'vitest/node';
import { startDynamodbLocal } from '../infra/local/dynamodb-local.ts';
import { localEnvironment } from '../infra/local/lambda.ts';
import { synthesize } from '../scripts/synth.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamodbEndpoint: string;
  }
}

/** One template and one DynamoDB Local, in memory, for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [dynamodb] = await Promise.all([startDynamodbLocal(), synthesize()]);
  // The workers inherit it, so a test may import a function before its stand is up.
  Object.assign(process.env, localEnvironment(dynamodb.endpoint, { webAddress: '' }));
  project.provide('dynamodbEndpoint', dynamodb.endpoint);
  return dynamodb.stop;
}
