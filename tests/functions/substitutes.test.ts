import { afterEach, describe, expect, it, vi } from 'vitest';
import { configuration } from '../../shared/configuration.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import {
  answerBoth,
  as,
  enrolled,
  formParams,
  newAnswers,
  newFormBody,
  newId,
  newParticipant,
  newRunBody,
  newSessionBody,
  pinned,
  refusal,
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

/** A Monday after all real days, in winter time: Finland is two hours ahead of UTC. */
const monday = '2031-01-06';
const wednesday = daysAfter(monday, 2);
const thursday = daysAfter(monday, 3);
/** From here on the clock of requests, tokens and tables shows this moment. */
const itIs = (moment: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
const noon = (day: string) => `${day}T12:00:00.000Z`;
afterEach(() => {
  vi.useRealTimers();
});

const reason = { code: 'absence' as const, note: null };
const days = { from: monday, until: wednesday, reason };
const code = async (call: Promise<unknown>) => (await refusal(call)).code;
const pekkaIn = (runId: string) => ({ params: { runId, userId: 'camp-leader' } });
const get = (api: typeof aino, runId: string) => api.getRun({ params: { runId } });
const runIdsOf = async (api: typeof aino) =>
  (await api.listRuns({ query: { limit: '100' } })).items.map(({ runId }) => runId);

describe('A substitute for a leader', () => {
  it('has the run from the first day to the last, by the days in Finland, and no longer', async () => {
    const { runId } = await runningRun(server, 1);
    itIs(noon('2031-01-01'));
    await aino.putRunSubstitute({ ...pekkaIn(runId), body: days });
    const seen: [string, boolean][] = [];
    for (const moment of [
      '2031-01-05T21:59:59.999Z',
      '2031-01-05T22:00:00.000Z',
      '2031-01-08T21:59:59.999Z',
      '2031-01-08T22:00:00.000Z',
    ]) {
      itIs(moment);
      const listed = (await runIdsOf(pekka)).includes(runId);
      const isAllowed = await get(pekka, runId).then(
        () => true,
        () => false,
      );
      expect(isAllowed, moment).toBe(listed);
      seen.push([moment, isAllowed]);
    }
    expect(seen.map(([, isAllowed]) => isAllowed)).toEqual([false, true, true, false]);
    const never = await refusal(get(pekka, newId('no-run')));
    const over = await refusal(get(pekka, runId));
    expect({ ...over, instance: '' }).toEqual({ ...never, instance: '' });
  });

  it('does what the leader does, and both see who the substitute is and until when', async () => {
    const { runId, members } = await runningRun(server, 5);
    for (const number of members) await answerBoth(server, runId, number, [2, 4]);
    itIs(noon(monday));
    await aino.putRunSubstitute({ ...pekkaIn(runId), body: days });
    const { items } = await pekka.listRuns({});
    const mine = items.find((run) => run.runId === runId);
    expect(mine).toMatchObject({
      substituting: true,
      leaders: ['leader'],
      substitutes: [{ userId: 'camp-leader', ...days, namedBy: 'leader' }],
    });
    const hers = (await aino.listRuns({})).items.find((run) => run.runId === runId);
    expect(hers).toMatchObject({ substituting: false, substitutes: mine?.substitutes });
    const params = { runId, sessionId: newId('session') };
    await pekka.putSession({ params, body: newSessionBody() });
    const mark = { attendance: 'present' as const, markedAt: noon('2026-03-02'), device: 'x' };
    await pekka.patchAttendance({ params, body: { marks: { [members[0] ?? '']: mark } } });
    await pekka.listMembers({ params: { runId } });
    await pekka.putRunBackground({ params: { runId }, body: { sex: { female: 5 } } });
    await pekka.postLinks({
      params: { runId },
      body: { occasion: 'follow_up', instrumentId: pinned.instrumentId, outsideWindow: 'other' },
    });
    // The live figures are the leader's; a coordinator waits for their release.
    const live = await pekka.getOutcome({ params: { runId } });
    expect(live).toEqual({
      ...(await aino.getOutcome({ params: { runId } })),
      countedAt: live.countedAt,
    });
    itIs(noon(thursday));
    expect(await code(pekka.getOutcome({ params: { runId } }))).toBe('run.unknown');
  });

  it('compares the run with their own only while it lasts', async () => {
    const { programmeId, runId } = await runningRun(server, 1);
    await server.settled();
    itIs(noon(monday));
    await aino.putRunSubstitute({ ...pekkaIn(runId), body: days });
    const compared = async () => {
      const { items } = await pekka.listOutcomes({ query: { programme: programmeId } });
      return items.map(({ run }) => run.runId);
    };
    expect(await compared()).toEqual([runId]);
    itIs(noon(thursday));
    expect(await compared()).toEqual([]);
  });

  it('neither hands over, nor names another, nor ends their own or another’s time', async () => {
    const { programmeId, runId } = await runningRun(server, 1);
    itIs(noon(monday));
    await aino.putRunSubstitute({ ...pekkaIn(runId), body: days });
    const forLiisa = { params: { runId, userId: 'liisa' } };
    const { version } = await get(pekka, runId);
    const handOver = { runId, handOverId: newId('hand-over') };
    const edit = newRunBody(programmeId, { leaders: ['camp-leader'] });
    const refused = [
      pekka.putRunSubstitute({ ...forLiisa, body: days }),
      pekka.putRunSubstitute({ ...pekkaIn(runId), body: { ...days, until: thursday } }),
      pekka.deleteRunSubstitute(pekkaIn(runId)),
      pekka.putRunHandOver({
        params: handOver,
        body: { from: 'leader', to: 'camp-leader', reason },
      }),
      pekka.putRun({ params: { runId }, body: edit, ifMatch: version }),
    ];
    expect(await Promise.all(refused.map(code))).toEqual([
      ...Array(4).fill('run.unknown'),
      'role.missing',
    ]);
    expect(await get(aino, runId)).toMatchObject({ leaders: ['leader'], version });
  });

  it('is named by a coordinator too when the leader has fallen ill, and by nobody else', async () => {
    const { runId } = await runningRun(server, 1);
    itIs(noon(monday));
    expect(await code(liisa.putRunSubstitute({ ...pekkaIn(runId), body: days }))).toBe(
      'run.unknown',
    );
    const elsewhere = as(server, 'other-coordinator');
    const there = elsewhere.putRunSubstitute({ ...pekkaIn(runId), body: days });
    expect(await refusal(there)).toMatchObject({ status: 404, code: 'run.unknown' });
    await coordinator.putRunSubstitute({ ...pekkaIn(runId), body: days });
    expect((await get(pekka, runId)).substitutes[0]?.namedBy).toBe('coordinator');
  });

  it('is out at once when it is ended early, however often the request is sent', async () => {
    const { runId } = await runningRun(server, 1);
    itIs(noon(monday));
    await aino.putRunSubstitute({ ...pekkaIn(runId), body: days });
    await get(pekka, runId);
    const ended = await aino.deleteRunSubstitute(pekkaIn(runId));
    expect(await code(get(pekka, runId))).toBe('run.unknown');
    expect(await runIdsOf(pekka)).not.toContain(runId);
    const { version } = await get(aino, runId);
    expect(await aino.deleteRunSubstitute(pekkaIn(runId))).toEqual(ended);
    expect((await get(aino, runId)).version).toBe(version);
  });

  it('is named once if the request is repeated, and again if the days differ', async () => {
    const { runId } = await runningRun(server, 1);
    itIs(noon(monday));
    const once = await aino.putRunSubstitute({ ...pekkaIn(runId), body: days });
    const { version } = await get(aino, runId);
    expect(await coordinator.putRunSubstitute({ ...pekkaIn(runId), body: days })).toEqual(once);
    expect((await get(aino, runId)).version).toBe(version);
    await aino.putRunSubstitute({ ...pekkaIn(runId), body: { ...days, until: thursday } });
    const { substitutes } = await get(aino, runId);
    expect(substitutes.map(({ until }) => until)).toEqual([thursday]);
  });

  it.each([
    ['for more days than allowed', daysAfter(monday, configuration.substituteDays)],
    ['backwards', daysAfter(monday, -1)],
  ])('is not named %s', async (_, until) => {
    const call = aino.putRunSubstitute({ ...pekkaIn('any'), body: { ...days, until } });
    expect(await refusal(call)).toMatchObject({
      code: 'body.invalid',
      errors: [{ pointer: '/until' }],
    });
  });

  it('is named up to the last day allowed, not for past days, and never by themselves', async () => {
    const { runId } = await runningRun(server, 1);
    itIs(noon(thursday));
    expect(await code(aino.putRunSubstitute({ ...pekkaIn(runId), body: days }))).toBe(
      'substitute.over',
    );
    const own = aino.putRunSubstitute({ params: { runId, userId: 'leader' }, body: days });
    expect(await code(own)).toBe('substitute.has_it_already');
    const until = daysAfter(monday, configuration.substituteDays - 1);
    await aino.putRunSubstitute({ ...pekkaIn(runId), body: { ...days, until } });
  });

  it('is one of a limited number at once; those whose time is over do not count', async () => {
    const { runId } = await runningRun(server, 1);
    const name = (n: number, body = days) =>
      aino.putRunSubstitute({ params: { runId, userId: `person-${n}` }, body });
    itIs(noon(monday));
    for (let n = 0; n < configuration.substitutesAtOnce; n++) await name(n);
    expect(await code(name(99))).toBe('substitute.too_many');
    itIs(noon(thursday));
    await name(99, { ...days, until: thursday });
    expect((await get(aino, runId)).substitutes.map(({ userId }) => userId)).toEqual(['person-99']);
  });

  it('who is handed the run no longer needs the substitution', async () => {
    const { runId } = await runningRun(server, 1);
    itIs(noon(monday));
    await aino.putRunSubstitute({ ...pekkaIn(runId), body: days });
    const params = { runId, handOverId: newId('hand-over') };
    await aino.putRunHandOver({ params, body: { from: 'leader', to: 'camp-leader' } });
    const run = await get(pekka, runId);
    expect(run).toMatchObject({ leaders: ['camp-leader'], substitutes: [] });
    const listed = (await pekka.listRuns({})).items.filter((one) => one.runId === runId);
    expect(listed).toMatchObject([{ substituting: false }]);
  });

  it('still finds the run after its days were moved', async () => {
    const { programmeId, runId } = await runningRun(server, 1);
    itIs(noon(monday));
    await aino.putRunSubstitute({ ...pekkaIn(runId), body: days });
    const { version } = await get(coordinator, runId);
    const body = newRunBody(programmeId, { startsOn: '2026-03-05' });
    await coordinator.putRun({ params: { runId }, body, ifMatch: version });
    const query = { from: '2026-03-05', to: '2026-03-05' };
    const { items } = await pekka.listRuns({ query });
    expect(items.map((run) => run.runId)).toEqual([runId]);
  });
});

describe('A substitute for an own worker', () => {
  const forSanna = (participantId: string) => ({ params: { participantId, userId: 'sanna' } });
  const shared = { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' as const };

  it('has that client for that time, and no other', async () => {
    const [participantId, other] = [await newParticipant(server), await newParticipant(server)];
    itIs(noon(monday));
    await outi.putClientSubstitute({ ...forSanna(participantId), body: days });
    const client = await sanna.getParticipant({ params: { participantId } });
    expect(client).toMatchObject({ ownWorker: 'own-worker', substitutes: [{ userId: 'sanna' }] });
    const { items } = await sanna.listParticipants({});
    expect(items).toEqual([{ ...client, substituting: true }]);
    const name = { name: 'Maija Mallikas', phone: null, language: 'fi' as const };
    await sanna.putIdentity({ params: { participantId }, body: name });
    await sanna.getRecord({ params: { participantId } });
    await sanna.listAudit({ query: { participant: participantId } });
    expect(await code(sanna.getParticipant({ params: { participantId: other } }))).toBe(
      'participant.unknown',
    );
    itIs(noon(thursday));
    for (const call of ['getParticipant', 'getIdentity', 'getRecord', 'deleteParticipant'] as const)
      expect(await code(sanna[call]({ params: { participantId } })), call).toBe(
        'participant.unknown',
      );
    expect((await sanna.listParticipants({})).items).toEqual([]);
  });

  it('reads what the client shares with the own worker, while it lasts', async () => {
    const { runId } = await runningRun(server, 1);
    const participantId = await enrolled(server, runId);
    const params = formParams(runId, participantId);
    await aino.putForm({ params, body: newFormBody(newAnswers(3)) });
    itIs(noon(monday));
    await outi.putClientSubstitute({ ...forSanna(participantId), body: days });
    expect(await code(sanna.getResponse({ params }))).toBe('consent.not_given');
    const purpose = 'share_with_own_worker' as const;
    await sanna.putConsent({ params: { participantId, purpose }, body: shared });
    expect(await sanna.getResponse({ params })).toMatchObject({
      resourceType: 'QuestionnaireResponse',
    });
    itIs(noon(thursday));
    expect(await code(sanna.getResponse({ params }))).toBe('participant.unknown');
  });

  it('changes the background, but not whose the client is', async () => {
    const participantId = await newParticipant(server);
    itIs(noon(monday));
    await outi.putClientSubstitute({ ...forSanna(participantId), body: days });
    const write = (ownWorker: string, ifMatch: number) =>
      sanna.putParticipant({
        params: { participantId },
        body: { ownWorker, background: { sex: 'female' }, synthetic: true },
        ifMatch,
      });
    expect(await code(write('sanna', 2))).toBe('substitute.not_hers');
    expect((await write('own-worker', 2)).substitutes).toHaveLength(1);
    const params = { participantId, handOverId: newId('hand-over') };
    const body = { from: 'own-worker', to: 'sanna', reason };
    expect(await code(sanna.putClientHandOver({ params, body }))).toBe('participant.unknown');
    const another = { params: { participantId, userId: 'liisa' }, body: days };
    expect(await code(sanna.putClientSubstitute(another))).toBe('participant.unknown');
  });

  it('is named by the administrator when the worker has fallen ill, and ended early', async () => {
    const participantId = await newParticipant(server);
    itIs(noon(monday));
    await admin.putClientSubstitute({ ...forSanna(participantId), body: days });
    await sanna.getParticipant({ params: { participantId } });
    await outi.deleteClientSubstitute(forSanna(participantId));
    await outi.deleteClientSubstitute(forSanna(participantId));
    expect(await code(sanna.getParticipant({ params: { participantId } }))).toBe(
      'participant.unknown',
    );
  });

  it('leaves nothing of the client behind when they are erased', async () => {
    const participantId = await newParticipant(server);
    itIs(noon(monday));
    await outi.putClientSubstitute({ ...forSanna(participantId), body: days });
    await outi.deleteParticipant({ params: { participantId } });
    const left = (await sanna.listParticipants({})).items.map((one) => one.participantId);
    expect(left).not.toContain(participantId);
    expect(await code(outi.putClientSubstitute({ ...forSanna(participantId), body: days }))).toBe(
      'participant.unknown',
    );
  });
});
