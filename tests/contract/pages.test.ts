import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../shared/contract/api.ts';
import { pathOf } from '../../shared/contract/client.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { ownPageThings } from '../access/things.ts';
import {
  as,
  newId,
  newMemberBody,
  newParticipant,
  newReferralBody,
  newRunBody,
  newSessionBody,
  raw,
  recruitingRun,
} from '../make.ts';
import { partnerThings } from '../partners.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [coordinator, leader, worker] = ['coordinator', 'leader', 'own-worker'].map((user) =>
  as(server, user),
) as [ReturnType<typeof as>, ReturnType<typeof as>, ReturnType<typeof as>];
const today = dayOf(new Date().toISOString());
const away = { from: today, until: today, reason: { code: 'absence' as const, note: null } };

const programmeId = 'b-ohjelma';
for (const id of ['c-ohjelma', 'a-ohjelma', programmeId])
  await coordinator.putProgramme({
    params: { programmeId: id },
    body: { name: id, kind: 'other' },
  });

// The later a run begins, the earlier its id sorts; the leader is only a substitute in two of them.
const runId = 'z-1';
const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
for (const [n, id] of [runId, 'y-2', 'x-3', 'w-4'].entries()) {
  const leaders = n % 2 ? ['colleague'] : ['leader'];
  const body = newRunBody(programmeId, { startsOn: days[n], leaders });
  await coordinator.putRun({ params: { runId: id }, body });
  if (n % 2)
    await coordinator.putRunSubstitute({ params: { runId: id, userId: 'leader' }, body: away });
}

// Groups to which clients can be referred, and between them one to which nobody can.
for (let n = 0; n < 5; n++) {
  const { runId: id } = await recruitingRun(server, {
    ...{ startsOn: daysAfter(today, n), endsOn: daysAfter(today, 60) },
  });
  if (n !== 2) continue;
  await coordinator.postRunStatus({
    params: { runId: id },
    body: { status: 'cancelled', on: today },
  });
}

// The later a session is, the earlier its id sorts; two are on one day.
for (const [n, date] of [...days, '2026-03-05'].entries())
  await leader.putSession({
    params: { runId, sessionId: `${9 - n}-kerta` },
    body: newSessionBody({ date }),
  });

await coordinator.postRunStatus({ params: { runId }, body: { status: 'recruiting', on: today } });
const clients: string[] = [];
for (let n = 0; n < 5; n++) clients.push(await newParticipant(server));
const [one = ''] = clients;
for (const participantId of clients.slice(0, 4)) {
  await worker.putMember({
    params: { runId, participantId },
    body: {
      ...{ state: 'referred', referralRoute: 'other', joinedOn: null, exit: null },
      continuation: null,
    },
  });
  await worker.putIdentity({
    params: { participantId },
    body: { name: 'Sama Nimi', phone: null, language: 'fi' },
  });
}
// Members without an own worker.
for (let n = 0; n < 3; n++) {
  const params = { runId, participantId: newParticipantId() };
  const body = { ownWorker: null, background: {}, synthetic: true };
  await leader.putParticipant({ params, body });
  const ownWorkerException = 'being_appointed' as const;
  await leader.putMember({ params, body: newMemberBody({ ownWorkerException }) });
}
// Groups in which somebody waits; the last of them for the longest time.
for (let n = 0; n < 2; n++) {
  const params = { runId: (await recruitingRun(server)).runId, participantId: clients[n] ?? '' };
  await worker.putReferral({ params, body: newReferralBody() });
}
const anotherWorker = as(server, 'own-worker', { sub: 'another-worker' });
for (const participantId of ['MF1075JS', 'C7813NRP']) {
  const body = { ownWorker: 'another-worker', background: {}, synthetic: true };
  await anotherWorker.putParticipant({ params: { participantId }, body });
  await anotherWorker.putClientSubstitute({
    params: { participantId, userId: 'own-worker' },
    body: away,
  });
}
for (const [from, to] of [
  ['leader', 'b'],
  ['b', 'c'],
  ['c', 'leader'],
] as const)
  await coordinator.putRunHandOver({
    params: { runId, handOverId: newId(from) },
    body: { from, to, reason: { code: 'workload', note: null } },
  });

for (let n = 0; n < 3; n++) await partnerThings(server);
for (const participantId of clients.slice(0, 3)) await ownPageThings(server, worker, participantId);

for (const userId of ['c-poissa', 'a-poissa', 'b-poissa'])
  await as(server, 'admin').putAbsence({
    params: { userId },
    body: { ...away, runsTo: 'camp-leader', clientsTo: null },
  });

/**
 * The caller and the request for each paged list. A new route needs a line, and things to list
 * above.
 */
const listRequests: Record<
  string,
  { userId: string; least: number; params?: Record<string, string>; query?: Record<string, string> }
> = {
  listProgrammes: { userId: 'leader', least: 3 },
  listRuns: { userId: 'leader', least: 4 },
  listMembers: { userId: 'leader', least: 4, params: { runId } },
  listRunReferrals: { userId: 'leader', least: 4, params: { runId } },
  listWaiting: { userId: 'coordinator', least: 3 },
  listParticipants: { userId: 'own-worker', least: 7 },
  listMyClients: { userId: 'own-worker', least: 7 },
  listWithoutOwnWorker: { userId: 'coordinator', least: 3 },
  listMessages: { userId: 'own-worker', least: 3 },
  listOpenings: { userId: 'own-worker', least: 4 },
  listUntakenClients: { userId: 'own-worker', least: 3 },
  listSamePeople: { userId: 'own-worker', least: 3 },
  listRunHandOvers: { userId: 'leader', least: 3, params: { runId } },
  listAbsences: { userId: 'leader', least: 3 },
  listSessions: { userId: 'leader', least: 5, params: { runId } },
  listStaff: { userId: 'leader', least: 7 },
  listAccounts: { userId: 'admin', least: 7 },
  listAudit: { userId: 'admin', least: 3, query: { participant: one } },
  listStaffActions: { userId: 'admin', least: 3, params: { userId: 'leader' } },
};

/** Lists whose page length is chosen by the server: there is no other order to compare with. */
const byServer = ['listExportRows', 'listFormProgress', 'listMentions'];

const paged = allRoutes.filter(({ route }) => route.query && 'cursor' in route.query.shape);
const limited = paged.filter(({ route }) => 'limit' in (route.query?.shape ?? {}));

it('Every paged list is compared here, except those whose page length the caller cannot choose', () => {
  const uncut = paged.filter((each) => !limited.includes(each));
  expect(uncut.map(({ name }) => name).sort()).toEqual(byServer);
  expect(limited.map(({ name }) => name).sort()).toEqual(Object.keys(listRequests).sort());
});

describe.each(limited)('$name', ({ name, route }) => {
  const { userId = '', least = 0, params = {}, query = {} } = listRequests[name] ?? {};

  async function pageAt(cut: Record<string, string>) {
    const path = pathOf(route.path, { params, query: { ...query, ...cut } });
    const { status, body } = await raw(server, userId, 'GET', path);
    expect(status).toBe(200);
    return body as unknown as { items: unknown[]; next: string | null };
  }

  async function inPagesOf(limit: string) {
    const items: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await pageAt({ limit, cursor });
      expect(page.items.length).toBeLessThanOrEqual(Number(limit));
      items.push(...page.items);
      cursor = page.next;
    }
    return items.map((item) => JSON.stringify(item));
  }

  it('has the same order in pages of one, two and three as in one piece', async () => {
    const { items, next } = await pageAt({ limit: '100' });
    expect(next).toBe(null);
    expect(items.length).toBeGreaterThanOrEqual(least);
    const whole = items.map((item) => JSON.stringify(item));
    for (const limit of ['1', '2', '3']) {
      const pages = await inPagesOf(limit);
      // Reading the audit is recorded in it too.
      const compared = name === 'listAudit' ? pages.filter((item) => whole.includes(item)) : pages;
      expect(compared).toEqual(whole);
    }
  });
});

it('Sessions are ordered by day, and within a day by id', async () => {
  const { items } = await leader.listSessions({ params: { runId } });
  expect(items.map(({ date, sessionId }) => `${date} ${sessionId}`)).toEqual([
    '2026-03-02 9-kerta',
    '2026-03-03 8-kerta',
    '2026-03-04 7-kerta',
    '2026-03-05 5-kerta',
    '2026-03-05 6-kerta',
  ]);
});

it('The cursor of another list is refused, and the cursor of a deleted session is not', async () => {
  const path = (cursor: string) => `/v1/runs/${runId}/sessions?limit=1&cursor=${cursor}`;
  const all = await leader.listProgrammes({ query: { limit: '1' } });
  const refused = await raw(server, 'leader', 'GET', path(all.next ?? ''));
  expect(refused).toMatchObject({ status: 400, body: { code: 'cursor.invalid' } });
  const gone = Buffer.from(JSON.stringify({ after: '2026-03-03#9' })).toString('base64url');
  const page = await raw(server, 'leader', 'GET', path(gone));
  expect(page.body.items).toMatchObject([{ date: '2026-03-04' }]);
});
