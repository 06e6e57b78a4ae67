import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { consented } from '../access/requests.ts';
import {
  answerBoth,
  as,
  endFormBody,
  endRun,
  enrolled,
  formParams,
  holding,
  newAnswers,
  newFormBody,
  newId,
  newMemberBody,
  newParticipant,
  newSessionBody,
  pinned,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { rememberedState } from '../stored-state.ts';
import { itemsWith } from './person.ts';

const server = await testServer();
const { writeFaults: faults } = await import('./faults.ts');
// Between two writes nothing changes, so each of them is interrupted there.
const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems']);
const deaths = faults('POST', ({ operation }) => writes.has(operation));
afterEach(() => {
  deaths.live();
  vi.restoreAllMocks();
});

const [leader, worker, coordinator] = [
  as(server, 'leader'),
  as(server, 'own-worker'),
  as(server, 'coordinator'),
];
const markedAt = '2026-03-02T12:00:00.000Z';
const marked = (attendance: 'present' | 'absent') => ({ attendance, markedAt, device: 'tablet' });
const outside = 'other' as const;

const noDecisions = { members: [], forms: [], background: [] };
const between = (ending: string, staying: string) => ({
  participantId: ending,
  otherParticipantId: staying,
});
const join = (ending: string, staying: string, body: object = noDecisions) =>
  worker.postJoining({ params: between(ending, staying), body: { ...noDecisions, ...body } });
const preview = (ending: string, staying: string) =>
  worker.getJoining({ params: between(ending, staying) });

async function linkTo(runId: string, participantId: string, occasion: 'end' | 'follow_up') {
  const { instrumentId } = pinned;
  const body = { occasion, instrumentId, participantIds: [participantId], outsideWindow: outside };
  const { items } = await leader.postLinks({ params: { runId }, body });
  return items[0]?.secret ?? '';
}

async function heldSession(runId: string, marks: Record<string, ReturnType<typeof marked>>) {
  const params = { runId, sessionId: newId('session') };
  await leader.putSession({ params, body: newSessionBody() });
  await leader.patchAttendance({ params, body: { marks } });
  return params.sessionId;
}

/** What differs from one try to the next: moments, secrets, and how figures are stored. */
const passing =
  /^(at|figures|line|countedAt|written|expiresAt|secretHash|codeHash|personSort|\w+At|device|draftId)$/;

/** An item as a text, whatever the order of its fields. */
const lineOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(lineOf);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !passing.test(name));
  return Object.fromEntries(
    fields.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, lineOf(one)]),
  );
};

/**
 * Everything in the records about some numbers, with each id replaced by its index among those
 * given.
 */
async function stateOf(numbers: string[], ids: readonly string[]): Promise<string[]> {
  const all = await Promise.all(numbers.map((number) => itemsWith(server, 'Records', number)));
  const unique = new Map(all.flat().map((item) => [`${item.pk} ${item.sk}`, item]));
  const lines = [...unique.values()].map((item) => {
    let line = JSON.stringify(lineOf(item)).replaceAll(/LINK#[\w-]+/g, 'LINK#');
    for (const [n, id] of ids.entries()) line = line.replaceAll(id, `<${n}>`);
    return line;
  });
  return lines.toSorted();
}

/** Two numbers of one person: the second entered the group, the first gave the start form. */
async function twoNumbers() {
  const { runId } = await runningRun(server, 1);
  const { runId: onlyEnding } = await runningRun(server, 1);
  const background = { sex: 'female', birth_year: 1980, primary_reason: 'housing' } as const;
  const staying = await enrolled(server, runId, { ...background, living_arrangement: ['alone'] });
  const ending = await enrolled(server, runId, { ...background, birth_year: 1981 });
  await worker.putMember({
    params: { runId: onlyEnding, participantId: ending },
    body: newMemberBody(),
  });
  await leader.putForm({ params: formParams(runId, staying), body: newFormBody(newAnswers(2)) });
  await leader.putForm({ params: formParams(runId, ending), body: newFormBody(newAnswers(4)) });
  await leader.putForm({
    params: formParams(runId, ending, 'end'),
    body: endFormBody(newAnswers(5), { outsideWindow: outside }),
  });
  await leader.putFormDecision({
    params: formParams(onlyEnding, ending),
    body: { decision: 'handed_out', on: '2026-03-02' },
  });
  const secret = await linkTo(onlyEnding, ending, 'follow_up');
  const saves = { feels_healthy: { answer: 2, at: new Date().toISOString() } };
  await holding(server, secret).patchAnswer({ body: { device: 'phone', saves } });
  await leader.putMember({
    params: { runId, participantId: ending },
    body: newMemberBody({ state: 'dropped_out', exit: { on: '2026-04-01', reason: 'no_contact' } }),
    ifMatch: 1,
  });
  const sessionId = await heldSession(runId, {
    [ending]: marked('present'),
    [staying]: marked('absent'),
  });
  for (const participantId of [ending, staying])
    await worker.putConsent({
      params: { participantId, purpose: 'measurement' },
      body: consented,
    });
  await worker.putConsent({
    params: { participantId: ending, purpose: 'contact' },
    body: { ...consented, given: false, textVersion: null },
  });
  return { runId, onlyEnding, ending, staying, secret, sessionId };
}

const decisions = (runId: string, keep: 'ending' | 'staying') => ({
  members: [{ runId, keep: 'staying' as const }],
  forms: [{ runId, occasion: 'start' as const, instrumentId: pinned.instrumentId, keep }],
  background: [{ field: 'birth_year' as const, keep }],
});

describe('Two numbers of one person', () => {
  it('are joined once each difference is decided on, and everything is under the one that stays', async () => {
    const { runId, onlyEnding, ending, staying, secret, sessionId } = await twoNumbers();
    const { identityKept, runs, conflicts } = await preview(ending, staying);
    expect(identityKept).toBe(false);
    expect(runs.map((one) => one.runId).sort()).toEqual([onlyEnding, runId].sort());
    expect(conflicts).toEqual({
      members: [{ runId, runName: 'Kokeiluryhmä', ending: 'dropped_out', staying: 'enrolled' }],
      forms: [
        {
          runId,
          runName: 'Kokeiluryhmä',
          occasion: 'start',
          instrumentId: pinned.instrumentId,
          ending: 'form',
          staying: 'form',
          bothKept: true,
        },
      ],
      background: [{ field: 'birth_year', ending: ['1981'], staying: ['1980'] }],
    });
    expect((await refusal(join(ending, staying))).code).toBe('joining.changed');
    const body = decisions(runId, 'staying');
    const tooMuch = { ...body, members: [...body.members, { runId: onlyEnding, keep: 'ending' }] };
    expect((await refusal(join(ending, staying, tooMuch))).code).toBe('joining.changed');

    expect(await join(ending, staying, body)).toMatchObject({
      participantId: ending,
      status: 'done',
    });
    const record = await worker.getRecord({ params: { participantId: staying } });
    expect(record.participant.background).toMatchObject({
      birth_year: 1980,
      living_arrangement: ['alone'],
    });
    const [both, other] = [runId, onlyEnding].map((id) =>
      record.runs.find(({ run }) => run.runId === id),
    );
    expect(both?.member?.state).toBe('enrolled');
    expect(both?.attendance).toMatchObject([{ sessionId, mark: { attendance: 'present' } }]);
    expect(both?.forms).toMatchObject([
      { occasion: 'end', answers: { feels_healthy: 5 } },
      {
        occasion: 'start',
        answers: { feels_healthy: 2 },
        earlier: [{ answers: { feels_healthy: 4 }, otherNumber: true }],
      },
    ]);
    expect(other?.member).toMatchObject({ participantId: staying, state: 'enrolled' });
    expect(other?.decisions).toMatchObject([{ decision: 'handed_out' }]);
    expect(other?.inTheMaking).toMatchObject([{ saves: { feels_healthy: { answer: 2 } } }]);
    // The link on the slip opens the same form, which now belongs to the other number.
    const opened = await holding(server, secret).getAnswer({});
    expect(opened).toMatchObject({ status: 'open', elsewhere: ['feels_healthy'] });
    const consents = Object.fromEntries(record.consents.map((one) => [one.purpose, one]));
    expect(consents.measurement?.history).toHaveLength(2);
    expect(consents.contact).toMatchObject({ given: false });
    expect((await leader.getRun({ params: { runId } })).activeMembers).toBe(2);
    expect((await leader.getRun({ params: { runId: onlyEnding } })).activeMembers).toBe(2);
  });

  it('keep the answers of the number that ends where that was decided, with the others stored beside them', async () => {
    const { runId, ending, staying } = await twoNumbers();
    await join(ending, staying, decisions(runId, 'ending'));
    const { participant: client, runs } = await worker.getRecord({
      params: { participantId: staying },
    });
    expect(client.background.birth_year).toBe(1981);
    const start = runs
      .find(({ run }) => run.runId === runId)
      ?.forms.find(({ occasion }) => occasion === 'start');
    expect(start).toMatchObject({
      answers: { feels_healthy: 4 },
      earlier: [{ answers: { feels_healthy: 2 }, otherNumber: true }],
    });
  });

  it('leave one of them taken for good, leading nowhere, and in the audit of both', async () => {
    const { runId, ending, staying } = await twoNumbers();
    const body = decisions(runId, 'staying');
    const first = await join(ending, staying, body);
    expect(await itemsWith(server, 'Records', ending)).toEqual([
      {
        pk: `ORG#kainuu#PARTICIPANT#${ending}`,
        sk: 'BACKGROUND',
        participantId: ending,
        joined: { status: 'done', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
        version: expect.any(Number),
      },
    ]);
    const params = { participantId: ending };
    const content = { ownWorker: 'own-worker', background: {}, synthetic: true };
    const name = { name: 'Maija', phone: null, language: 'fi' as const };
    const codes = await Promise.all([
      refusal(worker.getParticipant({ params })),
      refusal(worker.putIdentity({ params, body: name })),
      refusal(worker.deleteParticipant({ params })),
      refusal(leader.putMember({ params: { ...params, runId }, body: newMemberBody() })),
      refusal(preview(ending, staying)),
      refusal(preview(staying, ending)),
    ]);
    for (const { code } of codes) expect(code).toBe('participant.unknown');
    const taken = await refusal(worker.putParticipant({ params, body: content }));
    expect(taken.code).toBe('participant.number_taken');
    expect(await join(ending, staying, body)).toEqual(first);
    const admin = as(server, 'admin');
    for (const number of [ending, staying]) {
      const { items } = await admin.listAudit({ query: { participant: number } });
      expect(items.filter(({ route }) => route === 'postJoining').length).toBeGreaterThan(0);
    }
  });

  it('are two: a number is not joined to itself', async () => {
    const number = await newParticipant(server);
    for (const request of [preview(number, number), join(number, number)])
      expect((await refusal(request)).code).toBe('participant.unknown');
  });

  it('wait until the name under the one that ends is forgotten', async () => {
    const [ending, staying] = [await newParticipant(server), await newParticipant(server)];
    const body = { name: `Maija ${randomUUID()}`, phone: null, language: 'fi' as const };
    for (const participantId of [ending, staying])
      await worker.putIdentity({ params: { participantId }, body });
    expect((await preview(ending, staying)).identityKept).toBe(true);
    expect((await refusal(join(ending, staying))).code).toBe('participant.identity_kept');
    await worker.deleteIdentity({ params: { participantId: ending } });
    const listed = async () =>
      (await worker.listSamePeople({ query: {} })).items.filter(({ numbers }) =>
        numbers.some((one) => one.participantId === staying),
      );
    // Still listed: a worker who forgot the name may continue on another day.
    expect(await listed()).toHaveLength(1);
    await join(ending, staying);
    expect(await listed()).toEqual([]);
    expect((await itemsWith(server, 'Identities', ending)).length).toBe(0);
  });

  it('of two workers are joined by the one who gives their client away, when the other confirms that it is one person', async () => {
    const other = as(server, 'own-worker', { sub: 'second-worker' });
    const ending = await newParticipant(server);
    const staying = await newParticipant(server);
    await worker.putParticipant({
      params: { participantId: staying },
      body: { ownWorker: 'second-worker', background: {}, synthetic: true },
      ifMatch: 1,
    });
    const body = { name: `Liisa ${randomUUID()}`, phone: null, language: 'fi' as const };
    await worker.putIdentity({ params: { participantId: ending }, body });
    const saved = await other.putIdentity({ params: { participantId: staying }, body });
    expect(saved.knownTo).toEqual(['own-worker']);
    const params = between(ending, staying);
    for (const call of [
      () => worker.getJoining({ params }),
      () => join(ending, staying),
      () => other.getJoining({ params }),
      () => other.postJoining({ params, body: noDecisions }),
    ])
      expect((await refusal(call())).code).toBe('participant.unknown');
    const pair = async (api: typeof worker) =>
      (await api.listSamePeople({ query: {} })).items.find(({ numbers }) =>
        numbers.some((one) => [ending, staying].includes(one.participantId ?? '')),
      );
    const pairId = (await pair(other))?.pairId ?? '';
    const word = { participantId: staying, verdict: 'same' as const };
    await other.putSamePersonWord({ params: { pairId }, body: word });
    // Only one has agreed: the worker of the other number may give theirs away, and not the other
    // way round.
    const numbers = (await pair(worker))?.numbers.map((one) => one.participantId);
    expect(numbers?.toSorted()).toEqual([ending, staying].toSorted());
    expect((await refusal(other.postJoining({ params, body: noDecisions }))).code).toBe(
      'participant.unknown',
    );
    await worker.deleteIdentity({ params: { participantId: ending } });
    expect((await worker.getJoining({ params })).identityKept).toBe(false);
    expect((await join(ending, staying)).status).toBe('done');
    expect((await other.getParticipant({ params: { participantId: staying } })).ownWorker).toBe(
      'second-worker',
    );
  });
});

describe('Figures released with either number', () => {
  it('are taken back for good, where both, one or only the one that stays was in them', async () => {
    const [ending, staying] = [await newParticipant(server), await newParticipant(server)];
    const runs: string[] = [];
    for (const numbers of [[ending, staying], [ending], [staying]]) {
      const { runId, members } = await runningRun(server, 6);
      for (const participantId of numbers)
        await worker.putMember({ params: { runId, participantId }, body: newMemberBody() });
      for (const number of [...members, ...numbers])
        await answerBoth(server, runId, number, [2, 4]);
      await endRun(server, runId);
      runs.push(runId);
    }
    await server.settled();
    const shown = (runId: string) => coordinator.getOutcome({ params: { runId } });
    for (const runId of runs) expect((await shown(runId)).suppressed).toBe(null);
    const { conflicts } = await preview(ending, staying);
    const forms = conflicts.forms.map(({ runId, occasion, instrumentId }) => ({
      ...{ runId, occasion, instrumentId },
      keep: 'staying' as const,
    }));
    await join(ending, staying, { forms });
    for (const runId of runs) {
      expect(await shown(runId)).toMatchObject({ pairs: null, suppressed: 'taken_back' });
      const { participants } = await leader.getSummary({ params: { runId } });
      expect(participants).toBe(7);
    }
  });
});

describe('Joining that is interrupted', () => {
  it('ends the same when it is repeated, wherever the first was killed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const ended = async (two: Awaited<ReturnType<typeof twoNumbers>>) => {
      const { runId, onlyEnding, ending, staying, sessionId } = two;
      const places = await Promise.all(
        [runId, onlyEnding].map(
          async (id) => (await leader.getRun({ params: { runId: id } })).activeMembers,
        ),
      );
      const ids = [runId, onlyEnding, ending, staying, sessionId];
      return [String(places), ...(await stateOf([ending, staying], ids))];
    };
    const two = await twoNumbers();
    const body = decisions(two.runId, 'ending');
    const restore = await rememberedState(server);
    await join(two.ending, two.staying, body);
    const expected = await ended(two);
    expect(expected.length).toBeGreaterThan(9);
    let killed = 0;
    for (let n = 1; ; n++) {
      await restore();
      deaths.dieAt(n);
      const first = await join(two.ending, two.staying, body).catch(() => undefined);
      const words = deaths.live();
      // Once it has begun, its first decisions apply, whatever the repeat says.
      const again = await join(two.ending, two.staying, body);
      expect(again.status, `killed at write ${n}`).toBe('done');
      expect(await ended(two), `killed at write ${n}`).toEqual(expected);
      if (first && words < n) break;
      killed++;
    }
    expect(killed).toBeGreaterThan(20);
  }, 600_000);

  it('lets nobody erase, name or join in between, and shows that it is unfinished', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { runId, ending, staying } = await twoNumbers();
    const body = decisions(runId, 'staying');
    let isBegun = false;
    for (let n = 4; !isBegun; n++) {
      deaths.dieAt(n);
      await join(ending, staying, body).catch(() => undefined);
      deaths.live();
      isBegun = await worker.getParticipant({ params: { participantId: ending } }).then(
        () => false,
        () => true,
      );
    }
    vi.restoreAllMocks();
    const third = await newParticipant(server);
    const params = { participantId: staying };
    expect((await refusal(worker.deleteParticipant({ params }))).code).toBe('joining.under_way');
    expect((await refusal(preview(staying, third))).code).toBe('joining.under_way');
    expect((await refusal(join(third, staying))).code).toBe('joining.under_way');
    expect((await refusal(join(ending, third))).code).toBe('participant.unknown');
    await join(ending, staying);
    expect(await preview(third, staying)).toMatchObject({ runs: [] });
  });
});
