/** Gives each test file, which has a process of its own, one of the run's DynamoDB Locals. */
import { inject } from 'vitest';
import { localEnvironment } from '../infra/local/lambdas/lambda.ts';

const endpoints = inject('dynamodbEndpoints');

/** The address of this test file's DynamoDB Local. */
export const dynamodbEndpoint = String(endpoints[process.pid % endpoints.length]);

// A test may import a function before its local server is up.
Object.assign(process.env, localEnvironment(dynamodbEndpoint, { webAddress: '' }));
