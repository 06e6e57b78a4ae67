import type { IncomingMessage } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { keys } from '../../../functions/store/keys.ts';
import { Refusal } from '../../../shared/contract/client.ts';
import { tableVariables } from '../../../shared/table-shape.ts';
import { openFaultLine } from '../../chaos/harness/fault-line.ts';
import type { NetworkFault } from '../../chaos/harness/faults.ts';
import { dynamodbEndpoint } from '../../database.ts';
import {
  as,
  decideEndForms,
  enrolled,
  newId,
  newMemberBody,
  newParticipant,
  newRunBody,
  newSessionBody,
  recruitingRun,
  refusal,
  runningRun,
} from '../../make.ts';
import { testServer } from '../../server.ts';

type WrittenItem = Record<string, unknown>;

/**
 * Where a transaction is interrupted: its request or its reply is lost, always or the first time.
 */
type Cut = 'before it reaches the table' | 'after it was written' | 'after it was written, once';

/**
 * What the connection between the functions and DynamoDB does to the next transactions. What counts
 * runs in the background writes transactions too, so a test waits until it has settled.
 */
const line: {
  cut?: Cut | undefined;
  meanwhile?: (() => Promise<unknown>) | undefined;
  cuts: number;
} = {
  cuts: 0,
};

const isTransaction = ({ headers }: IncomingMessage) =>
  String(headers['x-amz-target']).endsWith('.TransactWriteItems');

async function faultOf(incoming: IncomingMessage): Promise<NetworkFault | undefined> {
  if (!isTransaction(incoming)) return undefined;
  const { cut, meanwhile } = line;
  if (cut) line.cuts += 1;
  if (cut === 'after it was written, once') line.cut = undefined;
  line.meanwhile = undefined;
  await meanwhile?.();
  if (!cut) return undefined;
  return cut === 'before it reaches the table' ? 'reset_before' : 'reset_after';
}

const toDatabase = await openFaultLine({ target: dynamodbEndpoint, speech: 'dynamodb', faultOf });
afterAll(toDatabase.stop);

const server = await testServer();
// The functions are loaded at their first request, so from here on they use this connection while
// the local server's own client reads the table directly.
process.env.DYNAMODB_ENDPOINT = toDatabase.url;
vi.spyOn(console, 'error').mockImplementation(() => {});

const coordinator = as(server, 'coordinator');
const leader = as(server, 'leader');

afterEach(() => {
  Object.assign(line, { cut: undefined, meanwhile: undefined, cuts: 0 });
});

/**
 * A run's partition as it is: every item by its sort key, except for figures still being counted.
 */
async function partitionOf(runId: string): Promise<Record<string, WrittenItem>> {
  const { Items = [] } = await server.documents.send(
    new QueryCommand({
      TableName: process.env[tableVariables.records],
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.run('kainuu', runId).pk },
      ConsistentRead: true,
    }),
  );
  const isDerived = ({ sk, frozen }: WrittenItem) =>
    sk === 'FORM_COUNTS' || (sk === 'SUMMARY' && !frozen);
  const lasting = Items.filter((item) => !isDerived(item));
  return Object.fromEntries(lasting.map((item) => [item.sk, item]));
}

/** A change of several items: how to request it, and what it looks like when all are written. */
type CutChange = {
  runId: string;
  ask: () => Promise<unknown>;
  isWhole: (items: Record<string, WrittenItem>) => boolean;
};

const leaderItems = (items: Record<string, WrittenItem>) =>
  Object.keys(items)
    .filter((sk) => sk.startsWith('LEADER#'))
    .join();

async function addedRun(): Promise<CutChange> {
  const { programmeId } = await recruitingRun(server);
  const runId = newId('run');
  const body = newRunBody(programmeId, { leaders: ['camp-leader', 'leader'] });
  return {
    runId,
    ask: () => coordinator.putRun({ params: { runId }, body }),
    isWhole: (items) =>
      items.RUN?.version === 1 && leaderItems(items) === 'LEADER#camp-leader,LEADER#leader',
  };
}

async function changedLeaders(): Promise<CutChange> {
  const { programmeId, runId } = await recruitingRun(server);
  const body = newRunBody(programmeId, { leaders: ['camp-leader'] });
  return {
    runId,
    ask: () => coordinator.putRun({ params: { runId }, body, ifMatch: 2 }),
    isWhole: (items) => items.RUN?.version === 3 && leaderItems(items) === 'LEADER#camp-leader',
  };
}

async function enrolment(): Promise<CutChange> {
  const { runId } = await recruitingRun(server);
  const participantId = await newParticipant(server);
  return {
    runId,
    ask: () =>
      as(server, 'own-worker').putMember({
        params: { runId, participantId },
        body: newMemberBody(),
      }),
    isWhole: (items) =>
      items.RUN?.activeMembers === 1 && items[`MEMBER#${participantId}`]?.state === 'enrolled',
  };
}

const gone = newMemberBody({ state: 'dropped_out', exit: { on: '2026-03-09', reason: 'moved' } });

async function leaving(): Promise<CutChange> {
  const { runId } = await recruitingRun(server);
  const participantId = await enrolled(server, runId);
  return {
    runId,
    ask: () => leader.putMember({ params: { runId, participantId }, body: gone, ifMatch: 1 }),
    isWhole: (items) =>
      items.RUN?.activeMembers === 0 && items[`MEMBER#${participantId}`]?.state === 'dropped_out',
  };
}

/** A run that was followed up and whose one member has a next step. */
async function followedUpRun(): Promise<string> {
  const { runId, members } = await runningRun(server, 1);
  const continuation = { ownWorkerInformed: true, nextStep: 'none_wanted' as const };
  await leader.putMember({
    params: { runId, participantId: members[0] as string },
    body: newMemberBody({ state: 'continued', continuation }),
    ifMatch: 1,
  });
  await leader.putSession({
    params: { runId, sessionId: newId('session') },
    body: newSessionBody(),
  });
  await decideEndForms(server, runId, members);
  for (const status of ['ended', 'followed_up'] as const)
    await leader.postRunStatus({ params: { runId }, body: { status, on: '2026-05-04' } });
  return runId;
}

async function closing(): Promise<CutChange> {
  const runId = await followedUpRun();
  return {
    runId,
    ask: () =>
      coordinator.postRunStatus({
        params: { runId },
        body: { status: 'closed', on: '2026-06-01' },
      }),
    isWhole: (items) => items.RUN?.status === 'closed' && items.SUMMARY?.frozen === true,
  };
}

const changes: [name: string, prepare: () => Promise<CutChange>][] = [
  ['A new run with its leaders', addedRun],
  ['A run with other leaders', changedLeaders],
  ['A membership with its place', enrolment],
  ['A leaving with the place it frees', leaving],
  ['A closing with its frozen figures', closing],
];

/** True when the reply was a success; a refusal must be the failure that may be retried. */
async function succeeds(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.problem.code).toBe('server.failed');
    return false;
  }
}

describe.each(changes)('%s', (_, prepareUnsettled) => {
  /** Prepared, and counted: a recount of the run at the same time could refuse the cut write. */
  const prepare = async () => {
    const change = await prepareUnsettled();
    await server.settled();
    return change;
  };

  test('is entirely unwritten when the connection is cut before it reaches the table', async () => {
    const { runId, ask, isWhole } = await prepare();
    const before = await partitionOf(runId);
    await server.settled();
    line.cut = 'before it reaches the table';
    expect(await succeeds(ask())).toBe(false);
    expect(line.cuts).toBeGreaterThan(0);
    expect(isDeepStrictEqual(await partitionOf(runId), before), 'nothing was written').toBe(true);
    line.cut = undefined;
    await ask();
    expect(isWhole(await partitionOf(runId)), 'a repeat writes all of it').toBe(true);
  });

  test('is entirely written when the reply is lost, and a repeat changes nothing more', async () => {
    const { runId, ask, isWhole } = await prepare();
    await server.settled();
    line.cut = 'after it was written';
    expect(await succeeds(ask())).toBe(false);
    expect(line.cuts).toBeGreaterThan(0);
    const written = await partitionOf(runId);
    expect(isWhole(written), 'all of it was written').toBe(true);
    line.cut = undefined;
    await ask();
    expect(isDeepStrictEqual(await partitionOf(runId), written), 'a repeat changes nothing').toBe(
      true,
    );
  });

  test('is reported as a success when only the first reply is lost', async () => {
    const { runId, ask, isWhole } = await prepare();
    await server.settled();
    line.cut = 'after it was written, once';
    expect(await succeeds(ask())).toBe(true);
    expect(line.cuts).toBe(1);
    expect(isWhole(await partitionOf(runId)), 'the success is true').toBe(true);
  });
});

/** Changes a run's item without the functions noticing, between their reading and their writing. */
const changeRun = (runId: string, expression: string, values: WrittenItem) =>
  server.documents.send(
    new UpdateCommand({
      TableName: process.env[tableVariables.records],
      Key: keys.run('kainuu', runId),
      UpdateExpression: expression,
      ExpressionAttributeValues: values,
    }),
  );

const anotherEdit = (runId: string) => () =>
  changeRun(runId, 'SET version = version + :one', { ':one': 1 });

describe('When one part may not be written, the others are not either', () => {
  test('no membership when the last place goes meanwhile', async () => {
    const { runId, ask } = await enrolment();
    await server.settled();
    line.meanwhile = () => changeRun(runId, 'SET activeMembers = :full', { ':full': 12 });
    expect((await refusal(ask())).code).toBe('run.full');
    const items = await partitionOf(runId);
    expect(Object.keys(items).filter((sk) => sk.startsWith('MEMBER#')).length).toBe(0);
    expect(items.RUN?.activeMembers).toBe(12);
  });

  test('no membership when the run is cancelled meanwhile', async () => {
    const { runId, ask } = await enrolment();
    await server.settled();
    line.meanwhile = () =>
      coordinator.postRunStatus({
        params: { runId },
        body: { status: 'cancelled', on: '2026-03-01' },
      });
    expect((await refusal(ask())).code).toBe('run.not_open');
    const items = await partitionOf(runId);
    expect(Object.keys(items).filter((sk) => sk.startsWith('MEMBER#')).length).toBe(0);
    expect(items.RUN?.activeMembers).toBe(0);
  });

  test('no place freed when the membership is changed meanwhile', async () => {
    const { runId } = await recruitingRun(server);
    const participantId = await enrolled(server, runId);
    const params = { runId, participantId };
    await server.settled();
    line.meanwhile = () =>
      server.documents.send(
        new UpdateCommand({
          TableName: process.env[tableVariables.records],
          Key: keys.member('kainuu', runId, participantId),
          UpdateExpression: 'SET version = version + :one, joinedOn = :day',
          ExpressionAttributeValues: { ':one': 1, ':day': '2026-03-03' },
        }),
      );
    const leave = leader.putMember({ params, body: gone, ifMatch: 1 });
    expect((await refusal(leave)).code).toBe('version.conflict');
    const items = await partitionOf(runId);
    expect(items.RUN?.activeMembers).toBe(1);
    expect(items[`MEMBER#${participantId}`]?.state).toBe('enrolled');
  });

  test('no place taken for a participant who is a member already', async () => {
    const { runId } = await recruitingRun(server);
    const participantId = await enrolled(server, runId);
    const body = newMemberBody({ joinedOn: '2026-03-09' });
    const again = leader.putMember({ params: { runId, participantId }, body });
    expect((await refusal(again)).code).toBe('version.required');
    expect((await partitionOf(runId)).RUN?.activeMembers).toBe(1);
  });

  test('no leader changed when the run is edited meanwhile', async () => {
    const { runId, ask } = await changedLeaders();
    await server.settled();
    line.meanwhile = anotherEdit(runId);
    expect((await refusal(ask())).code).toBe('version.conflict');
    const items = await partitionOf(runId);
    expect(leaderItems(items)).toBe('LEADER#leader');
    expect(items.RUN?.leaders).toEqual(['leader']);
  });

  test('no leader of a run whose capacity is refused', async () => {
    const { programmeId, runId } = await recruitingRun(server);
    await enrolled(server, runId);
    await enrolled(server, runId);
    const body = newRunBody(programmeId, { leaders: ['camp-leader'], capacity: 1 });
    const edit = coordinator.putRun({ params: { runId }, body, ifMatch: 2 });
    expect((await refusal(edit)).code).toBe('run.capacity_too_small');
    expect(leaderItems(await partitionOf(runId))).toBe('LEADER#leader');
  });

  test('no figures frozen when the run is edited while it is closed', async () => {
    const { runId, ask } = await closing();
    await server.settled();
    line.meanwhile = anotherEdit(runId);
    expect((await refusal(ask())).code).toBe('version.conflict');
    const items = await partitionOf(runId);
    expect(items.RUN?.status).toBe('followed_up');
    expect(items.SUMMARY).toBeUndefined();
  });
});
