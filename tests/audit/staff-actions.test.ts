import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { as, formParams, newFormBody, newId, newInvitation, refusal, runningRun } from '../make.ts';
import { namedPerson } from '../privacy/person.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [leader, admin, worker] = [
  as(server, 'leader'),
  as(server, 'admin'),
  as(server, 'own-worker'),
];
const { runId, members } = await runningRun(server, 1, { name: 'Hahmoterapia, syksy' });
const [member = ''] = members;
const today = dayOf(new Date().toISOString());

const actionsOf = async (userId: string, query = {}) => {
  const { items } = await admin.listStaffActions({ params: { userId }, query });
  return items;
};

/** What somebody does while a function works, newest first. */
const doneIn = async (userId: string, work: () => Promise<unknown>) => {
  const before = (await actionsOf(userId, { limit: '100' })).length;
  await work();
  const after = await actionsOf(userId, { limit: '100' });
  return after.slice(0, after.length - before);
};

describe('What a member of the staff has done', () => {
  it('is listed with time, action, outcome, the group by name and the client by number', async () => {
    const done = await doneIn('leader', async () => {
      await leader.putForm({ params: formParams(runId, member), body: newFormBody() });
      await leader.listMembers({ params: { runId } });
    });
    const run = { runId, name: 'Hahmoterapia, syksy' };
    expect(done).toMatchObject([
      { route: 'listMembers', outcome: 'done', concerned: { runs: [run], participantIds: [] } },
      {
        route: 'putForm',
        outcome: 'done',
        by: { userId: 'leader', roles: ['leader'] },
        concerned: { runs: [run], participantIds: [member], hasMore: false },
      },
    ]);
  });

  it('is one line for a list of clients, with the numbers of the first twenty', async () => {
    const sanna = as(server, 'own-worker', { sub: 'sanna' });
    const numbers: string[] = [];
    for (let n = 0; n < 21; n++) {
      const participantId = newParticipantId();
      const body = { ownWorker: 'sanna', background: {}, synthetic: true };
      await sanna.putParticipant({ params: { participantId }, body });
      numbers.push(participantId);
    }
    const done = await doneIn('sanna', () => sanna.listParticipants({ query: { limit: '100' } }));
    expect(done.map(({ route }) => route)).toEqual(['listParticipants']);
    const { participantIds = [], hasMore } = done[0]?.concerned ?? {};
    expect([participantIds.length, hasMore]).toEqual([20, true]);
    for (const number of participantIds) expect(numbers).toContain(number);
  });

  it('names the colleague whose account it was about', async () => {
    const person = newInvitation();
    const done = await doneIn('admin', () => admin.postAccounts({ body: { people: [person] } }));
    expect(done[0]).toMatchObject({
      ...{ route: 'postAccounts', outcome: 'done' },
      concerned: { userIds: [person.userId], participantIds: [], runs: [] },
    });
    expect(JSON.stringify(done)).not.toContain(person.email);
  });

  it('includes what was refused, as refused', async () => {
    const done = await doneIn('camp-leader', () =>
      refusal(as(server, 'camp-leader').getForm({ params: formParams(runId, member) })),
    );
    expect(done).toMatchObject([{ route: 'getForm', outcome: 'run.unknown' }]);
  });

  it('has no name and no answer', async () => {
    const done = await doneIn('own-worker', async () => {
      const number = await namedPerson(server, 'Maija Mallikas');
      await worker.getIdentity({ params: { participantId: number } });
    });
    expect(done.map(({ route }) => route)).toContain('getIdentity');
    expect(JSON.stringify(done)).not.toMatch(/Mallikas|040|\+358/);
    expect(JSON.stringify(await actionsOf('leader'))).not.toContain('answers');
  });

  it('can be limited to some days, in Finland', async () => {
    const all = await actionsOf('leader', { limit: '100' });
    expect(all.length).toBeGreaterThan(1);
    expect(await actionsOf('leader', { limit: '100', from: today, to: today })).toEqual(all);
    expect(await actionsOf('leader', { from: daysAfter(today, 1) })).toEqual([]);
    expect(await actionsOf('leader', { to: daysAfter(today, -1) })).toEqual([]);
  });

  it('is listed page by page, each request once', async () => {
    const all = await actionsOf('leader', { limit: '100' });
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '2', ...(cursor ? { cursor } : {}) };
      const page = await admin.listStaffActions({ params: { userId: 'leader' }, query });
      paged.push(...page.items.map(({ requestId }) => requestId));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(paged).toEqual(all.map(({ requestId }) => requestId));
    const wrong = admin.listStaffActions({
      params: { userId: 'leader' },
      query: { cursor: 'nowhere' },
    });
    expect((await refusal(wrong)).code).toBe('cursor.invalid');
  });

  it('is read by administrators alone, and each reading is an action of theirs about the member', async () => {
    for (const user of ['leader', 'own-worker', 'coordinator', 'researcher'] as const) {
      const refused = as(server, user).listStaffActions({ params: { userId: 'leader' } });
      expect((await refusal(refused)).code).toBe('role.missing');
    }
    const done = await doneIn('admin', () => actionsOf('own-worker'));
    expect(done).toMatchObject([
      // The reading with which the test began to count.
      { route: 'listStaffActions', place: { userId: 'own-worker' }, outcome: 'done' },
      { route: 'listStaffActions', place: { userId: 'admin' } },
    ]);
  });

  it('is not shown to another organisation', async () => {
    const other = as(server, 'admin', { org: 'satakunta' });
    const { items } = await other.listStaffActions({ params: { userId: 'leader' } });
    expect(items).toEqual([]);
  });

  it('has a group that is gone without a name', async () => {
    const gone = newId('poistettu');
    const done = await doneIn('leader', () =>
      refusal(leader.listMembers({ params: { runId: gone } })),
    );
    expect(done[0]?.concerned.runs).toEqual([{ runId: gone, name: null }]);
  });
});
