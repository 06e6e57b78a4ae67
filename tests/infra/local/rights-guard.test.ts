import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { startRightsGuard } from '../../../infra/local/lambdas/rights-guard.ts';

/** A database that replies when it is signalled. */
async function slowDatabase() {
  const pending: ServerResponse[] = [];
  const server = createServer((incoming, reply) => {
    incoming.resume();
    pending.push(reply);
    server.emit('pending');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, server, pending };
}

const rights = new Map([['Reader', [{ actions: ['dynamodb:Query'], resources: ['t'] }]]]);
const headers = {
  Authorization: 'AWS4-HMAC-SHA256 Credential=Reader/20260101/eu-north-1/dynamodb/aws4_request',
  'X-Amz-Target': 'DynamoDB_20120810.Query',
};

test('A function that is gone before its reply comes does not break others', async () => {
  const { endpoint, server, pending } = await slowDatabase();
  const guard = await startRightsGuard(endpoint, rights);
  onTestFinished(guard.stop);
  const ask = () =>
    request(guard.endpoint, { method: 'POST', headers }).end(JSON.stringify({ TableName: 't' }));

  const [gone] = [ask(), await once(server, 'pending')];
  gone.on('error', () => {}).destroy();
  // Until the guard has been notified.
  await pause(100);
  pending[0]?.end('{}');

  const [next] = [ask(), await once(server, 'pending')];
  pending[1]?.end('{}');
  const [answer] = await once(next, 'response');
  expect(answer.statusCode).toBe(200);
});
