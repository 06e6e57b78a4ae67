import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { knowsPersonOf } from '../../shared/domain/people/known-person.ts';
import type { Problem } from '../../shared/problems.ts';
import {
  as,
  newId,
  newMemberBody,
  newParticipant,
  newRunBody,
  recruitingRun,
  referred,
  refusal,
} from '../make.ts';
import { tableNameOf } from '../privacy/person.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [leader, pekka] = [as(server, 'leader'), as(server, 'camp-leader')];
const [worker, coordinator] = [as(server, 'own-worker'), as(server, 'coordinator')];
const admin = as(server, 'admin', { 'cognito:groups': ['admin', 'own_worker'] });
/** The account that coordinates and leads. */
const kaisa = as(server, 'leader', { sub: 'kaisa', 'cognito:groups': ['coordinator', 'leader'] });
const liisa = as(server, 'leader', { sub: 'liisa', 'cognito:groups': ['coordinator', 'leader'] });

const today = dayOf(new Date().toISOString());
const reason = { code: 'absence' as const, note: null };
const away = { from: today, until: today, reason };
const code = async (call: Promise<unknown>): Promise<Problem['code']> => (await refusal(call)).code;

/** A run that recruits, with these leaders appointed by this account. */
async function runBy(api: typeof kaisa, leaders: string[]) {
  const { programmeId } = await recruitingRun(server);
  const runId = newId('run');
  const run = await api.putRun({ params: { runId }, body: newRunBody(programmeId, { leaders }) });
  return { programmeId, runId, run };
}

/** A client whom the leader registered and nobody else has confirmed. */
async function clientOfLeader(ownWorker: string | null = null): Promise<string> {
  const participantId = newParticipantId();
  await leader.putParticipant({ params: { participantId }, body: { ownWorker, background: {} } });
  return participantId;
}

const partner = { ownWorkerException: 'referred_by_partner' as const };
const enrol = (api: typeof kaisa, runId: string, participantId: string, ifMatch?: number) =>
  api.putMember({ params: { runId, participantId }, body: newMemberBody(), ifMatch });

describe('Nobody can appoint themselves', () => {
  it('as a substitute for a leader', async () => {
    const { runId } = await recruitingRun(server);
    const named = { params: { runId, userId: 'kaisa' }, body: away };
    expect(await code(kaisa.putRunSubstitute(named))).toBe('staff.self_appointed');
    expect((await liisa.putRunSubstitute(named)).namedBy).toBe('liisa');
  });

  it('as a substitute for an own worker', async () => {
    const participantId = await newParticipant(server);
    const named = { params: { participantId, userId: 'admin' }, body: away };
    expect(await code(admin.putClientSubstitute(named))).toBe('staff.self_appointed');
    expect(await code(admin.getParticipant({ params: { participantId } }))).toBe(
      'participant.unknown',
    );
  });

  it('as the new owner of a run, a client or all clients of a worker', async () => {
    const { runId } = await recruitingRun(server);
    const participantId = await newParticipant(server);
    const handOverId = newId('hand-over');
    const refused = await Promise.all([
      code(
        kaisa.putRunHandOver({
          params: { runId, handOverId },
          body: { from: 'leader', to: 'kaisa', reason },
        }),
      ),
      code(
        admin.putClientHandOver({
          params: { participantId, handOverId },
          body: { from: 'own-worker', to: 'admin', reason },
        }),
      ),
      code(
        admin.putWorkerHandOver({
          params: { userId: 'own-worker', handOverId },
          body: { runsTo: null, clientsTo: 'admin', reason },
        }),
      ),
    ]);
    expect(new Set(refused)).toEqual(new Set(['staff.self_appointed']));
    expect((await worker.getParticipant({ params: { participantId } })).ownWorker).toBe(
      'own-worker',
    );
  });

  it('as an own worker, without having that role', async () => {
    const participantId = newParticipantId();
    const registering = {
      params: { participantId },
      body: { ownWorker: 'leader', background: {} },
    };
    expect(await code(leader.putParticipant(registering))).toBe('staff.self_appointed');
    const own = await clientOfLeader();
    const body = { ownWorker: 'leader', background: {} };
    expect(
      await code(leader.putParticipant({ params: { participantId: own }, body, ifMatch: 1 })),
    ).toBe('staff.self_appointed');
    // An own worker registers a client of theirs as usual.
    expect(await newParticipant(server)).toBeTruthy();
  });
});

describe('A leader who added themselves to a run', () => {
  it('leads nothing, and the run takes no members, until another coordinator confirms it', async () => {
    const { runId, run } = await runBy(kaisa, ['kaisa']);
    expect(run).toMatchObject({ unconfirmedLeaders: ['kaisa'], confirmedBy: null });
    const participantId = await newParticipant(server);
    expect(await code(enrol(kaisa, runId, participantId))).toBe('run.not_confirmed');
    expect(await code(enrol(worker, runId, participantId))).toBe('run.not_confirmed');
    expect(await code(kaisa.listMembers({ params: { runId } }))).toBe('run.unknown');

    const confirming = { params: { runId }, body: { leader: 'kaisa' } };
    expect(await code(kaisa.postRunConfirmation(confirming))).toBe('staff.self_appointed');
    expect(await code(pekka.postRunConfirmation(confirming))).toBe('run.unknown');
    expect(await coordinator.postRunConfirmation(confirming)).toMatchObject({
      ...{ unconfirmedLeaders: [], confirmedBy: 'coordinator', version: 2 },
    });
    // A repeat, by anybody, changes nothing.
    expect(await kaisa.postRunConfirmation(confirming)).toMatchObject({ version: 2 });
    expect(await enrol(worker, runId, participantId)).toMatchObject({ state: 'enrolled' });
    expect((await kaisa.listMembers({ params: { runId } })).items).toHaveLength(1);
    const stored = await kaisa.listRuns({ query: { from: run.startsOn, to: run.startsOn } });
    expect(stored.items.map((one) => one.runId)).toContain(runId);
  });

  it('can also be prepared by a leader, who adds them and changes nothing that is there', async () => {
    const { programmeId, runId, run } = await runBy(leader, ['leader']);
    expect(run.unconfirmedLeaders).toEqual(['leader']);
    const body = newRunBody(programmeId, { leaders: ['leader'], name: 'Toinen nimi' });
    expect(await code(leader.putRun({ params: { runId }, body, ifMatch: 1 }))).toBe('role.missing');
    const other = newRunBody(programmeId, { leaders: ['camp-leader'] });
    const params = { runId: newId('run') };
    expect(await code(leader.putRun({ params, body: other }))).toBe('role.missing');
    const client = await clientOfLeader();
    expect(await code(enrol(leader, runId, client))).toBe('run.not_confirmed');
    await coordinator.postRunConfirmation({ params: { runId }, body: { leader: 'leader' } });
    const place = { runId, participantId: client };
    const joined = await leader.putMember({ params: place, body: newMemberBody(partner) });
    expect(joined.state).toBe('enrolled');
  });

  it('is confirmed by a second leader, who leads already', async () => {
    const { runId } = await runBy(kaisa, ['leader', 'kaisa']);
    const participantId = await newParticipant(server);
    // The run has a leader whom somebody else named, so it takes members.
    await enrol(worker, runId, participantId);
    expect(await code(kaisa.listMembers({ params: { runId } }))).toBe('run.unknown');
    const confirming = { params: { runId }, body: { leader: 'kaisa' } };
    expect((await leader.postRunConfirmation(confirming)).confirmedBy).toBe('leader');
    expect((await kaisa.listMembers({ params: { runId } })).items).toHaveLength(1);
  });

  it('waits again after coming back, and another person’s save does not confirm them', async () => {
    const { programmeId, runId } = await runBy(coordinator, ['leader']);
    const save = (api: typeof kaisa, leaders: string[], ifMatch: number, changes = {}) =>
      api.putRun({
        params: { runId },
        body: newRunBody(programmeId, { leaders, ...changes }),
        ifMatch,
      });
    expect(await save(kaisa, ['leader', 'kaisa'], 1)).toMatchObject({
      unconfirmedLeaders: ['kaisa'],
    });
    expect(await save(coordinator, ['leader', 'kaisa'], 2, { name: 'Muu nimi' })).toMatchObject({
      ...{ unconfirmedLeaders: ['kaisa'], confirmedBy: null },
    });
    expect(await save(coordinator, ['camp-leader', 'kaisa'], 3)).toMatchObject({
      ...{ unconfirmedLeaders: ['kaisa'], confirmedBy: null },
    });
    expect(await save(kaisa, ['camp-leader'], 4)).toMatchObject({
      ...{ unconfirmedLeaders: [], confirmedBy: 'kaisa' },
    });
    expect(await save(coordinator, ['camp-leader', 'kaisa'], 5)).toMatchObject({
      ...{ unconfirmedLeaders: [], confirmedBy: 'coordinator' },
    });
    // Once confirmed, they change the other leaders and stay a leader.
    expect(await save(kaisa, ['kaisa'], 6)).toMatchObject({
      ...{ unconfirmedLeaders: [], confirmedBy: 'coordinator' },
    });
  });

  it('cannot remove the other leader and take the members over', async () => {
    const { programmeId, runId } = await runBy(coordinator, ['leader']);
    await enrol(worker, runId, await newParticipant(server));
    const body = newRunBody(programmeId, { leaders: ['kaisa'] });
    await kaisa.putRun({
      params: { runId },
      body,
      ifMatch: (await kaisa.getRun({ params: { runId } })).version,
    });
    const params = { runId };
    const refused = await Promise.all([
      code(kaisa.listMembers({ params })),
      code(kaisa.getRunBackground({ params })),
      code(
        kaisa.putSession({
          params: { runId, sessionId: 's' },
          body: { kind: 'meeting', date: today, minutes: 90, status: 'held' },
        }),
      ),
    ]);
    expect(refused).toEqual(Array(3).fill('run.unknown'));
  });

  it('is not confirmed by a colleague who also added themselves and waits', async () => {
    const { programmeId, runId } = await runBy(kaisa, ['kaisa']);
    const body = newRunBody(programmeId, { leaders: ['kaisa', 'liisa'] });
    const both = await liisa.putRun({ params: { runId }, body, ifMatch: 1 });
    expect(both.unconfirmedLeaders).toEqual(['kaisa', 'liisa']);
    await liisa.postRunConfirmation({ params: { runId }, body: { leader: 'kaisa' } });
    const run = await kaisa.postRunConfirmation({ params: { runId }, body: { leader: 'liisa' } });
    // Two accounts have confirmed each other, which two may do.
    expect(run).toMatchObject({ unconfirmedLeaders: [], confirmedBy: 'kaisa' });
  });

  it('is one of the run’s leaders: nobody else needs confirmation', async () => {
    const { runId } = await runBy(kaisa, ['kaisa']);
    const call = coordinator.postRunConfirmation({ params: { runId }, body: { leader: 'pekka' } });
    expect(await code(call)).toBe('run.leader_unknown');
  });

  it('can hand the run on, and receive one, when another person does it', async () => {
    const { runId } = await runBy(kaisa, ['kaisa', 'leader']);
    const params = (id: string) => ({ runId, handOverId: newId(id) });
    await kaisa.putRunHandOver({
      params: params('away'),
      body: { from: 'kaisa', to: 'liisa', reason: null },
    });
    expect(await kaisa.getRun({ params: { runId } })).toMatchObject({
      ...{ leaders: ['liisa', 'leader'], unconfirmedLeaders: [], confirmedBy: 'kaisa' },
    });
    await leader.putRunHandOver({
      params: params('to'),
      body: { from: 'leader', to: 'kaisa', reason: null },
    });
    expect((await kaisa.listMembers({ params: { runId } })).items).toEqual([]);
  });
});

it('A run from before this rule counts as confirmed', async () => {
  const { runId } = await recruitingRun(server);
  await server.documents.send(
    new UpdateCommand({
      TableName: tableNameOf(server, 'Records'),
      Key: keys.run('kainuu', runId),
      UpdateExpression: 'REMOVE unconfirmedLeaders, confirmedBy',
    }),
  );
  expect(await leader.getRun({ params: { runId } })).toMatchObject({
    ...{ unconfirmedLeaders: [], confirmedBy: null },
  });
  expect(await enrol(worker, runId, await newParticipant(server))).toMatchObject({ version: 1 });
});

describe('A number that the leader has no right to know', () => {
  it('cannot be enrolled by a leader, and gets the same reply as a number that nobody has', async () => {
    const { runId } = await recruitingRun(server);
    const theirs = await newParticipant(server);
    const answers = await Promise.all(
      [theirs, newParticipantId()].map(async (number) => {
        const { instance: _, ...problem } = await refusal(enrol(leader, runId, number));
        return problem;
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.code).toBe('participant.unknown');
    for (const state of ['referred', 'consented'] as const) {
      const body = newMemberBody({ state, joinedOn: null });
      const call = leader.putMember({ params: { runId, participantId: theirs }, body });
      expect(await code(call)).toBe('participant.unknown');
    }
  });

  it('is enrolled once its own worker has referred it to this run, and to no other', async () => {
    const { runId } = await recruitingRun(server);
    const { runId: other } = await recruitingRun(server);
    const number = await referred(server, runId);
    expect(await code(enrol(leader, other, number))).toBe('participant.unknown');
    expect(await enrol(leader, runId, number, 1)).toMatchObject({ state: 'enrolled', version: 2 });
  });

  it('is theirs where they registered it and it has no own worker', async () => {
    const { runId } = await recruitingRun(server);
    const participantId = await clientOfLeader();
    const body = newMemberBody(partner);
    await leader.putMember({ params: { runId, participantId }, body });
    expect(await leader.getParticipant({ params: { participantId } })).toMatchObject({
      ...{ registeredBy: 'leader', confirmedBy: null, firstRun: runId },
    });
    // Registered for another worker, it waits for that worker to confirm.
    const forOuti = await clientOfLeader('own-worker');
    expect(await code(enrol(leader, runId, forOuti))).toBe('participant.unknown');
  });
});

describe('A person is confirmed', () => {
  const confirmation = async (participantId: string) => {
    const client = await worker.getParticipant({ params: { participantId } });
    return { by: client.confirmedBy, known: knowsPersonOf(client), version: client.version };
  };

  it('by nobody, while only the person who registered them has done so', async () => {
    const { runId } = await recruitingRun(server);
    const number = await newParticipant(server);
    await enrol(worker, runId, number);
    expect(await confirmation(number)).toEqual({ by: null, known: ['own-worker'], version: 1 });
  });

  it('by the leader who accepts what the own worker referred, without a further click', async () => {
    const { runId } = await recruitingRun(server);
    const number = await referred(server, runId);
    expect(await confirmation(number)).toMatchObject({ by: null });
    await enrol(leader, runId, number, 1);
    expect(await confirmation(number)).toEqual({ by: 'leader', known: [], version: 1 });
  });

  it('by the own worker who refers a client that a leader registered', async () => {
    const { runId } = await recruitingRun(server);
    const number = await clientOfLeader('own-worker');
    const body = newMemberBody({ state: 'referred', joinedOn: null });
    await worker.putMember({ params: { runId, participantId: number }, body });
    expect(await confirmation(number)).toMatchObject({ by: 'own-worker', known: [] });
  });

  it('by the own worker who saves a client that a leader registered, and by the first one only', async () => {
    const { runId } = await recruitingRun(server);
    const number = await clientOfLeader('own-worker');
    const body = { ownWorker: 'own-worker', background: {} };
    await worker.putParticipant({ params: { participantId: number }, body, ifMatch: 1 });
    expect(await confirmation(number)).toMatchObject({ by: 'own-worker', version: 2 });
    const handed = { from: 'own-worker', to: 'outi', reason: null };
    const handOver = { participantId: number, handOverId: newId('hand-over') };
    await worker.putClientHandOver({ params: handOver, body: handed });
    const outi = as(server, 'own-worker', { sub: 'outi', 'cognito:groups': ['own_worker'] });
    await enrol(outi, runId, number);
    const client = await outi.getParticipant({ params: { participantId: number } });
    expect(client).toMatchObject({ confirmedBy: 'own-worker', firstRun: runId });
  });
});

describe('The run in which a person was enrolled first', () => {
  const firstRun = async (participantId: string) =>
    (await worker.getParticipant({ params: { participantId } })).firstRun;

  it('is stored from the enrolment on, and never changes', async () => {
    const [{ runId }, { runId: later }] = [
      await recruitingRun(server),
      await recruitingRun(server),
    ];
    const number = await referred(server, runId);
    expect(await firstRun(number)).toBeNull();
    await enrol(worker, later, number);
    expect(await firstRun(number)).toBe(later);
    await enrol(leader, runId, number, 1);
    const exit = { on: '2026-04-01', reason: 'moved' as const };
    const params = { runId: later, participantId: number };
    await leader.putMember({
      params,
      body: newMemberBody({ state: 'dropped_out', exit }),
      ifMatch: 1,
    });
    await enrol(leader, later, number, 2);
    expect(await firstRun(number)).toBe(later);
  });

  it('is one of two that enrol at once', async () => {
    const runs = await Promise.all([recruitingRun(server), recruitingRun(server)]);
    const number = await newParticipant(server);
    await Promise.all(runs.map(({ runId }) => enrol(worker, runId, number)));
    const first = await firstRun(number);
    expect(runs.map(({ runId }) => runId)).toContain(first);
    expect(await firstRun(number)).toBe(first);
  });

  it('is not stored where the enrolment is refused', async () => {
    const { runId } = await recruitingRun(server, { capacity: 1 });
    await enrol(worker, runId, await newParticipant(server));
    const number = await newParticipant(server);
    expect(await code(enrol(worker, runId, number))).toBe('run.full');
    expect(await firstRun(number)).toBeNull();
  });
});
