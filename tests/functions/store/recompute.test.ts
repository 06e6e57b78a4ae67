import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillFirstRuns } from '../../../functions/store/first-runs.ts';
import { fillFormerLastDays } from '../../../functions/store/former-last-days.ts';
import { keys } from '../../../functions/store/keys.ts';
import { queryAll } from '../../../functions/store/query.ts';
import {
  countedSince,
  listRunPartitions,
  requestRecount,
} from '../../../functions/store/recounts.ts';
import { itemIn } from '../../fixtures/stored-files.ts';
import {
  as,
  closeRun,
  enrolled,
  newMemberBody,
  newSessionBody,
  recruitingRun,
  releasedRun,
  runningRun,
} from '../../make.ts';
import { testServer } from '../../server.ts';

const server = await testServer();
const coordinator = as(server, 'coordinator');
const TableName = Object.entries(server.tables).find(([id]) => id.startsWith('Records'))?.[1] ?? '';

const itemOf = async (Key: { pk: string; sk: string }) =>
  (await server.documents.send(new GetCommand({ TableName, Key }))).Item;

const firstRunOf = async (participantId: string) =>
  (await itemOf(keys.participant('kainuu', participantId)))?.firstRun;

/** Puts a person back to how they were before first runs were stored. */
const forgetFirstRun = (participantId: string) =>
  server.documents.send(
    new UpdateCommand({
      TableName,
      Key: keys.participant('kainuu', participantId),
      UpdateExpression: 'REMOVE firstRun',
    }),
  );

/** What `npm run recompute` does, on the tables of this test. */
async function recompute(): Promise<number> {
  const partitions = await listRunPartitions();
  const filled = await fillFirstRuns(partitions);
  const since = new Date().toISOString();
  for (const partition of partitions) await requestRecount(partition, since);
  await server.settled();
  expect(await countedSince(partitions, since)).toEqual(partitions);
  return filled;
}

describe('Everybody’s first run', () => {
  it('is the run that began first of those they were enrolled in, and is stored once', async () => {
    const later = await recruitingRun(server, { startsOn: '2026-04-01' });
    const earlier = await recruitingRun(server, { startsOn: '2026-02-01' });
    const inBoth = await enrolled(server, later.runId);
    const worker = as(server, 'own-worker');
    await worker.putMember({
      params: { runId: earlier.runId, participantId: inBoth },
      body: newMemberBody(),
    });
    const inOne = await enrolled(server, later.runId);
    const known = await enrolled(server, later.runId);
    const knownRun = await firstRunOf(known);
    for (const participantId of [inBoth, inOne]) await forgetFirstRun(participantId);
    const before = await itemOf(keys.participant('kainuu', inBoth));

    const partitions = await listRunPartitions();
    expect(await fillFirstRuns(partitions)).toBe(2);
    expect(await firstRunOf(inBoth)).toBe(earlier.runId);
    expect(await firstRunOf(inOne)).toBe(later.runId);
    expect(await firstRunOf(known)).toBe(knownRun);
    // A worker who has the client open may still save: the version is unchanged.
    const after = await itemOf(keys.participant('kainuu', inBoth));
    expect(after).toEqual({ ...before, firstRun: earlier.runId });
    expect(await fillFirstRuns(partitions)).toBe(0);
  });

  it('is stored for nobody who was only referred', async () => {
    const { runId } = await recruitingRun(server);
    const participantId = await enrolled(server, runId);
    await forgetFirstRun(participantId);
    await server.documents.send(
      new UpdateCommand({
        TableName,
        Key: keys.member('kainuu', runId, participantId),
        UpdateExpression: 'SET #state = :referred, joinedOn = :none',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':referred': 'referred', ':none': null },
      }),
    );
    expect(await fillFirstRuns(await listRunPartitions())).toBe(0);
    expect(await firstRunOf(participantId)).toBeUndefined();
  });
});

describe('The last day of a run that is older than the mark of its last session', () => {
  it('is stored once, and no other session moves the end form’s window from then on', async () => {
    const { runId, members } = await runningRun(server, 1);
    const leader = as(server, 'leader');
    const put = (sessionId: string, changes: object) =>
      leader.putSession({ params: { runId, sessionId }, body: newSessionBody(changes) });
    const windowOf = async () => {
      const { items } = await leader.listForms({ params: { runId } });
      return items.find(({ occasion }) => occasion === 'end')?.window;
    };
    await put('a', { date: '2026-05-20' });
    await put('b', { date: '2026-06-10', status: 'cancelled' });
    const isDue = { from: '2026-05-04', to: '2026-06-03' };
    expect([members.length, await windowOf()]).toEqual([1, isDue]);
    // As it was stored before.
    const Key = keys.run('kainuu', runId);
    await server.documents.send(
      new UpdateCommand({ TableName, Key, UpdateExpression: 'REMOVE formerLastDay' }),
    );
    const before = await itemOf(Key);
    const either = { from: '2026-05-04', to: '2026-06-19' };
    expect(await windowOf()).toEqual(either);
    expect(await fillFormerLastDays(await listRunPartitions())).toBe(1);
    expect(await itemOf(Key)).toEqual({ ...before, formerLastDay: '2026-05-20' });
    await put('c', { date: '2026-06-15' });
    expect(await windowOf()).toEqual(either);
    expect(await fillFormerLastDays(await listRunPartitions())).toBe(0);
  });
});

describe('A closed run whose figures are of the first version', () => {
  let group: Awaited<ReturnType<typeof releasedRun>>;
  const outcome = () => coordinator.getOutcome({ params: group });
  const listed = async () => {
    const query = { programme: group.programmeId };
    return (await coordinator.listOutcomes({ query })).items[0];
  };

  beforeAll(async () => {
    group = await releasedRun(server, [
      [2, 3],
      [3, 3],
      [2, 4],
      [4, 3],
      [3, 4],
      [2, 3],
    ]);
    await closeRun(server, group.runId, group.members);
    await server.settled();
    // The forms are older than the stored release.
    const { pk: partition } = keys.run('kainuu', group.runId);
    for (const { pk, sk } of await queryAll({ partition, prefix: 'FORM#' }))
      await server.documents.send(
        new UpdateCommand({
          TableName,
          Key: { pk, sk },
          UpdateExpression: 'SET receivedAt = :then',
          ExpressionAttributeValues: { ':then': '2026-11-27T12:00:00.000Z' },
        }),
      );
    await server.settled();
    // What the first version would have stored for a run of six, under this run's keys.
    const { figures, line, countedAt, frozen } = itemIn('v1/summary/frozen.json');
    const now = await itemOf(keys.summary('kainuu', group.runId));
    const { pk, sk, lineOf, lineAt } = now ?? {};
    const Item = { pk, sk, lineOf, lineAt, figures, line, countedAt, frozen, takenBack: [] };
    await server.documents.send(new PutCommand({ TableName, Item }));
  });

  it('is shown as not released until it is counted again', async () => {
    expect(await outcome()).toMatchObject({
      ...{ change: null, pairs: null, release: { status: 'not_released' } },
    });
    expect(await listed()).toMatchObject({ change: null, pairs: null });
  });

  it('is released again from its forms by recomputing, however often', async () => {
    await recompute();
    const once = await outcome();
    expect(once).toMatchObject({
      ...{ pairs: 6, change: { n: 6 }, release: { status: 'released' } },
    });
    expect(await listed()).toMatchObject({ change: once.change, pairs: 6 });
    const summary = await itemOf(keys.summary('kainuu', group.runId));
    expect(summary).toMatchObject({ frozen: true, written: 1 });
    // A mark of the same second is the same mark, and the stream reports no change.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await recompute();
    expect(await outcome()).toEqual(once);
  });
});
