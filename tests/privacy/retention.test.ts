import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import {
  answerBothByLinks,
  as,
  closeRun,
  endRun,
  newId,
  newMemberBody,
  newParticipant,
  newReferralBody,
  newRunBody,
  recruitingRun,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { itemsWith, namedPerson, sortKeysOfRun, tableNameOf, wholePerson } from './person.ts';

const server = await testServer();
const { night, round } = await import('./nights.ts');
const { deleteLeavingNames } = await import('../../functions/store/identities.ts');
const { recountRun } = await import('../../functions/store/recount-run.ts');
const { aroundCalls } = await import('../dynamodb-calls.ts');
const [leader, worker, coordinator] = [
  as(server, 'leader'),
  as(server, 'own-worker'),
  as(server, 'coordinator'),
];

/** The groups of these tests end on 4 May 2026, and what they record is recorded today. */
const groupsOver = '2036-05-05';
const clientsOver = '2037-12-01';

const traces = (text: string) => itemsWith(server, 'Records', text);
const leftOfRun = (runId: string) => sortKeysOfRun(server, runId);

/** What is left of a client whose data were removed. */
const onlyTombstone = (participantId: string, on: string) => [
  expect.objectContaining({
    participantId,
    erasure: { status: 'done', on, because: 'retention' },
  }),
];

describe('A group whose retention is over', () => {
  it('keeps its shell and its released figures, and nothing of its people', async () => {
    const { runId, members } = await runningRun(server, 7);
    await answerBothByLinks(
      server,
      runId,
      members,
      Array.from({ length: 7 }, (_, n) => [2, 3 + (n % 2)]),
    );
    const { participantId } = await wholePerson(server, runId);
    await endRun(server, runId);
    await closeRun(server, runId, [...members, participantId]);
    await server.settled();
    const params = { runId };
    const before = await coordinator.getOutcome({ params });
    expect(before).toMatchObject({ pairs: 7, suppressed: null });
    await night('2036-05-04');
    expect((await leftOfRun(runId)).length).toBeGreaterThan(10);
    await night(groupsOver);
    expect(await leftOfRun(runId)).toEqual(['RUN', 'SUMMARY']);
    await server.settled();
    await recountRun('kainuu', runId, '2036-06-01T00:00:00.000Z', 'thaw');
    const after = await coordinator.getOutcome({ params });
    expect(after).toEqual(before);
    expect(await coordinator.getRun({ params })).toMatchObject({
      leaders: [],
      status: 'closed',
      removal: { isChecked: true },
    });
    expect(await refusal(leader.getRun({ params }))).toMatchObject({ code: 'run.unknown' });
    const reason = { code: 'absence' as const, note: 'Sijainen' };
    const tomorrow = daysAfter(dayOf(new Date().toISOString()), 1);
    const days = { from: tomorrow, until: tomorrow, reason };
    const staffed = [
      coordinator.putRunSubstitute({ params: { runId, userId: 'camp-leader' }, body: days }),
      coordinator.putRunHandOver({
        params: { runId, handOverId: newId('hand-over') },
        body: { from: 'leader', to: 'camp-leader', reason },
      }),
    ];
    for (const { code } of await Promise.all(staffed.map(refusal)))
      expect(['run.unknown', 'hand_over.not_theirs']).toContain(code);
    expect(await leftOfRun(runId)).toEqual(['RUN', 'SUMMARY']);
    for (const number of [...members, participantId])
      expect((await traces(number)).filter(({ pk }) => !String(pk).includes(number))).toEqual([]);
  });

  it('can be removed while it was never closed, and shows nothing that was not released', async () => {
    const { runId } = await runningRun(server, 6);
    await night(groupsOver);
    const outcome = await coordinator.getOutcome({ params: { runId } });
    expect(outcome).toMatchObject({ run: { status: 'closed' }, pairs: null, change: null });
    expect(await leftOfRun(runId)).toEqual(['RUN', 'SUMMARY']);
  });

  it('stays where somebody gives it another last day meanwhile', async () => {
    const { runId, programmeId } = await recruitingRun(server);
    const { version } = await coordinator.getRun({ params: { runId } });
    let isMoved = false;
    const stop = aroundCalls(async ({ operation }, send) => {
      if (operation === 'TransactWriteItems' && !isMoved) {
        isMoved = true;
        await coordinator.putRun({
          params: { runId },
          body: newRunBody(programmeId, { endsOn: '2026-06-04' }),
          ifMatch: version,
        });
      }
      return send();
    });
    await night(groupsOver);
    stop();
    expect(isMoved).toBe(true);
    expect(await coordinator.getRun({ params: { runId } })).toMatchObject({ removal: null });
  });
});

describe('A client whose retention is over', () => {
  it('is removed with their name in one night, after their last group', async () => {
    const participantId = await namedPerson(server);
    const { runId } = await recruitingRun(server);
    await worker.putMember({ params: { runId, participantId }, body: newMemberBody() });
    await night(groupsOver);
    expect(await worker.getParticipant({ params: { participantId } })).toMatchObject({
      firstRun: 'removed-group',
    });
    await night(clientsOver);
    expect(await traces(participantId)).toEqual(onlyTombstone(participantId, clientsOver));
    expect(await itemsWith(server, 'Identities', participantId)).toEqual([]);
    const body = { ownWorker: 'own-worker', background: {}, synthetic: true };
    const taken = await refusal(worker.putParticipant({ params: { participantId }, body }));
    expect(taken.code).toBe('participant.number_taken');
  });

  it('is removed with their group where nothing else says when they were last recorded', async () => {
    const participantId = await newParticipant(server);
    const { runId } = await recruitingRun(server);
    await worker.putMember({ params: { runId, participantId }, body: newMemberBody() });
    // As stored before the day of a registration was.
    await server.documents.send(
      new UpdateCommand({
        TableName: tableNameOf(server, 'Records'),
        Key: { pk: `ORG#kainuu#PARTICIPANT#${participantId}`, sk: 'BACKGROUND' },
        UpdateExpression: 'REMOVE recordedOn',
      }),
    );
    await night(groupsOver);
    expect(await traces(participantId)).toEqual(onlyTombstone(participantId, groupsOver));
  });

  it('is removed although the data of another cannot be read, which is reported', async () => {
    const made = [await namedPerson(server), await namedPerson(server), await namedPerson(server)];
    const [unreadable = '', nameless = '', other = ''] = made.toSorted();
    const change = async (UpdateExpression: string) => {
      for (const [table, number, sk] of [
        ['Records', unreadable, 'BACKGROUND'],
        ['Identities', nameless, 'IDENTITY'],
      ] as const)
        await server.documents.send(
          new UpdateCommand({
            TableName: tableNameOf(server, table),
            Key: { pk: `ORG#kainuu#PARTICIPANT#${number}`, sk },
            UpdateExpression,
            ...(UpdateExpression.startsWith('SET')
              ? { ExpressionAttributeValues: { ':new': 'of a version to come' } }
              : {}),
          }),
        );
    };
    await change('SET unheardOf = :new');
    for (const minute of ['00', '20', '40']) {
      await expect(round(`${clientsOver}T00:${minute}:00.000Z`)).rejects.toThrow();
      const names = deleteLeavingNames(() => true);
      if (minute === '00') await names;
      else await expect(names).rejects.toThrow();
    }
    expect(await traces(other)).toEqual(onlyTombstone(other, clientsOver));
    await change('REMOVE unheardOf');
  });

  it('stays with their name where they are referred to a group between two rounds', async () => {
    const participantId = await namedPerson(server);
    await round(`${clientsOver}T00:00:00.000Z`);
    const params = { participantId };
    expect((await worker.getParticipant({ params })).leaving).not.toBeNull();
    const { runId } = await recruitingRun(server, { startsOn: '2027-03-01', endsOn: '2027-12-03' });
    await worker.putReferral({ params: { runId, participantId }, body: newReferralBody() });
    expect((await worker.getParticipant({ params })).leaving).toBeNull();
    await night(clientsOver);
    expect(await worker.getIdentity({ params })).toMatchObject({ name: 'Maija Mallikas' });
  });

  it('stays where the referral comes after the last look and before the decision', async () => {
    const participantId = await namedPerson(server);
    await round(`${clientsOver}T00:00:00.000Z`);
    const { runId } = await recruitingRun(server, { startsOn: '2027-03-01', endsOn: '2027-12-03' });
    let isReferred = false;
    const stop = aroundCalls(async ({ operation, input }, send) => {
      if (
        operation === 'TransactWriteItems' &&
        JSON.stringify(input).includes('LEAVING_CLIENTS') &&
        JSON.stringify(input).includes(participantId) &&
        !isReferred
      ) {
        isReferred = true;
        await worker.putReferral({ params: { runId, participantId }, body: newReferralBody() });
      }
      return send();
    });
    await round(`${clientsOver}T00:20:00.000Z`);
    stop();
    expect(isReferred).toBe(true);
    await worker.getParticipant({ params: { participantId } });
    await worker.getIdentity({ params: { participantId } });
  });
});

describe('A night', () => {
  it('counts the period of a client without any day from then on', async () => {
    const participantId = await newParticipant(server);
    await server.documents.send(
      new UpdateCommand({
        TableName: tableNameOf(server, 'Records'),
        Key: { pk: `ORG#kainuu#PARTICIPANT#${participantId}`, sk: 'BACKGROUND' },
        UpdateExpression: 'REMOVE recordedOn',
      }),
    );
    await round('2060-01-01T12:00:00.000Z');
    expect(await worker.getParticipant({ params: { participantId } })).toMatchObject({
      recordedOn: '2060-01-01',
      leaving: null,
    });
  });

  it('stops where its time is over, and the next one goes on', async () => {
    const { runId } = await recruitingRun(server);
    const before = await leftOfRun(runId);
    await round(`${clientsOver}T00:00:00.000Z`, () => false);
    expect(await leftOfRun(runId)).toEqual(before);
    await round(`${clientsOver}T00:15:00.000Z`);
    expect(await leftOfRun(runId)).toEqual(['RUN', 'SUMMARY']);
  });

  it('reports groups by name and clients by their number alone', async () => {
    const { runId } = await recruitingRun(server, { name: 'Kerrottu ryhmä' });
    const participantId = await newParticipant(server);
    await night(clientsOver);
    const { nights } = await as(server, 'admin').getRetention({});
    const last = nights.find(({ on }) => on === clientsOver);
    expect(last?.clients).toBeGreaterThan(0);
    expect(last?.groups).toContainEqual({ runId, name: 'Kerrottu ryhmä', endsOn: '2026-05-04' });
    expect(JSON.stringify(nights)).not.toContain(participantId);
    const refused = await refusal(coordinator.getRetention({}));
    expect(refused.code).toBe('role.missing');
  });
});
