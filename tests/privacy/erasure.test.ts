import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  answerBoth,
  as,
  closeRun,
  endRun,
  enrolled,
  formParams,
  holding,
  newFormBody,
  newMemberBody,
  newParticipant,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { itemsWith, namedPerson, takeRoll, wholePerson } from './person.ts';
import { rememberedState } from './stored-state.ts';

const server = await testServer();
const { writeFaults: faults } = await import('./faults.ts');
const { handler: summarise } = await import('../../functions/summarise.ts');
const worker = as(server, 'own-worker');
const leader = as(server, 'leader');
const deaths = faults('DELETE');
afterEach(() => {
  deaths.live();
  vi.restoreAllMocks();
});

const erase = (participantId: string) => worker.deleteParticipant({ params: { participantId } });

/** Has the run counted again, as when the stream reports that its partition changed. */
const recount = (runId: string) => {
  const Keys = { pk: { S: `ORG#kainuu#RUN#${runId}` }, sk: { S: 'FORM#' } };
  const Records = [{ eventID: 'erased', dynamodb: { Keys, SequenceNumber: '1' } }];
  return summarise({ Records } as DynamoDBStreamEvent);
};

/** Everything in the records that contains the number. */
const traces = (participantId: string) => itemsWith(server, 'Records', participantId);

/** What is left of an erased person: the number is used, and the day. */
const onlyTombstone = (participantId: string) => [
  {
    pk: expect.stringContaining(participantId),
    sk: 'BACKGROUND',
    participantId,
    erasure: { status: 'done', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    version: expect.any(Number),
  },
];

describe('Erasing a person', () => {
  it('waits until the name is forgotten', async () => {
    const participantId = await namedPerson(server);
    expect((await refusal(erase(participantId))).code).toBe('participant.identity_kept');
    expect(await worker.getParticipant({ params: { participantId } })).toMatchObject({
      participantId,
    });
    await worker.deleteIdentity({ params: { participantId } });
    expect((await erase(participantId)).status).toBe('done');
    expect(await traces(participantId)).toEqual(onlyTombstone(participantId));
    expect(await itemsWith(server, 'Identities', participantId)).toEqual([]);
  });

  it('leaves only that the number was used, and says what was kept and why', async () => {
    const { runId } = await runningRun(server, 1);
    const { participantId } = await wholePerson(server, runId);
    expect((await traces(participantId)).length).toBeGreaterThan(10);
    const { kinds } = await erase(participantId);
    expect(await traces(participantId)).toEqual(onlyTombstone(participantId));
    const stored = kinds.filter(({ atErasure }) => atErasure === 'kept').map(({ kind }) => kind);
    expect(stored).toEqual([
      'mentions',
      'without_number',
      'printed',
      'audit',
      'stream_keys',
      'tombstone',
    ]);
    for (const { why } of kinds) expect(why.fi.length).toBeGreaterThan(20);
  });

  it('makes the person unknown and never gives the number to anybody again', async () => {
    const { runId } = await runningRun(server, 1);
    const { participantId, secret } = await wholePerson(server, runId);
    await erase(participantId);
    const params = { participantId };
    const body = { ownWorker: 'own-worker', background: {}, synthetic: true };
    const refused = {
      'participant.unknown': [
        refusal(worker.getParticipant({ params })),
        refusal(worker.putParticipant({ params, body, ifMatch: 2 })),
        refusal(worker.getRecord({ params })),
        refusal(
          worker.putIdentity({ params, body: { name: 'Maija', phone: null, language: 'fi' } }),
        ),
        refusal(leader.putMember({ params: { runId, participantId }, body: newMemberBody() })),
      ],
      'participant.number_taken': [refusal(worker.putParticipant({ params, body }))],
      'member.unknown': [
        refusal(leader.putForm({ params: formParams(runId, participantId), body: newFormBody() })),
      ],
      'link.unknown': [refusal(holding(server, secret).getAnswer({}))],
    };
    for (const [code, calls] of Object.entries(refused))
      for (const problem of await Promise.all(calls)) expect(problem.code).toBe(code);
    expect(await traces(participantId)).toEqual(onlyTombstone(participantId));
  });

  it('gets the same reply when it is repeated', async () => {
    const { runId } = await runningRun(server, 1);
    const { participantId } = await wholePerson(server, runId);
    expect(await erase(participantId)).toEqual(await erase(participantId));
  });

  it('is for the client’s own worker alone', async () => {
    const { runId } = await runningRun(server, 1);
    const participantId = await enrolled(server, runId);
    const params = { participantId };
    for (const user of ['leader', 'coordinator', 'admin'])
      expect((await refusal(as(server, user).deleteParticipant({ params }))).code).toBe(
        'role.missing',
      );
    await worker.putParticipant({
      params,
      body: { ownWorker: 'somebody-else', background: {}, synthetic: true },
      ifMatch: 1,
    });
    expect((await refusal(erase(participantId))).code).toBe('participant.unknown');
    expect((await traces(participantId)).length).toBe(2);
  });
});

describe('The group of an erased person', () => {
  it('is counted without them, has their place free again, and keeps the others as they were', async () => {
    const { runId, members } = await runningRun(server, 2, { capacity: 3 });
    for (const member of members) await answerBoth(server, runId, member, [2, 4]);
    const { participantId, sessionId } = await wholePerson(server, runId);
    await takeRoll(server, runId, members);
    const others = () => Promise.all(members.map((member) => traces(member)));
    const before = await others();
    await erase(participantId);
    expect(await others()).toEqual(before);
    expect((await leader.getRun({ params: { runId } })).activeMembers).toBe(2);
    const { items } = await leader.listSessions({ params: { runId } });
    expect(items.find((session) => session.sessionId === sessionId)?.marks).toEqual({});
    const summary = await leader.getSummary({ params: { runId } });
    expect(summary.participants).toBe(2);
    expect(summary.forms?.start).toMatchObject({ expected: 2, received: 2 });
  });

  it('has its released figures taken back for good when it is closed, and stores none of the answers', async () => {
    const { runId, members } = await runningRun(server, 6);
    for (const member of members) await answerBoth(server, runId, member, [2, 4]);
    await endRun(server, runId);
    await closeRun(server, runId, members);
    const coordinator = as(server, 'coordinator');
    expect((await coordinator.getOutcome({ params: { runId } })).pairs).toBe(6);
    const [gone = ''] = members;
    await erase(gone);
    expect(await traces(gone)).toEqual(onlyTombstone(gone));
    for (const _ of ['within the erasure', 'after the stream has come by']) {
      const shown = await coordinator.getOutcome({ params: { runId } });
      expect(shown).toMatchObject({ pairs: null, change: null, suppressed: 'taken_back' });
      await recount(runId);
    }
    expect((await leader.getSummary({ params: { runId } })).participants).toBe(5);
  });

  it('keeps what is released when somebody is erased who was only referred to it', async () => {
    const { runId, members } = await runningRun(server, 6);
    for (const member of members) await answerBoth(server, runId, member, [2, 4]);
    const referred = await newParticipant(server);
    await as(server, 'own-worker').putMember({
      params: { runId, participantId: referred },
      body: newMemberBody({ state: 'referred', joinedOn: null }),
    });
    await endRun(server, runId);
    await server.settled();
    const coordinator = as(server, 'coordinator');
    const released = await coordinator.getOutcome({ params: { runId } });
    expect(released.pairs).toBe(6);
    await erase(referred);
    expect(await coordinator.getOutcome({ params: { runId } })).toEqual({
      ...released,
      countedAt: expect.any(String),
    });
  });
});

describe('An erasure that is interrupted', () => {
  it('is finished by the next, wherever the first was killed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { runId, members } = await runningRun(server, 1, { capacity: 100 });
    await takeRoll(server, runId, members);
    const [other = ''] = members;
    const before = await traces(other);
    const { participantId } = await wholePerson(server, runId);
    const restore = await rememberedState(server);
    let killed = 0;
    for (let n = 1; ; n++) {
      await restore();
      deaths.dieAt(n);
      const first = await erase(participantId).catch(() => undefined);
      const words = deaths.live();
      const wasDone = isDeepStrictEqual(
        (await traces(participantId)).map(({ erasure }) => erasure?.status),
        ['done'],
      );
      expect((await erase(participantId)).status, `killed at word ${n}`).toBe('done');
      expect(await traces(participantId), `killed at word ${n}`).toEqual(
        onlyTombstone(participantId),
      );
      expect(await traces(other), `killed at word ${n}`).toEqual(before);
      if (first && words < n) break;
      killed++;
      // From here on the person is erased, and only texts are searched for the number.
      if (wasDone) break;
    }
    expect(killed).toBeGreaterThan(15);
    expect((await leader.getRun({ params: { runId } })).activeMembers).toBe(1);
  });

  it('lets nothing about the person be added in between', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { runId } = await runningRun(server, 1);
    const { participantId } = await wholePerson(server, runId);
    // The caller, two entries in the audit, the participant, the groups, the tombstone: then it is
    // killed.
    deaths.dieAt(7);
    await erase(participantId).catch(() => undefined);
    deaths.live();
    vi.restoreAllMocks();
    const params = { participantId };
    const identity = { name: 'Maija', phone: null, language: 'fi' as const };
    const consent = { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' as const };
    const refused = await Promise.all([
      refusal(worker.getParticipant({ params })),
      refusal(worker.putIdentity({ params, body: identity })),
      refusal(worker.putConsent({ params: { ...params, purpose: 'research' }, body: consent })),
    ]);
    for (const { code } of refused) expect(code).toBe('participant.unknown');
    expect((await traces(participantId)).length).toBeGreaterThan(1);
    await erase(participantId);
    expect(await traces(participantId)).toEqual(onlyTombstone(participantId));
  });
});
