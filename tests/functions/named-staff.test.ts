import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { setInDirectory } from '../directory.ts';
import { as, newId, newParticipant, newRunBody, recruitingRun, refusal } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [coordinator, worker, admin] = ['coordinator', 'own-worker', 'admin'].map((user) =>
  as(server, user),
) as [ReturnType<typeof as>, ReturnType<typeof as>, ReturnType<typeof as>];
const reason = { code: 'absence' as const, note: null };
const today = dayOf(new Date().toISOString());
const away = { from: today, until: daysAfter(today, 1), reason };
const { programmeId, runId } = await recruitingRun(server);
const params = { runId };
const participantId = await newParticipant(server);
const ofClient = { participantId };

const disabled = newId('disabled');
await server.addToDirectory([
  { id: disabled, name: 'Poissa', roles: ['leader', 'own_worker'], organisation: 'kainuu' },
]);
await setInDirectory(server, disabled, { status: 'disabled' });

const strangers = [
  ['an id that nobody has', 'nobody-at-all'],
  ['somebody of another organisation', 'other-leader'],
  ['a colleague without the role', 'researcher'],
  ['a disabled colleague', disabled],
] as const;

/** Each place where a request names a colleague, and the field that does. */
const namings: Record<string, [pointer: string, call: (id: string) => Promise<unknown>]> = {
  'a leader of a new run': [
    '/leaders/1',
    (id) => {
      const body = newRunBody(programmeId, { leaders: ['leader', id] });
      return coordinator.putRun({ params: { runId: newId('run') }, body });
    },
  ],
  'another leader of a run': [
    '/leaders/1',
    async (id) => {
      const { version } = await coordinator.getRun({ params });
      const body = newRunBody(programmeId, { leaders: ['leader', id] });
      return coordinator.putRun({ params, body, ifMatch: version });
    },
  ],
  'a substitute of its leader': [
    '/userId',
    (userId) => coordinator.putRunSubstitute({ params: { ...params, userId }, body: away }),
  ],
  'the leader who takes it over': [
    '/to',
    (to) =>
      coordinator.putRunHandOver({
        params: { ...params, handOverId: newId('hand-over') },
        body: { from: 'leader', to, reason },
      }),
  ],
  'the own worker of a new client': [
    '/ownWorker',
    async (ownWorker) => {
      const body = { ownWorker, background: {}, synthetic: true };
      return worker.putParticipant({ params: { participantId: newParticipantId() }, body });
    },
  ],
  'another own worker of a client': [
    '/ownWorker',
    async (ownWorker) => {
      const { version } = await worker.getParticipant({ params: ofClient });
      const body = { ownWorker, background: {}, synthetic: true };
      return worker.putParticipant({ params: ofClient, body, ifMatch: version });
    },
  ],
  'a substitute of an own worker': [
    '/userId',
    (userId) => worker.putClientSubstitute({ params: { ...ofClient, userId }, body: away }),
  ],
  'the worker who takes a client over': [
    '/to',
    (to) =>
      worker.putClientHandOver({
        params: { ...ofClient, handOverId: newId('hand-over') },
        body: { from: 'own-worker', to, reason: null },
      }),
  ],
  'the worker who takes all clients over': [
    '/to',
    (to) =>
      admin.putWorkerHandOver({
        params: { userId: 'own-worker', handOverId: newId('hand-over') },
        body: { runsTo: null, clientsTo: to, reason },
      }),
  ],
};

const stored = async () => ({
  run: await coordinator.getRun({ params }),
  client: await worker.getParticipant({ params: ofClient }),
});

describe.each(Object.entries(namings))('%s', (_, [pointer, call]) => {
  it.each(strangers)('cannot be %s, and nothing changes', async (_who, id) => {
    const before = await stored();
    const { code, status, errors } = await refusal(call(id));
    expect([code, status]).toEqual(['staff.unknown', 409]);
    expect(errors?.map((one) => one.pointer)).toEqual([pointer]);
    expect(JSON.stringify(errors)).not.toContain(id);
    expect(await stored()).toEqual(before);
  });
});

describe('A leader who waits for confirmation', () => {
  it('is confirmed only while they are active', async () => {
    const sub = newId('chief');
    const chief = as(server, 'leader', { sub, 'cognito:groups': ['leader', 'coordinator'] });
    const own = { runId: newId('run') };
    const body = newRunBody(programmeId, { leaders: [sub] });
    await chief.putRun({ params: own, body });
    await setInDirectory(server, sub, { status: 'disabled' });
    const confirm = () => coordinator.postRunConfirmation({ params: own, body: { leader: sub } });
    expect(await refusal(confirm())).toMatchObject({
      code: 'staff.unknown',
      errors: [expect.objectContaining({ pointer: '/leader' })],
    });
    await setInDirectory(server, sub, { status: 'active' });
    expect((await confirm()).unconfirmedLeaders).toEqual([]);
  });
});

describe('Somebody who is named already stays', () => {
  it('in a run that is changed, though disabled since', async () => {
    const sub = newId('left');
    const own = { runId: newId('run') };
    const body = newRunBody(programmeId, { leaders: ['leader', sub] });
    const { version } = await coordinator.putRun({ params: own, body });
    await setInDirectory(server, sub, { status: 'disabled' });
    const renamed = { ...body, name: 'Uusi nimi' };
    const after = await coordinator.putRun({ params: own, body: renamed, ifMatch: version });
    expect(after).toMatchObject({ name: 'Uusi nimi', leaders: ['leader', sub] });
  });

  it('as the own worker of a client, and as a substitute whose time is prolonged', async () => {
    const sub = newId('left');
    const client = { participantId: await newParticipant(server) };
    const substitute = { params: { ...client, userId: sub } };
    await worker.putClientSubstitute({ ...substitute, body: away });
    await setInDirectory(server, sub, { status: 'disabled' });
    const longer = { ...away, until: daysAfter(today, 2) };
    expect(await worker.putClientSubstitute({ ...substitute, body: longer })).toMatchObject(longer);
  });

  it('and a repeat gets its answer, though the person was disabled since', async () => {
    const to = newId('takes');
    const own = await recruitingRun(server);
    const call = {
      params: { runId: own.runId, handOverId: newId('hand-over') },
      body: { from: 'leader', to, reason },
    };
    const first = await coordinator.putRunHandOver(call);
    const ownWorker = newId('worker');
    const registration = {
      params: { participantId: newParticipantId() },
      body: { ownWorker, background: {}, synthetic: true },
    };
    const registered = await worker.putParticipant(registration);
    for (const id of [to, ownWorker]) await setInDirectory(server, id, { status: 'disabled' });
    expect(await coordinator.putRunHandOver(call)).toEqual(first);
    expect(await worker.putParticipant(registration)).toEqual(registered);
  });
});

it('Somebody who is disabled at the same time either has the run before that or does not get it', async () => {
  for (let n = 0; n < 5; n++) {
    const to = newId('takes');
    const own = await recruitingRun(server);
    await server.addToDirectory([{ id: to, name: to, roles: ['leader'], organisation: 'kainuu' }]);
    const handOver = coordinator.putRunHandOver({
      params: { runId: own.runId, handOverId: newId('hand-over') },
      body: { from: 'leader', to, reason },
    });
    const [handed] = await Promise.allSettled([
      handOver,
      setInDirectory(server, to, { status: 'disabled' }),
    ]);
    const { leaders } = await coordinator.getRun({ params: { runId: own.runId } });
    expect(leaders).toEqual(handed.status === 'fulfilled' ? [to] : ['leader']);
  }
});
