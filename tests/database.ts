/** Gives each test file one of the run's DynamoDB Locals, in turn. */
import { inject } from 'vitest';
import { localEnvironment } from '../infra/local/lambdas/lambda.ts';
import { worker } from './worker.ts';

const endpoints = inject('dynamodbEndpoints');

/** The address of this test file's DynamoDB Local. */
export const dynamodbEndpoint = String(
  endpoints[(process.pid + worker.filesBefore) % endpoints.length],
);

// A test may import a function before its local server is up.
Object.assign(process.env, localEnvironment(dynamodbEndpoint, { webAddress: '' }));
