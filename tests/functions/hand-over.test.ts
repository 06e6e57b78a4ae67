import { describe, expect, it, test } from 'vitest';
import { configuration } from '../../shared/configuration.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { compositionFields } from '../../shared/domain/groups/group-background.ts';
import {
  answerBothByLinks,
  as,
  endRun,
  formParams,
  holding,
  newAnswers,
  newFormBody,
  newId,
  newMemberBody,
  newParticipant,
  newRunBody,
  newSessionBody,
  pinned,
  refusal,
  released,
  releasedRun,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [aino, pekka] = [as(server, 'leader'), as(server, 'camp-leader')];
const liisa = as(server, 'leader', { sub: 'liisa' });
const [coordinator, admin, outi] = [
  as(server, 'coordinator'),
  as(server, 'admin'),
  as(server, 'own-worker'),
];
const sanna = as(server, 'own-worker', { sub: 'sanna' });
const today = dayOf(new Date().toISOString());
const gone = { code: 'left_post' as const, note: null };
const toPekka = { from: 'leader', to: 'camp-leader', reason: null };

/** Six people whose score rose by different amounts. */
const sixPairs = [2, 2, 3, 3, 2, 3].map((start, n): [number, number] => [start, start + (n % 2)]);
const ofRun = (runId: string) => ({ runId, handOverId: newId('hand-over') });
const code = async (call: Promise<unknown>) => (await refusal(call)).code;
const leadersOf = async (runId: string) =>
  (await coordinator.getRun({ params: { runId } })).leaders;

describe('A leader who leaves', () => {
  it('hands the run to a colleague in one action: the colleague has it and the leader does not', async () => {
    const { runId } = await runningRun(server, 1);
    const params = ofRun(runId);
    const done = await aino.putRunHandOver({ params, body: toPekka });
    expect(done).toMatchObject({ ...toPekka, by: 'leader', handOverId: params.handOverId });
    expect((await pekka.getRun({ params: { runId } })).leaders).toEqual(['camp-leader']);
    expect((await pekka.listRuns({})).items.map((run) => run.runId)).toContain(runId);
    for (const call of ['getRun', 'listMembers', 'listForms', 'getSummary'] as const)
      expect(await code(aino[call]({ params: { runId } })), call).toBe('run.unknown');
    expect((await aino.listRuns({})).items.map((run) => run.runId)).not.toContain(runId);
    const { items } = await coordinator.listRunHandOvers({ params: { runId } });
    expect(items).toEqual([done]);
  });

  it('may repeat it: nothing changes, and the reply is the same', async () => {
    const { runId } = await runningRun(server, 1);
    const params = ofRun(runId);
    const done = await aino.putRunHandOver({ params, body: toPekka });
    const { version } = await coordinator.getRun({ params: { runId } });
    expect(await aino.putRunHandOver({ params, body: toPekka })).toEqual(done);
    await pekka.putRunHandOver({
      params: ofRun(runId),
      body: { from: 'camp-leader', to: 'leader' },
    });
    // A repeat that arrives late does not hand over again what has come back.
    expect(await aino.putRunHandOver({ params, body: toPekka })).toEqual(done);
    expect(await leadersOf(runId)).toEqual(['leader']);
    expect((await coordinator.getRun({ params: { runId } })).version).toBe(version + 1);
  });

  it('after the release of figures leaves the colleague the group’s background as others see it', async () => {
    const { runId } = await releasedRun(server, sixPairs);
    const params = { runId };
    const own = await aino.getSummary({ params });
    const { composition: counted } = await aino.getCountedBackground({ params });
    await aino.putRunHandOver({ params: ofRun(runId), body: toPekka });
    const { composition, rowFi, unemployedMonths } = await pekka.getSummary({ params });
    const others = await coordinator.getSummary({ params });
    expect(own.rowFi).not.toBeNull();
    expect(composition).toEqual(others.composition);
    expect(composition).not.toEqual(own.composition);
    expect([rowFi, unemployedMonths]).toEqual([null, null]);
    const seen = await coordinator.getRun({ params });
    const body = Object.fromEntries(compositionFields.map((field) => [field, null])) as never;
    for (const call of [
      () => pekka.getRunBackground({ params }),
      () => pekka.getCountedBackground({ params }),
      () => pekka.putRunBackground({ params, body }),
      () => pekka.putBackgroundConfirmation({ params, body: { composition: counted } }),
    ])
      expect(await code(call()), String(call)).toBe('background.released');
    // Aino knows the group, so taking the run back reveals nothing new.
    await pekka.putRunHandOver({
      params: ofRun(runId),
      body: { from: 'camp-leader', to: 'leader' },
    });
    expect((await aino.getSummary({ params })).composition).toEqual(own.composition);
    expect(seen.everNamed).toEqual(['camp-leader', 'leader']);
  });

  it('leaves a colleague who led the group before the release all that its leaders see', async () => {
    const { runId, members } = await runningRun(server, 6);
    const [hand, back] = [ofRun(runId), ofRun(runId)];
    const toAino = { from: 'camp-leader', to: 'leader' };
    await aino.putRunHandOver({ params: hand, body: toPekka });
    await pekka.putRunHandOver({ params: back, body: toAino });
    await answerBothByLinks(server, runId, members, sixPairs);
    await released(server, runId);
    await aino.putRunHandOver({ params: ofRun(runId), body: toPekka });
    expect((await pekka.getSummary({ params: { runId } })).rowFi).not.toBeNull();
    const { composition } = await pekka.getCountedBackground({ params: { runId } });
    expect(composition.sex.basis).toBe('computed');
  });

  it('cannot use an id for something else, and nobody else gets a reply about it', async () => {
    const { runId } = await runningRun(server, 1);
    const params = ofRun(runId);
    await aino.putRunHandOver({ params, body: toPekka });
    const other = { from: 'camp-leader', to: 'liisa' };
    expect(await code(pekka.putRunHandOver({ params, body: other }))).toBe('hand_over.exists');
    expect(await code(liisa.putRunHandOver({ params, body: toPekka }))).toBe('run.unknown');
  });

  it('leaves the run to the other leader', async () => {
    const { runId } = await runningRun(server, 1, { leaders: ['leader', 'camp-leader'] });
    await aino.putRunHandOver({ params: ofRun(runId), body: toPekka });
    expect(await leadersOf(runId)).toEqual(['camp-leader']);
  });

  it('cannot do it for another leader, and nobody can for a run that is not theirs', async () => {
    const { runId } = await runningRun(server, 1, { leaders: ['leader', 'camp-leader'] });
    const body = { from: 'camp-leader', to: 'liisa', reason: gone };
    expect(await code(aino.putRunHandOver({ params: ofRun(runId), body }))).toBe('role.missing');
    expect(await code(liisa.putRunHandOver({ params: ofRun(runId), body }))).toBe('run.unknown');
    const elsewhere = as(server, 'other-coordinator');
    const there = elsewhere.putRunHandOver({ params: ofRun(runId), body });
    expect(await refusal(there)).toMatchObject({ status: 404, code: 'run.unknown' });
    expect(await leadersOf(runId)).toEqual(['leader', 'camp-leader']);
  });

  it('stays out when the run is edited from a copy that was read before', async () => {
    const { programmeId, runId } = await runningRun(server, 1);
    const { version } = await coordinator.getRun({ params: { runId } });
    await aino.putRunHandOver({ params: ofRun(runId), body: toPekka });
    const body = newRunBody(programmeId, { name: 'Uusi nimi' });
    const edit = coordinator.putRun({ params: { runId }, body, ifMatch: version });
    expect(await code(edit)).toBe('version.conflict');
    expect(await leadersOf(runId)).toEqual(['camp-leader']);
  });
});

describe('A leader who left without handing over', () => {
  it('is replaced by a coordinator, who says from whom, to whom and why', async () => {
    const { runId } = await runningRun(server, 1);
    const unsaid = coordinator.putRunHandOver({ params: ofRun(runId), body: toPekka });
    expect(await code(unsaid)).toBe('hand_over.reason_missing');
    const body = { ...toPekka, reason: gone };
    await coordinator.putRunHandOver({ params: ofRun(runId), body });
    expect(await leadersOf(runId)).toEqual(['camp-leader']);
    const again = coordinator.putRunHandOver({ params: ofRun(runId), body });
    expect(await code(again)).toBe('hand_over.not_theirs');
  });

  it('may be replaced for another reason, in words', async () => {
    const { runId } = await runningRun(server, 1);
    const reason = { code: 'other' as const, note: null };
    const wordless = coordinator.putRunHandOver({
      params: ofRun(runId),
      body: { ...toPekka, reason },
    });
    expect(await refusal(wordless)).toMatchObject({
      code: 'body.invalid',
      errors: [{ pointer: '/reason/note' }],
    });
  });
});

describe('Work in progress', () => {
  it('survives: the link, the paper entered once, the session and its roll', async () => {
    const spans = { startsOn: today, endsOn: daysAfter(today, 60) };
    const { runId, members } = await runningRun(server, 2, spans);
    const [linked = '', onPaper = ''] = members;
    const { instrumentId } = pinned;
    const { items } = await aino.postLinks({
      params: { runId },
      body: { occasion: 'start', instrumentId, participantIds: [linked], outsideWindow: 'other' },
    });
    const { channel: _, ...paper } = newFormBody(newAnswers(3), { answeredOn: today });
    await aino.putPaperEntry({ params: formParams(runId, onPaper), body: paper });
    const session = { runId, sessionId: newId('session') };
    await aino.putSession({ params: session, body: newSessionBody({ date: today }) });

    await aino.putRunHandOver({ params: ofRun(runId), body: toPekka });

    const holder = holding(server, items[0]?.secret ?? '');
    const at = new Date().toISOString();
    const saves = { feels_healthy: { answer: 3, at } };
    await holder.postAnswerSubmit({ body: { device: 'phone', saves } });
    const second = await pekka.putPaperEntry({ params: formParams(runId, onPaper), body: paper });
    expect(second).toMatchObject({ status: 'received', form: { receivedBy: 'leader' } });
    const marks = { [linked]: { attendance: 'present' as const, markedAt: at, device: 'x' } };
    await pekka.patchAttendance({ params: session, body: { marks } });
    const { items: forms } = await pekka.listForms({ params: { runId } });
    const starts = forms.filter(({ occasion }) => occasion === 'start');
    expect(starts.map(({ status }) => status)).toEqual(['received', 'received']);
  });
});

describe('A closed run', () => {
  it('is handed over too, and its new leader sees its frozen figures as others see them', async () => {
    const { runId, members } = await runningRun(server, 3);
    await endRun(server, runId);
    await aino.postRunStatus({ params: { runId }, body: { status: 'followed_up', on: today } });
    for (const participantId of members)
      await aino.putMember({
        params: { runId, participantId },
        body: newMemberBody({
          state: 'continued',
          continuation: { ownWorkerInformed: true, nextStep: 'individual_work' },
        }),
        ifMatch: 1,
      });
    await aino.postRunStatus({ params: { runId }, body: { status: 'closed', on: today } });
    await aino.putRunHandOver({ params: ofRun(runId), body: toPekka });
    // Its figures are released, so the colleague sees as little of a group of three as others do.
    const own = await pekka.getSummary({ params: { runId } });
    const outside = await coordinator.getSummary({ params: { runId } });
    expect(own.composition).toEqual(outside.composition);
    expect(own.composition.sex.suppressed).not.toBeNull();
    expect(await code(aino.getSummary({ params: { runId } }))).toBe('run.unknown');
  });
});

describe('Two people who act at once', () => {
  test('of two hand-overs by one leader one is done, and somebody leads', async () => {
    const { runId } = await runningRun(server, 1);
    const to = (person: string) =>
      aino.putRunHandOver({ params: ofRun(runId), body: { from: 'leader', to: person } });
    const all = await Promise.allSettled([to('camp-leader'), to('liisa')]);
    const winners = all.filter(({ status }) => status === 'fulfilled');
    expect(winners.length).toBe(1);
    const expected = all[0]?.status === 'fulfilled' ? 'camp-leader' : 'liisa';
    expect(await leadersOf(runId)).toEqual([expected]);
    const { items } = await coordinator.listRunHandOvers({ params: { runId } });
    expect(items.map((one) => one.to)).toEqual([expected]);
    // Nor is the run in the list of the colleague who did not get it.
    const loser = expected === 'liisa' ? pekka : liisa;
    expect((await loser.listRuns({})).items.map((run) => run.runId)).not.toContain(runId);
  });

  test('two leaders who leave to each other at once leave somebody', async () => {
    for (let n = 0; n < 5; n++) {
      const { runId } = await runningRun(server, 1, { leaders: ['leader', 'camp-leader'] });
      const back = { from: 'camp-leader', to: 'leader' };
      await Promise.allSettled([
        aino.putRunHandOver({ params: ofRun(runId), body: toPekka }),
        pekka.putRunHandOver({ params: ofRun(runId), body: back }),
      ]);
      expect(await leadersOf(runId)).toHaveLength(1);
    }
  });

  test('one hand-over sent five times at once is done once', async () => {
    const { runId } = await runningRun(server, 1);
    const params = ofRun(runId);
    const send = () => aino.putRunHandOver({ params, body: toPekka });
    const done = await Promise.all(Array.from({ length: 5 }, send));
    // Each had its own moment; all replies show the one that was stored.
    expect(new Set(done.map(({ at }) => at)).size).toBe(1);
  });

  test('a roll that is taken meanwhile is stored whole or refused', async () => {
    for (let n = 0; n < 5; n++) {
      const { runId, members } = await runningRun(server, 2);
      const params = { runId, sessionId: newId('session') };
      await aino.putSession({ params, body: newSessionBody() });
      const mark = {
        attendance: 'present' as const,
        markedAt: '2026-03-02T12:00:00.000Z',
        device: 'x',
      };
      const marks = Object.fromEntries(members.map((number) => [number, mark]));
      const [rolled, handed] = await Promise.allSettled([
        aino.patchAttendance({ params, body: { marks } }),
        aino.putRunHandOver({ params: ofRun(runId), body: toPekka }),
      ]);
      expect(handed.status).toBe('fulfilled');
      if (rolled.status === 'rejected') expect(rolled.reason.problem.code).toBe('run.unknown');
      const { items } = await pekka.listSessions({ params: { runId } });
      const stored = Object.keys(items[0]?.marks ?? {}).length;
      expect(stored).toBe(rolled.status === 'fulfilled' ? 2 : 0);
      // And the new leader continues with the same roll.
      const after = await pekka.patchAttendance({ params, body: { marks } });
      expect(Object.keys(after.marks)).toHaveLength(2);
    }
  });
});

describe('A client', () => {
  const ofClient = (participantId: string) => ({ participantId, handOverId: newId('hand-over') });
  const toSanna = { from: 'own-worker', to: 'sanna' };

  it('goes from one own worker to another, with everything stored about them', async () => {
    const participantId = await newParticipant(server, { sex: 'female' });
    const params = ofClient(participantId);
    const done = await outi.putClientHandOver({ params, body: toSanna });
    expect(await sanna.getParticipant({ params: { participantId } })).toMatchObject({
      ownWorker: 'sanna',
      background: { sex: 'female' },
    });
    expect((await sanna.listParticipants({})).items.map((one) => one.participantId)).toContain(
      participantId,
    );
    for (const call of ['getParticipant', 'getIdentity', 'getRecord', 'listConsents'] as const)
      expect(await code(outi[call]({ params: { participantId } })), call).toBe(
        'participant.unknown',
      );
    expect(await outi.putClientHandOver({ params, body: toSanna })).toEqual(done);
    // It is data about the client, so the client's record shows it.
    const { handOvers } = await sanna.getRecord({ params: { participantId } });
    expect(handOvers).toEqual([done]);
    const token = await server.tokenFor('own-worker', { sub: 'sanna' });
    const page = await fetch(`${server.url}/v1/participants/${participantId}/record/page`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(await page.text()).toContain('Outi → Nimi sanna');
  });

  it('without an own worker goes from the person who registered them', async () => {
    const participantId = await newParticipant(server);
    await outi.putParticipant({
      params: { participantId },
      body: { ownWorker: null, background: {}, synthetic: true },
      ifMatch: 1,
    });
    await outi.putClientHandOver({ params: ofClient(participantId), body: toSanna });
    const { ownWorker, registeredBy } = await sanna.getParticipant({ params: { participantId } });
    expect([ownWorker, registeredBy]).toEqual(['sanna', 'own-worker']);
  });

  it('of a worker who has left is handed over by the administrator, with a reason', async () => {
    const participantId = await newParticipant(server);
    const hand = (reason: typeof gone | null) =>
      admin.putClientHandOver({ params: ofClient(participantId), body: { ...toSanna, reason } });
    expect(await code(hand(null))).toBe('hand_over.reason_missing');
    await hand(gone);
    expect(await code(hand(gone))).toBe('hand_over.not_theirs');
    expect((await sanna.getParticipant({ params: { participantId } })).ownWorker).toBe('sanna');
    expect(await code(admin.getParticipant({ params: { participantId } }))).toBe('role.missing');
  });

  it('is handed over by nobody else', async () => {
    const participantId = await newParticipant(server);
    const body = { ...toSanna, reason: gone };
    for (const other of [sanna, aino])
      expect(await code(other.putClientHandOver({ params: ofClient(participantId), body }))).toBe(
        'participant.unknown',
      );
  });

  it('handed over twice at once goes to one', async () => {
    const participantId = await newParticipant(server);
    const to = (person: string) =>
      outi.putClientHandOver({
        params: ofClient(participantId),
        body: { from: 'own-worker', to: person },
      });
    const all = await Promise.allSettled([to('sanna'), to('liisa')]);
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner =
      all[0]?.status === 'fulfilled' ? sanna : as(server, 'own-worker', { sub: 'liisa' });
    expect((await winner.getParticipant({ params: { participantId } })).version).toBe(2);
  });
});

const clientsTo = (userId: string) => ({ runsTo: null, clientsTo: userId, reason: gone });

describe('All clients of a worker', () => {
  it('go to another, some at a time, until there are none left', async () => {
    const from = newId('leaving');
    const worker = as(server, 'own-worker', { sub: from });
    const count = configuration.handOverClients + 2;
    for (let n = 0; n < count; n++) {
      const participantId = await newParticipant(server);
      await outi.putClientHandOver({
        params: { participantId, handOverId: 'first' },
        body: { from: 'own-worker', to: from },
      });
    }
    const params = { userId: from, handOverId: newId('all') };
    const hand = () => admin.putWorkerHandOver({ params, body: clientsTo('sanna') });
    expect(await hand()).toMatchObject({ clients: configuration.handOverClients, more: true });
    expect(await hand()).toMatchObject({ clients: 2, more: false });
    expect(await hand()).toMatchObject({ clients: 0, more: false });
    expect((await worker.listParticipants({})).items).toEqual([]);
  });

  it('are not handed over again, nor counted, where one came back and the request comes late', async () => {
    const [from, participantId] = [newId('leaving'), await newParticipant(server)];
    const give = (person: string, to: string) =>
      admin.putClientHandOver({
        params: { participantId, handOverId: newId('back') },
        body: { from: person, to, reason: gone },
      });
    await give('own-worker', from);
    const params = { userId: from, handOverId: newId('all') };
    const hand = () => admin.putWorkerHandOver({ params, body: clientsTo('sanna') });
    expect(await hand()).toMatchObject({ clients: 1 });
    await give('sanna', from);
    expect(await hand()).toMatchObject({ clients: 0, more: false });
    const worker = as(server, 'own-worker', { sub: from });
    expect((await worker.listParticipants({})).items).toHaveLength(1);
  });

  it('go to somebody else', async () => {
    const params = { userId: 'own-worker', handOverId: newId('all') };
    const same = admin.putWorkerHandOver({ params, body: clientsTo('own-worker') });
    expect(await code(same)).toBe('body.invalid');
  });
});
