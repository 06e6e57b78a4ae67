import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { startDynamodbLocal } from '../../../infra/local/database/dynamodb-local.ts';
import { testServer } from '../../server.ts';
import { tinyAssembly } from './assembly.ts';

const directory = await mkdtemp(join(tmpdir(), 'laituri-streams-'));

/** Records what it is given; refuses a batch with `poison`, reports `late` twice as failed. */
const listener = `import { appendFileSync } from 'node:fs';
const refusals = new Map();
const late = ({ dynamodb: { Keys, SequenceNumber } }) => {
  const times = (refusals.get(SequenceNumber) ?? 0) + (Keys.sk.S === 'late' ? 1 : 0);
  refusals.set(SequenceNumber, times);
  return times === 1 || times === 2;
};
export const handler = async ({ Records }) => {
  const names = Records.map(({ dynamodb }) => dynamodb.Keys.sk.S);
  appendFileSync(process.env.ATTEMPTS, JSON.stringify(names) + '\\n');
  if (names.includes('slow')) await new Promise((done) => setTimeout(done, 2000));
  if (names.includes('poison')) throw new Error('a record that nobody can take');
  const failed = process.env.REPORTS ? Records.findIndex(late) : -1;
  const taken = failed < 0 ? Records : Records.slice(0, failed);
  for (const record of taken) appendFileSync(process.env.TAKEN, JSON.stringify(record) + '\\n');
  return failed < 0
    ? { batchItemFailures: [] }
    : { batchItemFailures: [{ itemIdentifier: Records[failed].dynamodb.SequenceNumber }] };
};`;

const files = (name: string) => ({
  ATTEMPTS: join(directory, `${name}-attempts`),
  TAKEN: join(directory, `${name}-taken`),
});

/** Nothing here may run out of time, however busy the machine; the default would be 3 s. */
const timeout = 600;
/**
 * One of its own: DynamoDB Local forgets how far a stream was read when another table is written to
 * at the wrong moment, and what is then read twice comes in other batches.
 */
const database = await startDynamodbLocal();
afterAll(database.stop);
const reports: string[] = [];
const server = await testServer({
  endpoint: database.endpoint,
  functions: 'bundles',
  failuresDirectory: directory,
  template: await tinyAssembly({
    Halving: {
      code: listener,
      timeout,
      environment: { ...files('halving'), REPORTS: '1' },
      stream: {
        BatchSize: 10,
        MaximumRetryAttempts: 2,
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    },
    Plain: {
      code: listener,
      timeout,
      environment: files('plain'),
      stream: { BatchSize: 5, MaximumRetryAttempts: 1, MaximumBatchingWindowInSeconds: 300 },
    },
  }),
  report: (message) => reports.push(message),
});

const notes = server.tables.Notes ?? '';

async function linesOf(file: string) {
  const content = await readFile(file, 'utf8').catch(() => '');
  return content
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

async function takenBy(name: string, pk: string): Promise<string[]> {
  const records = await linesOf(files(name).TAKEN);
  return records
    .filter(({ dynamodb }) => dynamodb.Keys.pk.S === pk)
    .map(({ dynamodb }) => dynamodb.Keys.sk.S);
}

/** Writes notes in one transaction, so that the stream has all of them or none. */
async function write(pk: string, names: readonly string[]) {
  const puts = names.map((sk) => ({
    Put: { TableName: notes, Item: { pk, sk, secret: 'Aino' } },
  }));
  await server.documents.send(new TransactWriteCommand({ TransactItems: puts }));
}

/** Writes notes as fast as possible. */
async function writeMany(pk: string, names: readonly string[]) {
  for (let from = 0; from < names.length; from += 25) {
    const puts = names.slice(from, from + 25).map((sk) => ({ PutRequest: { Item: { pk, sk } } }));
    await server.documents.send(new BatchWriteCommand({ RequestItems: { [notes]: puts } }));
  }
}

test('a change reaches the function as Lambda would deliver it', async () => {
  await server.documents.send(new PutCommand({ TableName: notes, Item: { pk: 'first', sk: 'a' } }));
  await server.settled();
  const [record] = await linesOf(files('halving').TAKEN);
  expect(record).toMatchObject({
    eventID: expect.any(String),
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-north-1',
    eventSourceARN: expect.stringContaining(notes),
    dynamodb: {
      Keys: { pk: { S: 'first' }, sk: { S: 'a' } },
      SequenceNumber: expect.stringMatching(/^\d+$/),
      StreamViewType: 'KEYS_ONLY',
      ApproximateCreationDateTime: expect.any(Number),
    },
  });
});

test('settled waits for everything that was written before it, even when that takes more than one read', async () => {
  const names = Array.from({ length: 1500 }, (_, at) => `note-${String(at).padStart(4, '0')}`);
  // While this one is being delivered, the others pile up.
  await write('one', ['slow']);
  await new Promise((done) => setTimeout(done, 300));
  await writeMany('many', names);
  await server.settled();
  for (const name of ['halving', 'plain'])
    expect((await takenBy(name, 'many')).toSorted()).toEqual(names);
});

test('a batch is never larger than in the template', async () => {
  const sizes = (await linesOf(files('plain').ATTEMPTS)).map((names) => names.length);
  expect(Math.max(...sizes)).toBe(5);
});

test('records are gathered for the time in the template, unless the batch is full', async () => {
  const before = (await linesOf(files('plain').ATTEMPTS)).length;
  const batches = async () => (await linesOf(files('plain').ATTEMPTS)).slice(before);
  await write('slowly', ['a']);
  await write('slowly', ['b', 'c']);
  // The function without a window has received them by then; this one waits for more.
  await expect.poll(() => takenBy('halving', 'slowly')).toEqual(['a', 'b', 'c']);
  expect(await batches()).toEqual([]);
  await write('slowly', ['d', 'e']);
  await expect.poll(batches).toEqual([['a', 'b', 'c', 'd', 'e']]);
  await write('slowly', ['f']);
  await server.settled();
  expect(await takenBy('plain', 'slowly')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

test('a record that failed is repeated, and those before it are not', async () => {
  await write('tardy', ['a', 'b', 'late', 'c', 'd']);
  const names = ['a', 'b', 'c', 'd', 'late'];
  for (const listening of ['halving', 'plain']) {
    const taken = async () => {
      await server.settled();
      return (await takenBy(listening, 'tardy')).toSorted();
    };
    await expect.poll(taken).toEqual(names);
  }
});

test('a poison record goes to the failure queue and blocks nothing', async () => {
  await write('ill', ['a', 'b', 'poison', 'c', 'd']);
  // Nobody waits for the stream, or a batch that is not full would be delivered at once.
  await expect.poll(() => linesOf(join(directory, 'Missed.jsonl'))).toHaveLength(2);
  expect((await takenBy('halving', 'ill')).toSorted()).toEqual(['a', 'b', 'c', 'd']);
  const attempts = (await linesOf(files('halving').ATTEMPTS)).filter(
    (names) => names.length === 1 && names[0] === 'poison',
  );
  expect(attempts).toHaveLength(3);

  const missed = await linesOf(join(directory, 'Missed.jsonl'));
  const alone = missed.filter(({ requestContext }) => /Halving/.test(requestContext.functionArn));
  expect(alone).toHaveLength(1);
  expect(alone[0]).toMatchObject({
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
    DDBStreamBatchInfo: { batchSize: 1, startSequenceNumber: expect.stringMatching(/^\d+$/) },
  });
});

test('without halving, the poison takes its batch along, as it would on AWS', async () => {
  const missed = await linesOf(join(directory, 'Missed.jsonl'));
  const batches = missed.filter(({ requestContext }) => /Plain/.test(requestContext.functionArn));
  // The stream decides which records come together; those that do are treated the same.
  const tries = (await linesOf(files('plain').ATTEMPTS)).filter((names) =>
    names.includes('poison'),
  );
  expect(tries).toHaveLength(2);
  const [together = []] = tries;
  expect(tries[1]).toEqual(together);
  expect(together.length).toBeGreaterThan(1);
  expect(batches.map(({ DDBStreamBatchInfo }) => DDBStreamBatchInfo.batchSize)).toEqual([
    together.length,
  ]);
  await server.settled();
  const others = ['a', 'b', 'c', 'd'].filter((name) => !together.includes(name));
  expect((await takenBy('plain', 'ill')).toSorted()).toEqual(others);
});

test('the failure queue and the console show where a record is, and nothing of its content', async () => {
  const queue = await readFile(join(directory, 'Missed.jsonl'), 'utf8');
  for (const reported of [queue, reports.join()]) expect(reported).not.toMatch(/poison|ill|Aino/);
  expect(reports.join()).toMatch(
    /Halving gave up after 3 attempts: 1 record\(s\) of Notes, sequence \d+/,
  );
});
