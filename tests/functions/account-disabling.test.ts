import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { configuration } from '../../shared/configuration.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import type { AuditEntry } from '../../shared/domain/privacy/audit.ts';
import { as, newId, newInvitation, newRunBody, recruitingRun, refusal } from '../make.ts';
import { oauthClient } from '../oauth.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const client = await oauthClient(server);
const [admin, coordinator] = [as(server, 'admin'), as(server, 'coordinator')];
const reason = { code: 'left_post' as const, note: null };
const today = dayOf(new Date().toISOString());
const away = { from: today, until: daysAfter(today, 5), reason };
const code = async (call: Promise<unknown>) => (await refusal(call)).code;

/** Somebody in the directory who can sign in. */
async function newWorker(roles = ['leader', 'own_worker']) {
  const person = newInvitation({ roles });
  await admin.postAccounts({ body: { people: [person] } });
  const sub = server.accounts.find(person.email)?.id ?? '';
  const { refresh_token } = await client.signIn(sub);
  const api = as(server, 'leader', { sub: person.userId, 'cognito:groups': roles });
  return { userId: person.userId, sub, refresh_token, api };
}
type LeavingWorker = Awaited<ReturnType<typeof newWorker>>;

async function newClientOf({ userId }: LeavingWorker): Promise<string> {
  const participantId = newParticipantId();
  const body = { ownWorker: userId, background: {}, synthetic: true };
  await as(server, 'own-worker').putParticipant({ params: { participantId }, body });
  return participantId;
}

/** A worker with two groups, two clients, and a substitution of each kind. */
async function busyWorker() {
  const worker = await newWorker();
  const { userId } = worker;
  const runs = [
    await recruitingRun(server, { leaders: [userId] }),
    await recruitingRun(server, { leaders: [userId, 'leader'] }),
  ].map(({ runId }) => runId);
  const clients = [await newClientOf(worker), await newClientOf(worker)];
  const { runId } = await recruitingRun(server);
  await coordinator.putRunSubstitute({ params: { runId, userId }, body: away });
  const other = await newClientOf(await newWorker());
  await admin.putClientSubstitute({ params: { participantId: other, userId }, body: away });
  return { ...worker, runs, clients, substituteRun: runId, substituteClient: other };
}

const disabling = (userId: string, body: { runsTo: string | null; clientsTo: string | null }) =>
  admin.postAccountDisabling({ params: { userId }, body: { ...body, reason } });

describe('What somebody would leave', () => {
  it('is their open groups and clients, and where they are a substitute', async () => {
    const { userId, runs, substituteRun } = await busyWorker();
    const { runId } = await recruitingRun(server, { leaders: [userId] });
    const body = { status: 'cancelled' as const, on: today };
    await coordinator.postRunStatus({ params: { runId }, body });
    const duties = await admin.getDuties({ params: { userId } });
    expect(duties.runs.map((one) => one.runId).sort()).toEqual(runs.sort());
    expect(duties).toMatchObject({ clients: 2, substituteClients: 1 });
    expect(duties.substituteRuns.map((one) => one.runId)).toEqual([substituteRun]);
    expect(duties.runs[0]?.name).toEqual(expect.any(String));
  });
});

describe('Disabling somebody', () => {
  it('ends their sign-in at once, and hands their groups and clients over', async () => {
    const worker = await busyWorker();
    const next = await newWorker();
    const to = { runsTo: next.userId, clientsTo: next.userId };
    const done = await disabling(worker.userId, to);
    expect(done).toMatchObject({ runs: 3, clients: 3, more: false });
    expect(done.account).toMatchObject({ userId: worker.userId, status: 'disabled' });
    expect((await client.renew(worker.refresh_token)).status).toBe(400);
    expect((await client.choose(worker.sub)).headers.get('location')).toBeNull();
    const { items } = await coordinator.listRuns({});
    const leadersOf = (id: string) => items.find(({ runId }) => runId === id)?.leaders;
    expect(leadersOf(worker.runs[0] ?? '')).toEqual([next.userId]);
    expect(leadersOf(worker.runs[1] ?? '')).toEqual([next.userId, 'leader']);
    const clients = await next.api.listParticipants({});
    expect(clients.items.map(({ participantId }) => participantId).sort()).toEqual(
      worker.clients.sort(),
    );
    expect(await admin.getDuties({ params: { userId: worker.userId } })).toMatchObject({
      ...{ runs: [], clients: 0, substituteRuns: [], substituteClients: 0 },
    });
    const handOvers = await coordinator.listRunHandOvers({
      params: { runId: worker.runs[0] ?? '' },
    });
    expect(handOvers.items).toMatchObject([
      { from: worker.userId, to: next.userId, by: 'admin', reason },
    ]);
    expect(await disabling(worker.userId, to)).toMatchObject({ runs: 0, clients: 0, more: false });
  });

  it('hands over a run whose only leader waits to be confirmed, and takes somebody who waits out of the others', async () => {
    const worker = await newWorker();
    const { userId } = worker;
    const whoOpensGroups = 'coordinators_and_leaders' as const;
    await admin.putOrganisation({ body: { whoOpensGroups } });
    const { programmeId, runId: shared } = await recruitingRun(server);
    const alone = newId('yksin');
    await worker.api.putRun({
      params: { runId: alone },
      body: newRunBody(programmeId, { leaders: [userId] }),
    });
    const both = as(server, 'coordinator', {
      ...{ sub: userId, 'cognito:groups': ['leader', 'coordinator'] },
    });
    const { version } = await both.getRun({ params: { runId: shared } });
    await both.putRun({
      params: { runId: shared },
      body: newRunBody(programmeId, { leaders: ['leader', userId] }),
      ifMatch: version,
    });
    const { waitingRuns, runs } = await admin.getDuties({ params: { userId } });
    expect(runs).toEqual([]);
    expect(waitingRuns.map(({ runId }) => runId).sort()).toEqual([shared, alone].sort());
    const nobody = { runsTo: null, clientsTo: null };
    expect(await code(disabling(userId, nobody))).toBe('account.successor_missing');
    const next = await newWorker();
    const done = await disabling(userId, { runsTo: next.userId, clientsTo: null });
    expect(done).toMatchObject({ runs: 2, more: false });
    const leadersOf = async (runId: string) => {
      const { leaders, unconfirmedLeaders } = await coordinator.getRun({ params: { runId } });
      return [leaders, unconfirmedLeaders];
    };
    expect(await leadersOf(alone)).toEqual([[next.userId], []]);
    expect(await leadersOf(shared)).toEqual([['leader'], []]);
    expect((await admin.getDuties({ params: { userId } })).waitingRuns).toEqual([]);
  });

  it('takes some clients at a time, until there are none left', async () => {
    const worker = await newWorker();
    const next = await newWorker(['own_worker']);
    for (let n = 0; n <= configuration.handOverClients; n++) await newClientOf(worker);
    const to = { runsTo: null, clientsTo: next.userId };
    expect(await disabling(worker.userId, to)).toMatchObject({
      ...{ clients: configuration.handOverClients, more: true },
    });
    expect(await disabling(worker.userId, to)).toMatchObject({ clients: 1, more: false });
  });

  it('needs somebody who takes the work over: active, with the right role, and not the caller', async () => {
    const worker = await busyWorker();
    const [ownWorker, leader] = [await newWorker(['own_worker']), await newWorker(['leader'])];
    const gone = await newWorker();
    await disabling(gone.userId, { runsTo: null, clientsTo: null });
    const unfit: [string | null, string | null, string][] = [
      [null, leader.userId, 'account.successor_missing'],
      [leader.userId, null, 'account.successor_missing'],
      [ownWorker.userId, leader.userId, 'account.successor_unfit'],
      [gone.userId, leader.userId, 'account.successor_unfit'],
      [leader.userId, 'researcher', 'account.successor_unfit'],
      [leader.userId, worker.userId, 'account.successor_unfit'],
      [leader.userId, newId('nobody'), 'account.successor_unfit'],
      ['admin', leader.userId, 'staff.self_appointed'],
    ];
    for (const [runsTo, clientsTo, refused] of unfit)
      expect(await code(disabling(worker.userId, { runsTo, clientsTo }))).toBe(refused);
    const { status } = await client.renew(worker.refresh_token);
    expect(status).toBe(200);
  });

  it('nobody does to themselves', async () => {
    const nothing = { runsTo: null, clientsTo: null };
    expect(await code(disabling('admin', nothing))).toBe('account.own');
    expect(await code(disabling(newId('nobody'), nothing))).toBe('account.unknown');
  });

  it('leaves an administrator when two disable each other at the same time', async () => {
    const org = newId('org').toLowerCase();
    const pair = [newId('first'), newId('second')] as const;
    const by = (sub: string) => as(server, 'admin', { sub, org, 'cognito:groups': ['admin'] });
    await Promise.all(pair.map((sub) => by(sub).listAccounts({})));
    const disable = (sub: string, userId: string) =>
      by(sub)
        .postAccountDisabling({
          params: { userId },
          body: { runsTo: null, clientsTo: null, reason },
        })
        .then(
          () => 'done',
          (error) => error.problem.code,
        );
    const outcomes = await Promise.all([disable(...pair), disable(pair[1], pair[0])]);
    expect(outcomes.sort()).toEqual(['done', 'role.missing']);
  });

  it('is undone by enabling, which hands nothing back', async () => {
    const worker = await newWorker();
    const next = await newWorker();
    const participantId = await newClientOf(worker);
    await disabling(worker.userId, { runsTo: null, clientsTo: next.userId });
    const params = { userId: worker.userId };
    expect(await code(admin.postAccountReset({ params, body: { what: 'password' } }))).toBe(
      'account.disabled',
    );
    expect(await admin.postAccountEnabling({ params })).toMatchObject({ status: 'active' });
    expect(await admin.postAccountEnabling({ params })).toMatchObject({ status: 'active' });
    expect((await client.choose(worker.sub)).headers.get('location')).toContain('code=');
    const { items } = await next.api.listParticipants({});
    expect(items.map((one) => one.participantId)).toEqual([participantId]);
  });

  it('is in the audit of the person and of each client, before and after', async () => {
    const worker = await newWorker();
    const next = await newWorker();
    const participantId = await newClientOf(worker);
    await disabling(worker.userId, { runsTo: null, clientsTo: next.userId });
    const [id = ''] = Object.keys(server.tables).filter((one) => one.startsWith('Audit'));
    const { Items = [] } = await server.documents.send(
      new ScanCommand({ TableName: server.tables[id] }),
    );
    const entries = Items as (AuditEntry & { pk: string })[];
    const outcomesIn = (partition: string, route: string) =>
      entries
        .filter((one) => one.pk === `ORG#kainuu#${partition}` && one.route === route)
        .map(({ outcome, place }) => [outcome, place.userId]);
    const both = ['begun', 'done'].map((outcome) => [outcome, worker.userId]);
    expect(outcomesIn(`STAFF#${worker.userId}`, 'postAccounts')).toEqual(both);
    expect(outcomesIn(`STAFF#${worker.userId}`, 'postAccountDisabling')).toEqual(both);
    expect(outcomesIn(`PARTICIPANT#${participantId}`, 'postAccountDisabling')).toEqual(both);
  });
});
