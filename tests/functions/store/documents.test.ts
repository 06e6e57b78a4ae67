import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** What the stand-in for a failing DynamoDB received, and its prepared replies, one by one. */
const received: { target: string; authorization: string; input: Record<string, unknown> }[] = [];
const answers: ((reply: ServerResponse) => void)[] = [];

const server = createServer(async (request, reply) => {
  const input = JSON.parse(await text(request));
  const { 'x-amz-target': target, authorization = '' } = request.headers;
  received.push({ target: String(target), authorization, input });
  const answer = answers.shift();
  if (answer) answer(reply);
  else reply.end('{}');
}).listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

process.env.DYNAMODB_ENDPOINT = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
process.env.AWS_REGION = 'eu-north-1';
process.env.AWS_ACCESS_KEY_ID = 'key';
process.env.AWS_SECRET_ACCESS_KEY = 'secret';
const { documents, isConditionFailed } = await import('../../../functions/store/documents.ts');

const refusing =
  (code: string, more = {}, status = 400) =>
  (reply: ServerResponse) =>
    reply
      .writeHead(status)
      .end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${code}`, ...more }));
const breaking = (reply: ServerResponse) => reply.destroy();
const get = () => documents.send('GetItem', { TableName: 'records', Key: { pk: 'a' } });

beforeEach(() => {
  received.length = 0;
  answers.length = 0;
});

describe('A call to DynamoDB', () => {
  it('is signed for its region, and names its operation', async () => {
    await get();
    expect(received[0]?.target).toBe('DynamoDB_20120810.GetItem');
    expect(received[0]?.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/eu-north-1\//,
    );
    expect(received[0]?.input.Key).toEqual({ pk: { S: 'a' } });
  });

  it.each([
    ['throttled', refusing('ThrottlingException')],
    ['refused for now', refusing('TransactionInProgressException')],
    ['failed by DynamoDB itself', refusing('InternalServerError', {}, 500)],
    ['cut off', breaking],
  ])('that is %s is retried', async (_, answer) => {
    answers.push(answer, answer, answer);
    await expect(get()).resolves.toEqual({});
    expect(received).toHaveLength(4);
  });

  it('is given up after four attempts', async () => {
    answers.push(...Array.from({ length: 9 }, () => refusing('ThrottlingException')));
    await expect(get()).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect(received).toHaveLength(4);
  });

  it('that is refused for good is not retried', async () => {
    answers.push(refusing('ConditionalCheckFailedException', { Item: { version: { N: '3' } } }));
    const error = await get().catch((thrown: unknown) => thrown);
    expect(isConditionFailed(error) && error.stored).toEqual({ version: 3 });
    expect(received).toHaveLength(1);
  });
});

describe('A DynamoDB that does not reply', () => {
  afterEach(() => vi.useRealTimers());
  const silent = () => undefined;

  it('is asked again after five seconds, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    answers.push(silent);
    const answer = get();
    const requests = (n: number) =>
      vi.waitUntil(() => received.length === n, { timeout: 120_000, interval: 1 });
    await requests(1);
    await vi.advanceTimersByTimeAsync(4_900);
    expect(received).toHaveLength(1);
    // What is left of the five seconds, and the pause before the next attempt.
    await vi.advanceTimersByTimeAsync(1_100);
    await Promise.race([requests(2), answer]);
    await expect(answer).resolves.toEqual({});
  });
});

it('A transaction whose reply was lost is recognised by its token', async () => {
  answers.push(breaking);
  await documents.send('TransactWriteItems', { TransactItems: [] });
  const tokens = received.map(({ input }) => input.ClientRequestToken);
  expect(tokens).toHaveLength(2);
  expect(tokens[0]).toMatch(/^[\w-]{36}$/);
  expect(new Set(tokens).size).toBe(1);
});

it('Bytes, lists, maps and undefined values are transferred unchanged', async () => {
  const sent = { pk: 'a', bytes: new Uint8Array([1, 255]), list: [1, null], B: { B: 'text' } };
  await documents.send('PutItem', { TableName: 'records', Item: { ...sent, gone: undefined } });
  const { Item } = received[0]?.input ?? {};
  expect(Object.keys(Item as object)).not.toContain('gone');
  answers.push((reply) => reply.end(JSON.stringify({ Item })));
  const { Item: back } = await get();
  expect(back).toEqual({ ...sent, bytes: new Uint8Array(sent.bytes) });
});
