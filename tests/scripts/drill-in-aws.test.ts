import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  CreateTableCommand,
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localAwsAccount } from '../../infra/local/template/intrinsics.ts';
import { localTables } from '../../scripts/backup/local-tables.ts';
import { scan } from '../../scripts/backup/scan.ts';
import type { TableKind } from '../../scripts/backup/tables.ts';
import { cleanUp, drillInAws } from '../../scripts/drill/in-aws.ts';
import type { DrillStep } from '../../scripts/drill/steps.ts';
import { leftTables } from '../../scripts/drill/tables-of-drill.ts';
import { drillOptionsIn, sourcesOf } from '../../scripts/drill.ts';
import { dynamodbEndpoint } from '../database.ts';
import { answerBoth, as, runningRun } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const local = localTables(dynamodbEndpoint, server.tables);
const sources = Object.fromEntries(
  Object.entries(local).map(([kind, { table }]) => [kind, table]),
) as Record<TableKind, string>;
const direct = local.records.client;

const restorableUntil = Date.parse('2026-11-30T08:00:00.000Z');
const keyOf = (table: string) => `arn:aws:kms:eu-north-1:1:key/${table}`;
type Call = { operation: string; body: Record<string, unknown> };
let calls: Call[] = [];
/** Something that goes wrong at AWS between the restore and what follows. */
let afterRestore: (target: string) => Promise<unknown> = async () => {};

/** Makes what a restore makes: another table with the source's items, and without its indexes. */
async function restored({ SourceTableName, TargetTableName }: Record<string, unknown>) {
  const [source, target] = [String(SourceTableName), String(TargetTableName)];
  await direct.send(
    new CreateTableCommand({
      TableName: target,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
    }),
  );
  for await (const Item of scan({ client: direct, table: source }))
    await direct.send(new PutItemCommand({ TableName: target, Item }));
  await afterRestore(target);
  return { TableDescription: { TableName: target, TableStatus: 'CREATING' } };
}

const tags = new Map<string, unknown>();

/**
 * DynamoDB Local, with what only AWS has: it knows no point-in-time recovery, no tags and no keys. These
 * answers follow the documentation of the API; the SDK, its waiters and all other calls are real.
 */
const onlyAws: Record<string, (body: Record<string, unknown>) => Promise<object>> = {
  DescribeContinuousBackups: async () => ({
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: {
        PointInTimeRecoveryStatus: 'ENABLED',
        LatestRestorableDateTime: restorableUntil / 1000,
      },
    },
  }),
  RestoreTableToPointInTime: restored,
  TagResource: async ({ ResourceArn, Tags }) => {
    tags.set(String(ResourceArn), Tags);
    return {};
  },
  ListTagsOfResource: async ({ ResourceArn }) => ({ Tags: tags.get(String(ResourceArn)) ?? [] }),
};

const aws = createServer(async (incoming, outgoing) => {
  const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? '';
  const sent = await text(incoming);
  const body = JSON.parse(sent) as Record<string, unknown>;
  calls.push({ operation, body });
  const own = onlyAws[operation];
  outgoing.setHeader('content-type', 'application/x-amz-json-1.0');
  if (own) return outgoing.end(JSON.stringify(await own(body)));
  const headers = Object.fromEntries(
    ['x-amz-target', 'content-type', 'authorization', 'x-amz-date'].map((name) => [
      name,
      String(incoming.headers[name]),
    ]),
  );
  const reply = await fetch(dynamodbEndpoint, { method: 'POST', headers, body: sent });
  const answer = (await reply.json()) as { Table?: Record<string, unknown> };
  if (operation === 'DescribeTable' && answer.Table)
    answer.Table.SSEDescription = { KMSMasterKeyArn: keyOf(String(body.TableName)) };
  outgoing.statusCode = reply.status;
  outgoing.end(JSON.stringify(answer));
});
await once(aws.listen(0, '127.0.0.1'), 'listening');
afterAll(() => aws.close());
const client = new DynamoDBClient({
  endpoint: `http://127.0.0.1:${(aws.address() as AddressInfo).port}`,
  region: localAwsAccount.region,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
const patience = { everySeconds: 1 };

let begun = 0;
async function drill({ keep = false } = {}) {
  calls = [];
  begun += 1;
  const steps: DrillStep[] = [];
  const isGood = await drillInAws({
    ...{ client, sources, keep, patience, report: (step) => void steps.push(step) },
    now: `2026-11-30T09:0${begun}:00.000Z`,
  });
  afterRestore = async () => {};
  const faults = steps.flatMap(({ name, fault }) => (fault === null ? [] : `${name}: ${fault}`));
  return { isGood, steps, faults };
}
const left = async () =>
  (await Promise.all(Object.values(sources).map((one) => leftTables(direct, one)))).flat();

beforeAll(async () => {
  const { runId, members } = await runningRun(server, 2);
  for (const participantId of members) {
    await answerBoth(server, runId, participantId, [2, 4]);
    await as(server, 'own-worker').putIdentity({
      params: { participantId },
      body: { name: 'Harjoituksen Henkilö', phone: null, language: 'fi' },
    });
  }
  await server.settled();
});

it('restores each table at the same moment under its key, and deletes what it made', async () => {
  const { isGood, faults, steps } = await drill();
  expect(faults).toEqual([]);
  expect(isGood).toBe(true);
  const restores = calls.filter(({ operation }) => operation === 'RestoreTableToPointInTime');
  expect(restores.map(({ body }) => body)).toEqual(
    Object.values(sources).map((source) => ({
      SourceTableName: source,
      TargetTableName: `${source}-drill-20261130T0901`,
      RestoreDateTime: restorableUntil / 1000,
      GlobalSecondaryIndexOverride: [],
      SSESpecificationOverride: {
        Enabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: keyOf(source),
      },
    })),
  );
  expect(steps.find(({ name }) => name === 'compare records')?.found).toMatch(
    /^(\d+) items, \1 in the table now; (\d+) of \2 compared are the same; 1 of 1 summaries agree/,
  );
  expect(await left()).toEqual([]);
});

it('only reads the tables of the deployment', async () => {
  await drill();
  const reads = ['DescribeContinuousBackups', 'DescribeTable', 'Scan', 'GetItem'];
  const onSources = calls.filter(({ body }) =>
    Object.values(sources).includes(String(body.TableName)),
  );
  expect(onSources.length).toBeGreaterThan(10);
  expect(onSources.filter(({ operation }) => !reads.includes(operation))).toEqual([]);
  const deleted = calls.filter(({ operation }) => operation === 'DeleteTable');
  expect(deleted).toHaveLength(3);
  for (const { body } of deleted) expect(body.TableName).toMatch(/-drill-20261130T09\d\d$/);
});

const emptied = async (table: string) => {
  for await (const { pk, sk } of scan({ client: direct, table }))
    if (pk && sk) await direct.send(new DeleteItemCommand({ TableName: table, Key: { pk, sk } }));
};
/** Changes one item, or all. */
const changed = (most: number) => async (table: string) => {
  let n = 0;
  for await (const { pk, sk } of scan({ client: direct, table }))
    if (pk && sk && n++ < most)
      await direct.send(
        new UpdateItemCommand({
          ...{ TableName: table, Key: { pk, sk } },
          UpdateExpression: 'SET planted = :it',
          ExpressionAttributeValues: { ':it': { S: 'x' } },
        }),
      );
};

it.each<[string, TableKind, (table: string) => Promise<unknown>, RegExp]>([
  ['an empty table', 'identities', emptied, /^compare identities: nothing was restored/],
  ['one changed entry of the audit', 'audit', changed(1), /^compare audit: .* are the same/],
  ['records that have all changed', 'records', changed(1000), /^compare records: .*; 0 of/],
])('finds %s, and cleans up', async (_, kind, slip, fault) => {
  afterRestore = async (target) => target.startsWith(sources[kind]) && slip(target);
  const { isGood, faults } = await drill();
  expect(isGood).toBe(false);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(fault);
  expect(await left()).toEqual([]);
});

it('leaves what it restored on request, and deletes it later; a table of another stays', async () => {
  await drill({ keep: true });
  const leftTargets = await left();
  expect(leftTargets).toHaveLength(3);
  // Somebody's own restore, under a name like a drill's.
  const TableName = `${sources.audit}-drill-mine`;
  await restored({ SourceTableName: sources.audit, TargetTableName: TableName });
  const steps: DrillStep[] = [];
  const terms = { client, sources, patience, report: (step: DrillStep) => void steps.push(step) };
  expect(await cleanUp(terms)).toBe(false);
  expect(steps.filter(({ fault }) => fault !== null)).toEqual([
    expect.objectContaining({
      name: `delete ${TableName}`,
      fault: expect.stringContaining('left'),
    }),
  ]);
  expect(await left()).toEqual([TableName]);
});

it('is for this machine or for a stage, whose tables its deployment wrote down', () => {
  expect(drillOptionsIn([])).toBeNull();
  expect(drillOptionsIn(['--dry'])).toBeNull();
  expect(drillOptionsIn(['prod', '--keep'])).toEqual({ stage: 'prod', keep: true, clean: false });
  for (const wrong of [['--keep'], ['prod', '--delete'], ['--dry', 'prod']])
    expect(() => drillOptionsIn(wrong)).toThrow('npm run drill -- prod');
  const outputs = { RecordsTable: 'R', IdentitiesTable: 'I', AuditTable: 'A' };
  expect(sourcesOf('prod', () => ({ 'Laituri-prod': outputs }))).toEqual({
    ...{ records: 'R', identities: 'I', audit: 'A' },
  });
  expect(() => sourcesOf('dev', () => ({ 'Laituri-prod': outputs }))).toThrow('no stack');
});
