import { expect, test } from 'vitest';
import { openapiOperations } from './openapi/operations.ts';
import { faultsOfAnswer, type OpenapiAnswer } from './openapi/verdict.ts';

const getRun = openapiOperations.find(({ operationId }) => operationId === 'getRun');
const problem = (code: string, status: number) => ({
  type: `urn:laituri:problem:${code}`,
  ...{ code, status, title: 'x', detail: 'x' },
});
const answered = (status: number, changes: Partial<OpenapiAnswer> = {}): OpenapiAnswer => ({
  ...{ status, type: 'application/problem+json', etag: null, bytes: 1 },
  body: problem('run.unknown', status),
  ...changes,
});
const faults = (given: OpenapiAnswer) => getRun && faultsOfAnswer(getRun, given);

test('A reply that the document has is no fault', () => {
  expect(faults(answered(404))).toEqual([]);
});

test('A 500 is a fault, though the document has it', () => {
  expect(faults(answered(500, { body: problem('server.failed', 500) }))).toEqual(['500']);
});

test('A status, or a code at a status, that the document does not have is a fault', () => {
  expect(faults(answered(409))).toEqual(['409 run.unknown is not documented']);
  expect(faults(answered(404, { body: problem('session.unknown', 404) }))).toEqual([
    '404 session.unknown is not documented',
  ]);
});

test('A body that breaks its schema is reported by pointer and rule, and not by its content', () => {
  const body = { ...problem('run.unknown', 404), errors: 'Maija Mallikas' };
  expect(faults(answered(404, { body }))).toEqual(['/errors type']);
});

test('A versioned reply without an ETag is a fault', () => {
  expect(faults(answered(200, { type: 'application/json', body: {} }))).toEqual([
    '200 has no ETag',
  ]);
});
