import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { handler } from '../../functions/summarise.ts';
import {
  answerBoth,
  as,
  enrolled,
  newId,
  recruitingRun,
  releasedRun,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { storedFiguresOf } from '../stored-summaries.ts';

const server = await testServer();
const leader = as(server, 'leader');
const records = Object.entries(server.tables).find(([id]) => id.startsWith('Records'))?.[1] ?? '';
const partitionOf = (runId: string) => `ORG#kainuu#RUN#${runId}`;

/** A change as the stream reports it: keys and nothing else. */
const change = (pk: string, sk: string, number = 1): DynamoDBRecord => ({
  eventID: `event-${number}`,
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(number) },
});
const deliver = (...Records: DynamoDBRecord[]) => handler({ Records } as DynamoDBStreamEvent);

async function storedFigures(programmeId: string) {
  const { items } = await leader.listOutcomes({ query: { programme: programmeId } });
  return items.map(({ pairs, change, leftOut, started, ended }) => ({
    ...{ pairs, change, leftOut, started, ended },
  }));
}

/** The item of a run's summary, with the time at which it was counted. */
async function summaryOf(runId: string) {
  const { Items } = await server.documents.send(
    new QueryCommand({
      TableName: records,
      KeyConditionExpression: 'pk = :pk AND sk = :sk',
      ExpressionAttributeValues: { ':pk': partitionOf(runId), ':sk': 'SUMMARY' },
    }),
  );
  return Items?.[0];
}

describe('The stored summary', () => {
  it('is what a recount gives, even when changes are delivered twice or late', async () => {
    const { programmeId, runId } = await releasedRun(server, [
      [2, 3],
      [3, 3],
      [2, 4],
      [4, 3],
      [3, 4],
    ]);
    const outcome = await leader.getOutcome({ params: { runId } });
    const { pairs, change: changed, leftOut, started, ended } = outcome;
    const counted = { pairs, change: changed, leftOut, started, ended };
    expect(counted).toMatchObject({ pairs: 5, change: { n: 5 } });
    expect(await storedFigures(programmeId)).toEqual([counted]);

    const pk = partitionOf(runId);
    const replayed = [change(pk, 'FORM#end'), change(pk, 'RUN', 2), change(pk, 'RUN', 3)];
    expect(await deliver(...replayed)).toEqual({ batchItemFailures: [] });
    expect(await storedFigures(programmeId)).toEqual([counted]);
  });

  it('follows a change of a member’s background, in each of the member’s runs', async () => {
    const { runId } = await recruitingRun(server);
    const [participantId = ''] = await Promise.all(
      Array.from({ length: 3 }, () => enrolled(server, runId)),
    );
    await server.settled();
    const femalesIn = async () => {
      const [stored] = await storedFiguresOf([runId]);
      return stored?.facts.composition.sex.counts.female ?? 0;
    };
    expect(await femalesIn()).toBe(0);
    await as(server, 'own-worker').putParticipant({
      params: { participantId },
      body: { ownWorker: 'own-worker', background: { sex: 'female' } },
      ifMatch: 1,
    });
    await server.settled();
    expect(await femalesIn()).toBe(1);
  });

  it('is not computed for changes that affect no figure, nor for runs that do not exist', async () => {
    const lost = newId('run');
    expect(
      await deliver(
        change(partitionOf(lost), 'RUN'),
        change(partitionOf(lost), 'SUMMARY'),
        change('ORG#kainuu', 'PROGRAMME#p'),
        change('ORG#kainuu#PARTICIPANT#00000000', 'BACKGROUND'),
      ),
    ).toEqual({ batchItemFailures: [] });
    const { Items } = await server.documents.send(
      new QueryCommand({
        TableName: records,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partitionOf(lost) },
      }),
    );
    expect(Items).toEqual([]);
  });

  it('is not counted again when a member is measured elsewhere, or must not be in a group with somebody', async () => {
    const { runId } = await recruitingRun(server);
    const [participantId, other] = [await enrolled(server, runId), await enrolled(server, runId)];
    await server.settled();
    const before = await summaryOf(runId);
    const worker = as(server, 'own-worker');
    const meter = { participantId, meterId: 'esy', measurementId: newId('m') } as const;
    const body = { measurement: 'first', on: '2026-03-02' } as const;
    await worker.putMeasurement({ params: meter, body });
    await worker.putApart({ params: { participantId, otherParticipantId: other }, body: {} });
    await server.settled();
    expect(before?.countedAt).toBeTruthy();
    expect(await summaryOf(runId)).toEqual(before);
  });

  it('is written without setting off another write', async () => {
    const { runId } = await recruitingRun(server);
    await server.settled();
    const before = await summaryOf(runId);
    await server.settled();
    expect(before?.countedAt).toBeTruthy();
    expect(await summaryOf(runId)).toEqual(before);
  });

  it('reflects the last read, when many are made at once', async () => {
    const { programmeId, runId, members } = await runningRun(server, 5);
    const forms = members.map((participantId) => answerBoth(server, runId, participantId, [2, 3]));
    const replays = Array.from({ length: 6 }, () => deliver(change(partitionOf(runId), 'RUN')));
    await Promise.all([...forms, ...replays]);
    await server.settled();
    expect((await storedFigures(programmeId))[0]).toMatchObject({ started: 5, ended: 5 });
  });
});

describe('A run that cannot be counted', () => {
  it('is reported by its record, and nothing of it is in the log', async () => {
    const sound = await recruitingRun(server);
    const broken = newId('run');
    const secret = 'broken-content';
    await server.documents.send(
      new PutCommand({
        TableName: records,
        Item: { pk: partitionOf(broken), sk: 'RUN', name: secret },
      }),
    );
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const answer = await deliver(
      change(partitionOf(sound.runId), 'RUN', 1),
      change(partitionOf(broken), 'RUN', 2),
      change(partitionOf(sound.runId), 'RUN', 3),
    );
    const logged = JSON.stringify(log.mock.calls);
    log.mockRestore();
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(logged).toContain('event-2');
    expect(logged).not.toContain(secret);
  });
});
