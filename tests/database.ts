/** Gives each test file, which has a process of its own, its DynamoDB Local among those of the run. */
import { inject } from 'vitest';
import { localEnvironment } from '../infra/local/lambda.ts';

const endpoints = inject('dynamodbEndpoints');

/** Where the DynamoDB Local of this test file is. */
export const dynamodbEndpoint = String(endpoints[process.pid % endpoints.length]);

// A test may import a function before its stand is up.
Object.assign(process.env, localEnvironment(dynamodbEndpoint, { webAddress: '' }));
