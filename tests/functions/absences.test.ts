import { afterEach, describe, expect, it, vi } from 'vitest';
import { configuration } from '../../shared/configuration.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import { setInDirectory } from '../directory.ts';
import { aroundCalls } from '../dynamodb-calls.ts';
import { as, newId, newParticipant, newRunBody, recruitingRun, refusal } from '../make.ts';
import { writeFaults } from '../privacy/faults.ts';
import { seeded, wholeNumber } from '../seeded.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const process = writeFaults('PUT');
const ending = writeFaults('DELETE');
const chance = seeded(20261129);
const [admin, coordinator, pekka] = [
  as(server, 'admin'),
  as(server, 'coordinator'),
  as(server, 'camp-leader'),
];
const reason = { code: 'absence' as const, note: null };
const code = async (call: Promise<unknown>) => (await refusal(call)).code;

/** A Monday after all real days. */
const monday = '2031-01-06';
const friday = daysAfter(monday, 4);
const noon = (day: string) => `${day}T12:00:00.000Z`;
const itIs = (day: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(noon(day)) });
afterEach(() => {
  vi.useRealTimers();
  process.live();
  ending.live();
});

const week = { from: monday, until: friday, reason };
const toPekka = { ...week, runsTo: 'camp-leader', clientsTo: 'camp-leader' };

/** Somebody new who leads so many runs and has so many clients. */
async function worker(runs: number, clients: number) {
  const userId = newId('poissa');
  const roles = ['leader', 'own_worker'];
  const api = as(server, 'leader', { sub: userId, 'cognito:groups': roles });
  const params = { userId };
  await api.getDuties({ params });
  const runIds: string[] = [];
  const numbers: string[] = [];
  for (let n = 0; n < runs; n++)
    runIds.push((await recruitingRun(server, { leaders: [userId] })).runId);
  for (let n = 0; n < clients; n++) numbers.push(await clientOf(userId));
  return { userId, api, params, runIds, numbers };
}

async function clientOf(userId: string): Promise<string> {
  const participantId = await newParticipant(server);
  const body = { from: 'own-worker', to: userId };
  await as(server, 'own-worker').putClientHandOver({
    params: { participantId, handOverId: newId('hand-over') },
    body,
  });
  return participantId;
}

const substitutesOf = async (runId: string) =>
  (await coordinator.getRun({ params: { runId } })).substitutes;
const hasRun = async (api: typeof pekka, runId: string) =>
  (await api.listRuns({ query: { limit: '100' } })).items.some((run) => run.runId === runId);
const hasClient = async (api: typeof pekka, participantId: string) =>
  (await api.listParticipants({ query: { limit: '100' } })).items.some(
    (one) => one.participantId === participantId,
  );

describe('An absence', () => {
  it('lends every run and client of somebody from the first day to the last, and then ends by itself', async () => {
    const { api, params, runIds, numbers } = await worker(2, 2);
    itIs(daysAfter(monday, -3));
    const lent = await api.putAbsence({ params, body: toPekka });
    expect(lent).toMatchObject({ runs: 2, clients: 2, full: 0, more: false, endedAt: null });
    const seen: boolean[] = [];
    for (const day of [daysAfter(monday, -1), monday, friday, daysAfter(friday, 1)]) {
      itIs(day);
      const each = [
        ...(await Promise.all(runIds.map((runId) => hasRun(pekka, runId)))),
        ...(await Promise.all(numbers.map((number) => hasClient(pekka, number)))),
      ];
      expect(new Set(each).size, day).toBe(1);
      seen.push(each[0] === true);
    }
    expect(seen).toEqual([false, true, true, false]);
    expect((await api.getDuties({ params })).absence).toBeNull();
    expect((await api.listAbsences({})).items).toEqual([]);
  });

  it('may be repeated, and then lends what the person has got since', async () => {
    const { userId, api, params } = await worker(1, 1);
    itIs(monday);
    const first = await api.putAbsence({ params, body: toPekka });
    expect(await api.putAbsence({ params, body: toPekka })).toEqual({
      ...first,
      ...{ runs: 0, clients: 0 },
    });
    const { runId } = await recruitingRun(server, { leaders: [userId] });
    const participantId = await clientOf(userId);
    expect((await api.getDuties({ params })).unlent).toEqual({ runs: 1, clients: 1 });
    expect(await hasRun(pekka, runId)).toBe(false);
    expect(await api.putAbsence({ params, body: toPekka })).toMatchObject({ runs: 1, clients: 1 });
    expect((await api.getDuties({ params })).unlent).toEqual({ runs: 0, clients: 0 });
    expect([await hasRun(pekka, runId), await hasClient(pekka, participantId)]).toEqual([
      true,
      true,
    ]);
  });

  it('names different people for runs and for clients, or nobody for one of them', async () => {
    const { api, params, runIds, numbers } = await worker(1, 1);
    itIs(monday);
    await as(server, 'own-worker').listStaff({});
    const body = { ...week, runsTo: 'camp-leader', clientsTo: 'own-worker' };
    const { version } = await api.putAbsence({ params, body });
    const worksFor = as(server, 'own-worker');
    expect(await hasRun(pekka, runIds[0] ?? '')).toBe(true);
    expect(await hasClient(pekka, numbers[0] ?? '')).toBe(false);
    expect(await hasClient(worksFor, numbers[0] ?? '')).toBe(true);
    const runsOnly = { ...body, clientsTo: null };
    const changed = await api.putAbsence({ params, body: runsOnly, ifMatch: version });
    expect(changed).toMatchObject({ runs: 0, clients: 1, version: version + 1 });
    expect(await hasClient(worksFor, numbers[0] ?? '')).toBe(false);
    expect(
      await code(api.putAbsence({ params, body: { ...body, runsTo: null, clientsTo: null } })),
    ).toBe('body.invalid');
  });

  it('is lengthened over the version that was seen, with the same substitutes all along', async () => {
    const { api, params, runIds } = await worker(1, 0);
    itIs(monday);
    const { version } = await api.putAbsence({ params, body: toPekka });
    const longer = { ...toPekka, until: daysAfter(friday, 7) };
    expect(await code(api.putAbsence({ params, body: longer }))).toBe('version.required');
    await api.putAbsence({ params, body: longer, ifMatch: version });
    const stale = { ...toPekka, until: daysAfter(friday, 1) };
    expect(await code(api.putAbsence({ params, body: stale, ifMatch: version }))).toBe(
      'version.conflict',
    );
    expect(await substitutesOf(runIds[0] ?? '')).toMatchObject([
      { userId: 'camp-leader', from: monday, until: longer.until },
    ]);
    itIs(daysAfter(friday, 3));
    expect(await hasRun(pekka, runIds[0] ?? '')).toBe(true);
  });

  it('is over after at most sixty days, and cannot be saved once it is past', async () => {
    const { api, params } = await worker(1, 0);
    itIs(monday);
    const last = daysAfter(monday, configuration.substituteDays - 1);
    const until = (day: string) => api.putAbsence({ params, body: { ...toPekka, until: day } });
    expect(await code(until(daysAfter(last, 1)))).toBe('body.invalid');
    expect(await code(until(daysAfter(monday, -1)))).toBe('body.invalid');
    const past = { ...toPekka, from: daysAfter(monday, -9), until: daysAfter(monday, -1) };
    expect(await code(api.putAbsence({ params, body: past }))).toBe('substitute.over');
    expect(await until(last)).toMatchObject({ runs: 1 });
  });

  it('leaves alone whom others named, and who leads a run already', async () => {
    const { userId, api, params } = await worker(0, 0);
    const shared = (await recruitingRun(server, { leaders: [userId, 'camp-leader'] })).runId;
    const named = (await recruitingRun(server, { leaders: [userId] })).runId;
    itIs(monday);
    const longer = { ...week, from: daysAfter(monday, -2), until: daysAfter(friday, 9) };
    await coordinator.putRunSubstitute({
      params: { runId: named, userId: 'camp-leader' },
      body: longer,
    });
    expect(await api.putAbsence({ params, body: toPekka })).toMatchObject({ runs: 0, more: false });
    await api.deleteAbsence({ params });
    expect(await substitutesOf(named)).toMatchObject([{ ...longer, absentee: null }]);
    expect(await substitutesOf(shared)).toEqual([]);
  });

  it('adds nobody to a run that has as many substitutes as it may have, and says so', async () => {
    const { api, params, runIds } = await worker(2, 0);
    itIs(monday);
    const [runId = ''] = runIds;
    for (let n = 0; n < configuration.substitutesAtOnce; n++)
      await coordinator.putRunSubstitute({
        params: { runId, userId: newId('sijainen') },
        body: week,
      });
    const lent = await api.putAbsence({ params, body: toPekka });
    expect(lent).toMatchObject({ runs: 1, full: 1, more: false });
  });

  it('lends some at a time, until there is nothing left', async () => {
    const { api, params } = await worker(1, configuration.handOverClients + 1);
    itIs(monday);
    const put = () => api.putAbsence({ params, body: toPekka });
    expect(await put()).toMatchObject({
      runs: 1,
      clients: configuration.handOverClients,
      more: true,
    });
    expect(await put()).toMatchObject({ runs: 0, clients: 1, more: false });
    const end = () => api.deleteAbsence({ params });
    expect(await end()).toMatchObject({
      runs: 1,
      clients: configuration.handOverClients,
      more: true,
    });
    expect(await end()).toMatchObject({ runs: 0, clients: 1, more: false });
  });
});

describe('Who comes back early', () => {
  it('ends all substitutions of the absence at once, and no other', async () => {
    const { userId, api, params, runIds, numbers } = await worker(3, 1);
    itIs(monday);
    const [runId = '', handedOver = '', changed = ''] = runIds;
    const byHand = { params: { runId, userId: 'leader' }, body: week };
    await api.putRunSubstitute(byHand);
    await api.putAbsence({ params, body: toPekka });
    // With the lead the substitution goes too, however the lead went.
    await coordinator.putRunHandOver({
      params: { runId: handedOver, handOverId: newId('hand-over') },
      body: { from: userId, to: 'leader', reason },
    });
    expect(await substitutesOf(handedOver)).toEqual([]);
    const { programmeId, version } = await coordinator.getRun({ params: { runId: changed } });
    await coordinator.putRun({
      params: { runId: changed },
      body: newRunBody(programmeId, { leaders: ['leader'] }),
      ifMatch: version,
    });
    expect(await substitutesOf(changed)).toEqual([]);
    expect(await api.deleteAbsence({ params })).toEqual({
      ...{ userId, runs: 1, clients: 1, more: false },
    });
    expect(await api.deleteAbsence({ params })).toMatchObject({ runs: 0, clients: 0 });
    expect(await substitutesOf(runId)).toMatchObject([{ userId: 'leader', absentee: null }]);
    expect(await hasClient(pekka, numbers[0] ?? '')).toBe(false);
    expect((await api.getDuties({ params })).absence).toBeNull();
    // Another absence begins as if there had been none.
    expect(await api.putAbsence({ params, body: toPekka })).toMatchObject({ runs: 1, clients: 1 });
  });

  it('has nothing lent by a request that was under way', async () => {
    const { api, params, runIds } = await worker(3, 0);
    itIs(monday);
    const end = () => api.deleteAbsence({ params });
    const [paused, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let lent = 0;
    // The second run is lent only after the absence has been ended.
    const restore = aroundCalls(async ({ operation, input }, send) => {
      const isLending =
        operation === 'TransactWriteItems' && JSON.stringify(input).includes('SUBSTITUTE#');
      if (isLending && ++lent === 2) {
        paused.resolve();
        await released.promise;
      }
      return send();
    });
    const put = api.putAbsence({ params, body: toPekka }).then(
      () => 'lent all the same',
      (error) => error.problem.code,
    );
    await paused.promise;
    expect(await end()).toMatchObject({ runs: 1 });
    released.resolve();
    expect(await put).toBe('absence.changed');
    restore();
    for (const runId of runIds) expect(await substitutesOf(runId)).toEqual([]);
  });

  it('ends nothing where there was no absence', async () => {
    const { userId, api, params } = await worker(0, 0);
    expect(await api.deleteAbsence({ params })).toEqual({
      ...{ userId, runs: 0, clients: 0, more: false },
    });
  });
});

describe('Somebody else’s absence', () => {
  it('is saved and ended by an administrator, with the reason in the audit of each client', async () => {
    const { userId, params, numbers } = await worker(1, 1);
    itIs(monday);
    await admin.putAbsence({ params, body: toPekka });
    const { items } = await admin.listAudit({ query: { participant: numbers[0] ?? '' } });
    expect(items).toContainEqual(
      expect.objectContaining({ route: 'putAbsence', outcome: 'done', stated: 'absence' }),
    );
    expect((await pekka.listAbsences({})).items).toContainEqual({
      ...{ userId, from: monday, until: friday },
      ...{ runsTo: 'camp-leader', clientsTo: 'camp-leader' },
    });
    await pekka.listMembers({
      params: { runId: (await admin.getDuties({ params })).runs[0]?.runId ?? '' },
    });
    expect(await admin.deleteAbsence({ params })).toMatchObject({ runs: 1, clients: 1 });
  });

  it('is nobody else’s business', async () => {
    const { userId, params } = await worker(1, 0);
    const other = as(server, 'leader');
    const handOver = { params: { userId, handOverId: newId('all') } };
    for (const call of [
      () => other.getDuties({ params }),
      () => other.putAbsence({ params, body: toPekka }),
      () => other.deleteAbsence({ params }),
      () => other.putWorkerHandOver({ ...handOver, body: { ...toBoth('camp-leader'), reason } }),
      () => admin.getDuties({ params: { userId: newId('nobody') } }),
    ])
      expect(await code(call())).toBe('account.unknown');
    expect(await code(coordinator.putAbsence({ params, body: toPekka }))).toBe('role.missing');
  });

  it('names neither the administrator nor the absent person, nor anybody who is not an active colleague with the role', async () => {
    const { userId, api, params, runIds } = await worker(1, 1);
    itIs(monday);
    const gone = newId('poistunut');
    const left = { id: gone, name: 'Nimi', roles: ['leader'], organisation: 'kainuu' } as const;
    await server.addToDirectory([left]);
    await setInDirectory(server, gone, { status: 'disabled', roles: ['leader'] });
    const refused: [string, string, string][] = [
      ['admin', 'camp-leader', 'staff.self_appointed'],
      ['camp-leader', 'admin', 'staff.self_appointed'],
      [userId, 'camp-leader', 'body.invalid'],
      ['own-worker', 'camp-leader', 'staff.unknown'],
      ['camp-leader', 'researcher', 'staff.unknown'],
      [gone, 'camp-leader', 'staff.unknown'],
      ['other-coordinator', 'camp-leader', 'staff.unknown'],
    ];
    for (const [runsTo, clientsTo, problem] of refused) {
      const put = admin.putAbsence({ params, body: { ...week, runsTo, clientsTo } });
      expect(await code(put), `${runsTo}, ${clientsTo}`).toBe(problem);
    }
    const own = api.putAbsence({ params, body: { ...week, runsTo: userId, clientsTo: null } });
    expect(await code(own)).toBe('staff.self_appointed');
    expect(await substitutesOf(runIds[0] ?? '')).toEqual([]);
    expect((await api.getDuties({ params })).absence).toBeNull();
  });
});

const toBoth = (userId: string) => ({ runsTo: userId, clientsTo: userId });

describe('All that somebody has', () => {
  it('goes to others for good, by themselves or by an administrator', async () => {
    const one = await worker(2, 1);
    const params = { userId: one.userId, handOverId: newId('all') };
    const body = { ...toBoth('camp-leader'), reason };
    expect(await one.api.putWorkerHandOver({ params, body })).toEqual({
      ...{ handOverId: params.handOverId, from: one.userId, ...toBoth('camp-leader') },
      ...{ runs: 2, clients: 1, more: false },
    });
    expect(await one.api.putWorkerHandOver({ params, body })).toMatchObject({
      runs: 0,
      clients: 0,
    });
    const duties = await one.api.getDuties({ params: one.params });
    expect(duties).toMatchObject({ runs: [], clients: 0 });
    const { items } = await coordinator.listRunHandOvers({
      params: { runId: one.runIds[0] ?? '' },
    });
    expect(items).toMatchObject([{ from: one.userId, to: 'camp-leader', by: one.userId, reason }]);
    const other = await worker(1, 1);
    const handed = await admin.putWorkerHandOver({
      params: { userId: other.userId, handOverId: newId('all') },
      body: { runsTo: 'camp-leader', clientsTo: null, reason },
    });
    expect(handed).toMatchObject({ runs: 1, clients: 0, more: false });
    expect(await other.api.getDuties({ params: other.params })).toMatchObject({ clients: 1 });
  });
});

/** Kills the request at drawn calls, each time a later one, and then lets it finish. */
async function killedUntilDone<Reply>(
  faults: ReturnType<typeof writeFaults>,
  send: () => Promise<Reply>,
  step: number,
): Promise<Reply> {
  for (let n = 0, at = 1; n < 6; n++) {
    at += wholeNumber(chance, 1, step);
    faults.dieAt(at);
    await send().catch(() => undefined);
    faults.live();
  }
  return send();
}

describe('A request that is killed again and again', () => {
  it('lends everything once, and takes everything back, by the same request', async () => {
    const { api, params, runIds, numbers } = await worker(3, 4);
    itIs(monday);
    await killedUntilDone(process, () => api.putAbsence({ params, body: toPekka }), 6);
    expect((await api.getDuties({ params })).unlent).toEqual({ runs: 0, clients: 0 });
    for (const runId of runIds) expect(await substitutesOf(runId)).toHaveLength(1);
    for (const number of numbers) expect(await hasClient(pekka, number)).toBe(true);
    await killedUntilDone(ending, () => api.deleteAbsence({ params }), 6);
    for (const runId of runIds) expect(await substitutesOf(runId)).toEqual([]);
    for (const number of numbers) expect(await hasClient(pekka, number)).toBe(false);
  }, 120_000);

  it('hands everything over once, by the same request', async () => {
    const { userId, api, params, runIds } = await worker(3, 4);
    const handing = {
      params: { userId, handOverId: newId('all') },
      body: { ...toBoth('camp-leader'), reason },
    };
    await killedUntilDone(process, () => api.putWorkerHandOver(handing), 6);
    expect(await api.getDuties({ params })).toMatchObject({ runs: [], clients: 0 });
    for (const runId of runIds) {
      const { items } = await coordinator.listRunHandOvers({ params: { runId } });
      expect(items).toHaveLength(1);
    }
  }, 120_000);
});
