import { afterEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import { referralLimits } from '../../shared/configuration.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import type { ReferralDecision } from '../../shared/domain/people/referral.ts';
import {
  as,
  enrolled,
  newMemberBody,
  newParticipant,
  newReferralBody,
  recruitingRun,
  refusal,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
// The server's functions run in this process, so they find the tables by its environment.
const { documents } = await import('../../functions/store/documents.ts');
const { recordsTable } = await import('../../functions/store/table.ts');
const [leader, outi] = [as(server, 'leader'), as(server, 'own-worker')];
const coordinator = as(server, 'coordinator');

/** A Monday after all real days. */
const monday = '2031-01-06';
const itIs = (day: string) =>
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00.000Z`) });
afterEach(() => {
  vi.useRealTimers();
});

const code = async (call: Promise<unknown>) => (await refusal(call)).code;

/** A run that takes members, and some clients of Outi's who are referred to it. */
async function queueOf(size: number, changes = {}) {
  const { runId } = await recruitingRun(server, changes);
  const clients: string[] = [];
  for (let n = 0; n < size; n++) clients.push(await newParticipant(server));
  for (const participantId of clients)
    await outi.putReferral({ params: { runId, participantId }, body: newReferralBody() });
  return { runId, clients: clients as [string, string, string] };
}

const decideAs =
  (api: typeof outi) => (runId: string, participantId: string, body: ReferralDecision) =>
    api.postReferralDecision({ params: { runId, participantId }, body });
const leaderDecides = decideAs(leader);
const workerDecides = decideAs(outi);
const accepted = { state: 'accepted', joinedOn: '2026-03-02' } as const;
const refused = { state: 'refused', reason: 'times_do_not_fit', note: '' } as const;

const listOf = async (runId: string) =>
  (await leader.listRunReferrals({ params: { runId } })).items;
const waitingIn = async (runId: string) =>
  (await coordinator.listWaiting({ query: { limit: '100' } })).items.find(
    (one) => one.runId === runId,
  )?.queue;

describe('A client who is referred', () => {
  it('waits with what the worker wrote, and the leader sees it', async () => {
    const { runId, clients } = await queueOf(1);
    const [participantId] = clients;
    expect(await listOf(runId)).toMatchObject([
      { participantId, state: 'waiting', hope: 'Haluan uskaltaa puhua.', sentBy: 'own-worker' },
    ]);
    const { items } = await outi.listClientReferrals({ params: { participantId } });
    expect(items).toMatchObject([{ runId, state: 'waiting', runName: expect.any(String) }]);
    expect(await waitingIn(runId)).toMatchObject({ waiting: 1, offered: 0 });
  });

  it('is referred once however often it is sent, and changed over the version that was read', async () => {
    const { runId, clients } = await queueOf(1);
    const params = { runId, participantId: clients[0] };
    const again = await outi.putReferral({ params, body: newReferralBody() });
    expect(again).toMatchObject({ version: 1, history: [{ state: 'waiting' }] });
    const body = newReferralBody({ hope: 'Haluan nukkua paremmin.' });
    expect(await code(outi.putReferral({ params, body }))).toBe('version.required');
    expect(await outi.putReferral({ params, body, ifMatch: 1 })).toMatchObject({ version: 2 });
    expect(await waitingIn(runId)).toMatchObject({ waiting: 1 });
  });

  it('is withdrawn by the worker, and waits at the end of the queue when sent again', async () => {
    itIs(monday);
    const { runId, clients } = await queueOf(2);
    const [first, second] = clients;
    itIs(daysAfter(monday, 7));
    expect(await workerDecides(runId, first, { state: 'withdrawn' })).toMatchObject({
      state: 'withdrawn',
    });
    expect(await waitingIn(runId)).toMatchObject({ waiting: 1 });
    const params = { runId, participantId: first };
    await outi.putReferral({ params, body: newReferralBody(), ifMatch: 2 });
    const list = await listOf(runId);
    expect(list.map(({ participantId, since }) => [participantId, since])).toEqual([
      [second, monday],
      [first, daysAfter(monday, 7)],
    ]);
  });

  it('is refused with a reason that the worker reads', async () => {
    const { runId, clients } = await queueOf(1);
    await leaderDecides(runId, clients[0], { ...refused, note: 'Ryhmä on päivällä.' });
    const params = { participantId: clients[0] };
    expect((await outi.listClientReferrals({ params })).items).toMatchObject([
      {
        state: 'refused',
        refusal: { reason: 'times_do_not_fit', note: 'Ryhmä on päivällä.' },
      },
    ]);
    expect(await waitingIn(runId)).toBeUndefined();
    // The same decision again is no error.
    await leaderDecides(runId, clients[0], { ...refused, note: 'Ryhmä on päivällä.' });
  });

  it('becomes a member on acceptance, once', async () => {
    const { runId, clients } = await queueOf(1);
    const [participantId] = clients;
    const [one, other] = await Promise.all([
      leaderDecides(runId, participantId, accepted),
      leaderDecides(runId, participantId, accepted),
    ]);
    expect([one.state, other.state]).toEqual(['accepted', 'accepted']);
    const { items } = await leader.listMembers({ params: { runId } });
    expect(items).toMatchObject([{ participantId, state: 'enrolled', joinedOn: '2026-03-02' }]);
    expect(await leader.getRun({ params: { runId } })).toMatchObject({ activeMembers: 1 });
    expect(await waitingIn(runId)).toBeUndefined();
    const again = outi.putReferral({
      params: { runId, participantId },
      body: newReferralBody(),
      ifMatch: 2,
    });
    expect(await code(again)).toBe('referral.member_already');
  });

  it('is decided on only by the steps that its state has, and by whom they belong to', async () => {
    const { runId, clients } = await queueOf(1);
    const [participantId] = clients;
    expect(await refusal(workerDecides(runId, participantId, accepted))).toMatchObject({
      code: 'referral.transition_refused',
      allowed: ['withdrawn'],
    });
    expect(
      await refusal(leaderDecides(runId, participantId, { state: 'withdrawn' })),
    ).toMatchObject({
      code: 'referral.transition_refused',
      allowed: ['offered', 'accepted', 'refused'],
    });
    const stranger = as(server, 'own-worker', { sub: 'other-worker' });
    const params = { runId, participantId };
    expect(await code(stranger.putReferral({ params, body: newReferralBody() }))).toBe(
      'run.unknown',
    );
    expect(await code(leader.putReferral({ params, body: newReferralBody(), ifMatch: 1 }))).toBe(
      'participant.unknown',
    );
  });
});

describe('A client who waits for a group that is cancelled', () => {
  it('is withdrawn by the worker or refused by the leader, and waits no longer', async () => {
    const { runId, clients } = await queueOf(2);
    const body = { status: 'cancelled' as const, on: '2026-03-01' };
    await coordinator.postRunStatus({ params: { runId }, body });
    expect(await code(leaderDecides(runId, clients[0], accepted))).toBe('run.not_open');
    expect(await workerDecides(runId, clients[0], { state: 'withdrawn' })).toMatchObject({
      state: 'withdrawn',
    });
    expect(await leaderDecides(runId, clients[1], refused)).toMatchObject({ state: 'refused' });
    const again = workerDecides(runId, clients[0], { state: 'waiting' });
    expect(await code(again)).toBe('run.not_open');
  });
});

describe('A client whom the worker has withdrawn', () => {
  it('is not made to wait again by the leader', async () => {
    const { runId, clients } = await queueOf(1);
    const params = { runId, participantId: clients[0] };
    await workerDecides(runId, clients[0], { state: 'withdrawn' });
    const body = newMemberBody({ state: 'referred', joinedOn: null });
    expect(await refusal(leader.putMember({ params, body, ifMatch: 2 }))).toMatchObject({
      code: 'member.transition_refused',
      allowed: ['declined'],
    });
    expect(await outi.putMember({ params, body, ifMatch: 2 })).toMatchObject({ state: 'referred' });
  });
});

describe('A member who had left and is back', () => {
  it('waits for no place, whatever became of the referral meanwhile', async () => {
    const { runId } = await recruitingRun(server);
    const participantId = await enrolled(server, runId);
    const params = { runId, participantId };
    const exit = { on: '2026-04-01', reason: 'moved' as const };
    const left = newMemberBody({ state: 'dropped_out', exit });
    await leader.putMember({ params, body: left, ifMatch: 1 });
    await outi.putReferral({ params, body: newReferralBody() });
    await workerDecides(runId, participantId, { state: 'withdrawn' });
    await leader.putMember({ params, body: newMemberBody(), ifMatch: 2 });
    expect(await refusal(workerDecides(runId, participantId, { state: 'waiting' }))).toMatchObject({
      code: 'referral.transition_refused',
      allowed: [],
    });
    expect(await waitingIn(runId)).toBeUndefined();
  });
});

describe('A worker', () => {
  it('enrols a client past nobody who waits, and neither one whom the leader has not offered a place', async () => {
    const { runId, clients } = await queueOf(1);
    const [waiting] = clients;
    expect(await code(enrolled(server, runId))).toBe('run.others_wait');
    const params = { runId, participantId: waiting };
    const enrol = () => outi.putMember({ params, body: newMemberBody(), ifMatch: 1 });
    expect(await code(enrol())).toBe('run.others_wait');
    expect((await leader.listMembers({ params: { runId } })).items).toMatchObject([
      { participantId: waiting, state: 'referred' },
    ]);
    await leaderDecides(runId, waiting, accepted);
    expect(await enrolled(server, runId)).toEqual(expect.any(String));
  });
});

describe('The history of a referral', () => {
  it('has a limit, and the newest changes', async () => {
    const { runId, clients } = await queueOf(1);
    const [participantId] = clients;
    const params = { runId, participantId };
    const step = { state: 'withdrawn', at: '2026-03-01T10:00:00.000Z', by: 'own-worker' };
    await documents.send('UpdateItem', {
      TableName: recordsTable(),
      Key: keys.referral('kainuu', runId, participantId),
      UpdateExpression: 'SET history = :history',
      ExpressionAttributeValues: { ':history': Array(referralLimits.historySteps).fill(step) },
    });
    const { history } = await workerDecides(runId, participantId, { state: 'withdrawn' });
    expect(history).toHaveLength(referralLimits.historySteps);
    expect(history.at(-1)?.at).not.toBe(step.at);
    await outi.putReferral({ params, body: newReferralBody(), ifMatch: 2 });
  });
});

describe('An offered place', () => {
  it('is held until its last day, and then free by itself', async () => {
    itIs(monday);
    const { runId, clients } = await queueOf(2, { capacity: 1 });
    const [first, second] = clients;
    const until = daysAfter(monday, 3);
    await leaderDecides(runId, first, { state: 'offered', until });
    const joining = { ...accepted, confirmedDate: true } as const;
    expect(await code(leaderDecides(runId, second, joining))).toBe('run.places_offered');
    const another = await newParticipant(server);
    const body = { ...newMemberBody(), confirmedDate: true as const };
    const enrol = () => outi.putMember({ params: { runId, participantId: another }, body });
    expect(await code(enrol())).toBe('run.others_wait');
    expect(await code(leaderDecides(runId, second, { state: 'offered', until }))).toBe(
      'run.places_offered',
    );
    expect(await waitingIn(runId)).toEqual({ waiting: 1, offered: 1, oldest: monday });
    itIs(daysAfter(until, 1));
    const list = await listOf(runId);
    expect(list.map(({ state }) => state).toSorted()).toEqual(['expired', 'waiting']);
    expect(await leaderDecides(runId, second, joining)).toMatchObject({ state: 'accepted' });
  });

  it('is taken by no other client of a worker either', async () => {
    const { runId, clients } = await queueOf(1, { capacity: 1 });
    const until = daysAfter(new Date().toISOString().slice(0, 10), 3);
    await leaderDecides(runId, clients[0], { state: 'offered', until });
    expect(await code(enrolled(server, runId))).toBe('run.places_offered');
  });

  it('is accepted or declined by the worker, who heard the client', async () => {
    const { runId, clients } = await queueOf(2);
    const until = daysAfter(new Date().toISOString().slice(0, 10), 3);
    for (const one of clients) await leaderDecides(runId, one, { state: 'offered', until });
    expect(await workerDecides(runId, clients[0], accepted)).toMatchObject({ state: 'accepted' });
    expect(await workerDecides(runId, clients[1], { state: 'declined' })).toMatchObject({
      state: 'declined',
    });
    expect(await leader.getRun({ params: { runId } })).toMatchObject({ activeMembers: 1 });
  });

  it('is not offered for a day that has passed or is far away', async () => {
    itIs(monday);
    const { runId, clients } = await queueOf(1);
    for (const until of [daysAfter(monday, -1), daysAfter(monday, 31)])
      expect(await code(leaderDecides(runId, clients[0], { state: 'offered', until }))).toBe(
        'referral.day_unlikely',
      );
  });
});

describe('The last place', () => {
  it('goes to one of those who are accepted at once', async () => {
    const { runId, clients } = await queueOf(3, { capacity: 1 });
    const results = await Promise.allSettled(
      clients.map((participantId) => leaderDecides(runId, participantId, accepted)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await leader.getRun({ params: { runId } })).toMatchObject({ activeMembers: 1 });
    expect(await waitingIn(runId)).toMatchObject({ waiting: 2 });
  });

  it('is either offered or taken, whichever comes first', async () => {
    const { runId, clients } = await queueOf(2, { capacity: 1 });
    const until = daysAfter(new Date().toISOString().slice(0, 10), 3);
    const results = await Promise.allSettled([
      leaderDecides(runId, clients[0], { state: 'offered', until }),
      leaderDecides(runId, clients[1], accepted),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('Two clients who must not be in one group', () => {
  it('are shown to the leader as yes or no, and leave no trace once either is erased', async () => {
    const { runId } = await recruitingRun(server);
    const other = await enrolled(server, runId);
    const participantId = await newParticipant(server);
    await outi.putReferral({ params: { runId, participantId }, body: newReferralBody() });
    expect((await listOf(runId))[0]?.apart).toBe(false);
    const params = { participantId, otherParticipantId: other };
    await outi.putApart({ params, body: {} });
    await outi.putApart({ params, body: {} });
    expect((await listOf(runId))[0]?.apart).toBe(true);
    const both = await outi.listApart({ params: { participantId: other } });
    expect(both.items).toEqual([{ participantId: other, otherParticipantId: participantId }]);
    expect(await code(leader.listApart({ params: { participantId } }))).toBe('participant.unknown');
    const audit = await outi.listAudit({ query: { participant: other } });
    expect(audit.items.map(({ route }) => route)).toEqual(
      expect.arrayContaining(['putApart', 'listApart']),
    );
    await outi.deleteParticipant({ params: { participantId: other } });
    expect((await outi.listApart({ params: { participantId } })).items).toEqual([]);
    expect((await listOf(runId))[0]?.apart).toBe(false);
  });
});

describe('Somebody whose offer has expired', () => {
  it('is no longer somebody to be kept apart from in the group', async () => {
    itIs(monday);
    const { runId, clients } = await queueOf(2);
    const [offered, waiting] = clients;
    const params = { participantId: waiting, otherParticipantId: offered };
    await outi.putApart({ params, body: {} });
    await leaderDecides(runId, offered, { state: 'offered', until: monday });
    const apartOf = async (number: string) =>
      (await listOf(runId)).find(({ participantId }) => participantId === number)?.apart;
    expect(await apartOf(waiting)).toBe(true);
    itIs(daysAfter(monday, 1));
    expect(await apartOf(waiting)).toBe(false);
  });
});

describe('An erased client', () => {
  it('is in no referral and no queue', async () => {
    const { runId, clients } = await queueOf(2);
    await outi.deleteParticipant({ params: { participantId: clients[0] } });
    expect((await listOf(runId)).map(({ participantId }) => participantId)).toEqual([clients[1]]);
    expect(await waitingIn(runId)).toMatchObject({ waiting: 1 });
  });
});

describe('Two numbers of one person', () => {
  it('keep the referral, and whom the person must not be in a group with', async () => {
    const { runId, clients } = await queueOf(1);
    const staying = await newParticipant(server);
    const other = await newParticipant(server);
    const params = { participantId: clients[0], otherParticipantId: other };
    await outi.putApart({ params, body: {} });
    const joined = { participantId: clients[0], otherParticipantId: staying };
    await outi.postJoining({ params: joined, body: {} });
    expect(await listOf(runId)).toMatchObject([{ participantId: staying, state: 'waiting' }]);
    expect((await outi.listApart({ params: { participantId: other } })).items).toEqual([
      { participantId: other, otherParticipantId: staying },
    ]);
    await leaderDecides(runId, staying, accepted);
    expect(await waitingIn(runId)).toBeUndefined();
  });

  it('of which one waits still wait, though the other was refused', async () => {
    const { runId, clients } = await queueOf(2);
    const [ending, staying] = clients;
    await leaderDecides(runId, staying, refused);
    const params = { participantId: ending, otherParticipantId: staying };
    await outi.postJoining({ params, body: {} });
    expect(await listOf(runId)).toMatchObject([{ participantId: staying, state: 'waiting' }]);
    expect(await waitingIn(runId)).toMatchObject({ waiting: 1 });
  });

  it('of which one has a place wait for no other', async () => {
    const { runId, clients } = await queueOf(2);
    const [ending, staying] = clients;
    await leaderDecides(runId, ending, accepted);
    const params = { participantId: ending, otherParticipantId: staying };
    await outi.postJoining({ params, body: {} });
    expect(await waitingIn(runId)).toBeUndefined();
    const { items } = await leader.listMembers({ params: { runId } });
    expect(items).toMatchObject([{ participantId: staying, state: 'enrolled' }]);
    expect(await listOf(runId)).toMatchObject([{ participantId: staying, state: 'accepted' }]);
  });

  it('do not bring back the number of somebody who is being erased', async () => {
    const [ending, staying] = [await newParticipant(server), await newParticipant(server)];
    const erased = await newParticipant(server);
    const note = { participantId: ending, otherParticipantId: erased };
    await outi.putApart({ params: note, body: {} });
    // An erasure that was killed after its first write.
    await documents.send('PutItem', {
      TableName: recordsTable(),
      Item: {
        ...{ pk: `ORG#kainuu#PARTICIPANT#${erased}`, sk: 'BACKGROUND', participantId: erased },
        ...{ erasure: { status: 'under_way', on: '2026-03-02', runIds: [] }, version: 9 },
      },
    });
    const params = { participantId: ending, otherParticipantId: staying };
    await outi.postJoining({ params, body: {} });
    expect((await outi.listApart({ params: { participantId: staying } })).items).toEqual([]);
  });
});

describe('A referral to another group', () => {
  it('is moved there with its waiting time, once', async () => {
    itIs(monday);
    const { runId, clients } = await queueOf(1);
    const { runId: to } = await recruitingRun(server);
    itIs(daysAfter(monday, 5));
    const params = { runId, participantId: clients[0] };
    const moved = await leader.postReferralMove({ params, body: { to } });
    expect(moved).toMatchObject({
      runId: to,
      state: 'waiting',
      since: monday,
      sentBy: 'own-worker',
    });
    expect(await leader.postReferralMove({ params, body: { to } })).toEqual(moved);
    expect(await waitingIn(runId)).toBeUndefined();
    expect(await waitingIn(to)).toMatchObject({ waiting: 1, oldest: monday });
    const elsewhere = { ...params, runId: to };
    const { runId: foreign } = await recruitingRun(server, { leaders: ['camp-leader'] });
    expect(await code(leader.postReferralMove({ params: elsewhere, body: { to: foreign } }))).toBe(
      'run.unknown',
    );
  });
});

describe('A membership of an earlier release', () => {
  it('that was only referred is a referral, which is decided as any other', async () => {
    const { runId } = await recruitingRun(server);
    const [waiting, gone] = [await newParticipant(server), await newParticipant(server)];
    for (const [participantId, state] of [
      [waiting, 'consented'],
      [gone, 'not_admitted'],
    ] as const)
      await documents.send('PutItem', {
        TableName: recordsTable(),
        Item: {
          ...{ pk: `ORG#kainuu#RUN#${runId}`, sk: `MEMBER#${participantId}` },
          ...{ person: `ORG#kainuu#PARTICIPANT#${participantId}`, personSort: runId },
          ...{ participantId, state, referralRoute: 'other', joinedOn: null, continuation: null },
          exit: state === 'not_admitted' ? { on: '2026-02-02', reason: 'other' } : null,
          ...{ ownWorkerException: null, version: 2 },
        },
      });
    const list = await listOf(runId);
    expect(list.map(({ participantId, state }) => [participantId, state])).toEqual([
      [waiting, 'waiting'],
      [gone, 'refused'],
    ]);
    expect(await leaderDecides(runId, waiting, accepted)).toMatchObject({ state: 'accepted' });
    const params = { runId, participantId: gone };
    await outi.putReferral({ params, body: newReferralBody(), ifMatch: 2 });
    expect(await listOf(runId)).toMatchObject([{ participantId: gone, state: 'waiting' }]);
    const { items: members } = await leader.listMembers({ params: { runId } });
    expect(members.map(({ participantId, state }) => [participantId, state])).toEqual(
      [
        [waiting, 'enrolled'],
        [gone, 'referred'],
      ].toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
    );
  });

  it('may still be sent as `referred`, and is a referral', async () => {
    const { runId } = await recruitingRun(server);
    const participantId = await newParticipant(server);
    const params = { runId, participantId };
    const body = newMemberBody({ state: 'referred', joinedOn: null });
    expect(await outi.putMember({ params, body })).toMatchObject({ state: 'referred', version: 1 });
    expect(await outi.putMember({ params, body })).toMatchObject({ state: 'referred', version: 1 });
    expect(await listOf(runId)).toMatchObject([{ participantId, state: 'waiting' }]);
    const { Item } = await documents.send('GetItem', {
      TableName: recordsTable(),
      Key: { pk: `ORG#kainuu#RUN#${runId}`, sk: `MEMBER#${participantId}` },
    });
    expect(Item).toBeUndefined();
  });
});

describe('The number of others with whom a client must not be in one group', () => {
  it('has one limit for both, even if several people add a note at the same moment', async () => {
    const [full, ...others] = await Promise.all(
      Array.from({ length: 24 }, () => newParticipant(server)),
    );
    const note = (one = '', other = '') =>
      outi.putApart({ params: { participantId: one, otherParticipantId: other }, body: {} });
    for (const other of others.slice(0, 19)) await note(full, other);
    const [twentieth, ...late] = others.slice(19);
    // From the other side: it is the full one's limit too.
    const results = await Promise.allSettled([
      note(twentieth, full),
      ...late.map((other) => note(other, full)),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { items } = await outi.listApart({ params: { participantId: full ?? '' } });
    expect(items).toHaveLength(20);
    expect(await code(note(await newParticipant(server), full))).toBe('apart.too_many');
  });
});
