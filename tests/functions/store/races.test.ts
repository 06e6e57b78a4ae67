import { isDeepStrictEqual } from 'node:util';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keys } from '../../../functions/store/keys.ts';
import { Refusal } from '../../../shared/contract/client.ts';
import type { Attendance } from '../../../shared/domain/groups/roll-call.ts';
import type { RunStatus } from '../../../shared/domain/groups/run.ts';
import { newParticipantId } from '../../../shared/domain/participant-id.ts';
import { tableVariables } from '../../../shared/table-shape.ts';
import { aroundCalls } from '../../dynamodb-calls.ts';
import {
  as,
  decideEndForms,
  endFormBody,
  formParams,
  newAnswers,
  newFormBody,
  newId,
  newMemberBody,
  newParticipant,
  newRunBody,
  newSessionBody,
  pinned,
  recruitingRun,
  refusal,
  runningRun,
} from '../../make.ts';
import { testServer } from '../../server.ts';

const server = await testServer();
const leader = as(server, 'leader');
const coordinator = as(server, 'coordinator');
const ownWorker = as(server, 'own-worker');

const { runId: running, members } = await runningRun(server, 3);
const clients = await Promise.all(Array.from({ length: 10 }, () => newParticipant(server)));
const first = members[0] as string;

/** How each of some simultaneous requests ended: its reply, or the code of its refusal. */
async function ends<T>(requests: Promise<T>[]): Promise<{ done: T[]; refused: string[] }> {
  const all = await Promise.allSettled(requests);
  const refused = all.flatMap((one) => {
    if (one.status === 'fulfilled') return [];
    if (one.reason instanceof Refusal) return [one.reason.problem.code];
    throw one.reason;
  });
  return { done: all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])), refused };
}

/** The same request, this many times at once. */
const times = <T>(count: number, request: (n: number) => Promise<T>) =>
  ends(Array.from({ length: count }, (_, n) => request(n)));

const same = <T>(values: readonly T[]) => new Set(values.map((value) => JSON.stringify(value)));

const enrol = (runId: string, participantId: string) =>
  ownWorker.putMember({ params: { runId, participantId }, body: newMemberBody() });

const left = newMemberBody({ state: 'dropped_out', exit: { on: '2026-03-09', reason: 'moved' } });
const leave = (runId: string, participantId: string, ifMatch: number) =>
  leader.putMember({ params: { runId, participantId }, body: left, ifMatch });

/** How many places the run says are taken, and how many members hold one. */
async function places(
  runId: string,
): Promise<{ capacity: number; said: number; enrolled: number }> {
  const { capacity, activeMembers } = await leader.getRun({ params: { runId } });
  const { items } = await leader.listMembers({ params: { runId } });
  return {
    capacity,
    said: activeMembers,
    enrolled: items.filter(({ state }) => state === 'enrolled').length,
  };
}

describe('The places of a run', () => {
  test('the last three go to three of ten people who ask at once', async () => {
    const { runId } = await recruitingRun(server, { capacity: 3 });
    const { done, refused } = await ends(clients.map((client) => enrol(runId, client)));
    expect(done.length).toBe(3);
    expect(same(refused)).toEqual(same(['run.full']));
    expect(await places(runId)).toEqual({ capacity: 3, said: 3, enrolled: 3 });
  });

  test('one enrolment sent five times at once takes one place', async () => {
    const { runId } = await recruitingRun(server);
    const { done, refused } = await times(5, () => enrol(runId, clients[0] as string));
    expect(refused).toEqual([]);
    expect(done.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
    expect(await places(runId)).toMatchObject({ said: 1, enrolled: 1 });
  });

  test('a member who leaves frees one place for one other, however often the leaving is sent', async () => {
    const { runId } = await recruitingRun(server, { capacity: 1 });
    const [leaving, ...waiting] = clients as [string, ...string[]];
    await enrol(runId, leaving);
    expect((await refusal(enrol(runId, waiting[0] as string))).code).toBe('run.full');
    const { refused } = await times(4, () => leave(runId, leaving, 1));
    expect(refused).toEqual([]);
    expect(await places(runId)).toMatchObject({ said: 0, enrolled: 0 });
    const { done } = await ends(waiting.map((client) => enrol(runId, client)));
    expect(done.length).toBe(1);
    expect(await places(runId)).toMatchObject({ said: 1, enrolled: 1 });
  });

  test('one leaves and one comes at once, and nobody is counted twice', async () => {
    const { runId } = await recruitingRun(server, { capacity: 2 });
    const [a, b, c] = clients as [string, string, string];
    await Promise.all([enrol(runId, a), enrol(runId, b)]);
    const { refused } = await ends([leave(runId, a, 1), enrol(runId, c), leave(runId, b, 1)]);
    expect(['', 'run.full']).toContain(refused.join());
    const { said, enrolled } = await places(runId);
    expect(said).toBe(enrolled);
    expect(enrolled).toBe(refused.length === 0 ? 1 : 0);
  });

  test.each([2, 3, 5])(
    'capacity lowered to %i while four enrol is never below the members',
    async (lower) => {
      const { programmeId, runId } = await recruitingRun(server, { capacity: 8 });
      const [a, b, ...coming] = clients.slice(0, 6) as [string, string, ...string[]];
      await Promise.all([enrol(runId, a), enrol(runId, b)]);
      const body = newRunBody(programmeId, { capacity: lower });
      const [lowering, enrolling] = await Promise.all([
        ends([coordinator.putRun({ params: { runId }, body, ifMatch: 2 })]),
        ends(coming.map((client) => enrol(runId, client))),
      ]);
      const { capacity, said, enrolled } = await places(runId);
      expect(said).toBe(enrolled);
      expect(enrolled).toBeLessThanOrEqual(capacity);
      expect(enrolled).toBe(2 + enrolling.done.length);
      expect([...lowering.refused, ...enrolling.refused]).toEqual(
        lowering.done.length > 0 ? Array(6 - lower).fill('run.full') : ['run.capacity_too_small'],
      );
    },
  );

  test('capacity is not lowered below the members, and the refusal says how many they are', async () => {
    const { runId, programmeId } = await recruitingRun(server);
    await Promise.all(clients.slice(0, 3).map((client) => enrol(runId, client)));
    const body = newRunBody(programmeId, { capacity: 2 });
    const problem = await refusal(coordinator.putRun({ params: { runId }, body, ifMatch: 2 }));
    expect(problem).toMatchObject({ code: 'run.capacity_too_small', activeMembers: 3 });
    expect(await places(runId)).toMatchObject({ capacity: 12, said: 3 });
  });
});

describe('A form', () => {
  const storedAnswers = async (occasion: string) => {
    const form = { occasion, instrumentId: pinned.instrumentId, participantId: first };
    const { Item } = await server.documents.send(
      new GetCommand({
        TableName: process.env[tableVariables.records],
        Key: keys.form('kainuu', running, form),
        ConsistentRead: true,
      }),
    );
    return Item?.answers;
  };

  test('of four different ones sent at once, one is stored whole and three are refused', async () => {
    const params = formParams(running, first, 'start');
    const sent = [1, 2, 3, 4].map((answer) => newAnswers(answer));
    const all = await Promise.allSettled(
      sent.map((given) => leader.putForm({ params, body: newFormBody(given) })),
    );
    const winner = all.findIndex(({ status }) => status === 'fulfilled');
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused.map(({ problem }) => problem.code)).toEqual(Array(3).fill('form.exists'));
    const isWhole = isDeepStrictEqual(await storedAnswers('start'), sent[winner]);
    expect(isWhole, 'the kept form is the one that was accepted').toBe(true);
  });

  test('sent twice at once is stored once and accepted twice', async () => {
    const params = formParams(running, first, 'end');
    const { done } = await times(2, () => leader.putForm({ params, body: endFormBody() }));
    expect(done.map(({ version }) => version)).toEqual([1, 1]);
  });

  test('two corrections of the same version: one wins, the other is refused as a conflict', async () => {
    const params = formParams(running, first, 'end');
    const correct = (answer: number) =>
      leader.putForm({ params, body: endFormBody(newAnswers(answer)), ifMatch: 1 });
    const { done, refused } = await ends([correct(4), correct(5)]);
    expect(done.map(({ version }) => version)).toEqual([2]);
    expect(refused).toEqual(['version.conflict']);
  });
});

describe('Edits under one version', () => {
  test('of two coordinators: one wins, and the run is entirely as the winner saved it', async () => {
    const { programmeId, runId } = await recruitingRun(server);
    const edit = (name: string, leaders: string[]) =>
      coordinator.putRun({
        params: { runId },
        body: newRunBody(programmeId, { name, leaders }),
        ifMatch: 2,
      });
    const { done, refused } = await ends([
      edit('Ensimmäinen', ['leader']),
      edit('Toinen', ['leader', 'camp-leader']),
    ]);
    expect(refused).toEqual(['version.conflict']);
    expect(await coordinator.getRun({ params: { runId } })).toEqual(done[0]);
    const { items } = await as(server, 'camp-leader').listRuns({});
    expect(items.some((run) => run.runId === runId)).toBe(done[0]?.name === 'Toinen');
  });

  test('repeated because the reply was lost succeed with the same result', async () => {
    const { programmeId, runId } = await recruitingRun(server);
    const body = newRunBody(programmeId, { name: 'Uusi nimi' });
    const edit = () => coordinator.putRun({ params: { runId }, body, ifMatch: 2 });
    const once = await edit();
    expect(once.version).toBe(3);
    expect(await edit()).toEqual(once);
    const [client] = clients as [string];
    await enrol(runId, client);
    const gone = await leave(runId, client, 1);
    expect(isDeepStrictEqual(await leave(runId, client, 1), gone)).toBe(true);
    const sessionId = newId('session');
    const save = (minutes: number, ifMatch?: number) =>
      leader.putSession({
        params: { runId, sessionId },
        body: newSessionBody({ minutes }),
        ifMatch,
      });
    await save(90);
    const longer = await save(135, 1);
    expect(await save(135, 1)).toEqual(longer);
  });

  test('repeated after somebody else’s change do not undo that change', async () => {
    const sessionId = newId('session');
    const params = { runId: running, sessionId };
    const save = (minutes: number, ifMatch?: number) =>
      leader.putSession({ params, body: newSessionBody({ minutes }), ifMatch });
    await save(90);
    await save(135, 1);
    await save(60, 2);
    expect((await refusal(save(135, 1))).code).toBe('version.conflict');
  });
});

describe('A participant number', () => {
  test('drawn by two at once is one participant’s, and the other draws again', async () => {
    const params = { participantId: newParticipantId() };
    const register = (api: typeof leader) =>
      api.putParticipant({ params, body: { ownWorker: null, background: {}, synthetic: true } });
    const { done, refused } = await ends([register(leader), register(ownWorker)]);
    expect(refused).toEqual(['participant.number_taken']);
    const { registeredBy } = done[0] ?? {};
    const owner = registeredBy === 'leader' ? leader : ownWorker;
    const other = registeredBy === 'leader' ? ownWorker : leader;
    expect((await owner.getParticipant({ params })).version).toBe(1);
    expect((await refusal(other.getParticipant({ params }))).code).toBe('participant.unknown');
  });
});

describe('The status of a run', () => {
  const move = (runId: string, status: RunStatus) =>
    coordinator.postRunStatus({ params: { runId }, body: { status, on: '2026-03-02' } });

  test('moved by three at once to the same status is moved once', async () => {
    const { runId } = await recruitingRun(server);
    const { done, refused } = await times(3, () => move(runId, 'cancelled'));
    expect(done.length).toBeGreaterThan(0);
    expect(refused.filter((code) => code !== 'version.conflict')).toEqual([]);
    const { history, version } = await coordinator.getRun({ params: { runId } });
    expect(history.map(({ status }) => status)).toEqual(['planned', 'recruiting', 'cancelled']);
    expect(version).toBe(3);
    expect((await move(runId, 'cancelled')).version).toBe(3);
  });

  test('moved by two at once to different ones moves to one of them', async () => {
    const { runId, members: all } = await runningRun(server, 1);
    const params = { runId, sessionId: newId('session') };
    await leader.putSession({ params, body: newSessionBody() });
    await decideEndForms(server, runId, all);
    await move(runId, 'ended');
    // Neither of the two statuses can be reached from the other.
    const { done, refused } = await ends([move(runId, 'running'), move(runId, 'followed_up')]);
    expect(done.length).toBe(1);
    expect(['version.conflict', 'run.transition_refused']).toContain(refused.join());
    const { history, status } = await coordinator.getRun({ params: { runId } });
    expect(status).toBe(done[0]?.status);
    expect(history.length).toBe(5);
  });
});

describe('Roll calls of several tablets', () => {
  type MarkMade = { who: number; attendance: Attendance; device: string; at: number };
  const instant = (at: number) => new Date(Date.UTC(2026, 2, 2, 12, 0, 0, at)).toISOString();

  const markMade: fc.Arbitrary<MarkMade> = fc.record({
    who: fc.nat({ max: members.length - 1 }),
    attendance: fc.constantFrom('present', 'part', 'absent_notified', 'absent', 'not_expected'),
    device: fc.constantFrom('tablet-a', 'tablet-b'),
    at: fc.nat({ max: 3 }),
  });
  /**
   * One request of a tablet. When it has two marks of one person, the later one in the list counts.
   */
  const rollCall = fc.array(markMade, { minLength: 1, maxLength: 3 });

  const marksOf = (made: readonly MarkMade[]) =>
    Object.fromEntries(
      made.map(({ who, attendance, device, at }) => [
        members[who] as string,
        { attendance, device, markedAt: instant(at) },
      ]),
    );

  type SessionParams = { runId: string; sessionId: string };
  async function newSession(changes = {}): Promise<SessionParams> {
    const params = { runId: running, sessionId: newId('session') };
    await leader.putSession({ params, body: newSessionBody(changes) });
    return params;
  }

  /** What a session shows for each member, in the order of `members`. */
  const shownMarks = (
    marks: Record<string, { attendance: string; device: string; markedAt: string }>,
  ) =>
    members.map((number) => {
      const mark = marks[number];
      return mark && `${mark.markedAt} ${mark.device} ${mark.attendance}`;
    });

  /** The newest mark of each member: by time, then device, then content. */
  const newest = (calls: readonly (readonly MarkMade[])[]) => {
    const texts = calls.map((call) => shownMarks(marksOf(call)));
    return members.map((_, who) =>
      texts
        .map((text) => text[who])
        .filter((text) => text !== undefined)
        .sort()
        .at(-1),
    );
  };

  test('sent at once they converge to the newest mark of each member', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rollCall, { minLength: 2, maxLength: 6 }), async (calls) => {
        const params = await newSession();
        const send = (call: readonly MarkMade[]) =>
          leader.patchAttendance({ params, body: { marks: marksOf(call) } });
        await Promise.all(calls.map(send));
        // Once more, as a tablet does that got no reply: nothing changes.
        const { marks } = await send(calls[0] ?? []);
        expect(shownMarks(marks)).toEqual(newest(calls));
      }),
      { numRuns: 12 },
    );
  });

  test('a mark that arrives late does not replace a newer one', async () => {
    const params = await newSession();
    const mark = (attendance: Attendance, at: number) =>
      leader.patchAttendance({
        params,
        body: { marks: marksOf([{ who: 0, attendance, device: 'tablet-a', at }]) },
      });
    await mark('absent', 10);
    const { marks } = await mark('present', 9);
    expect(marks[first]?.attendance).toBe('absent');
    expect((await mark('part', 11)).marks[first]?.attendance).toBe('part');
  });

  test('twelve tablets on one member at once all get their reply', async () => {
    const params = await newSession();
    const { done, refused } = await times(12, (at) =>
      leader.patchAttendance({
        params,
        body: { marks: marksOf([{ who: 0, attendance: 'present', device: 'tablet-a', at }]) },
      }),
    );
    expect(refused).toEqual([]);
    expect(done.length).toBe(12);
    const { items } = await leader.listSessions({ params: { runId: running } });
    const stored = items.find(({ sessionId }) => sessionId === params.sessionId);
    expect(stored?.marks[first]?.markedAt).toBe(instant(11));
  });

  describe('while the session is made planned again', () => {
    const present = marksOf([{ who: 0, attendance: 'present', device: 'tablet-a', at: 0 }]);
    const absent = marksOf([{ who: 1, attendance: 'absent', device: 'tablet-b', at: 0 }]);
    const planAgain = (params: SessionParams) =>
      leader.putSession({ params, body: newSessionBody({ status: 'planned' }), ifMatch: 1 });
    const roll = (params: SessionParams, marks: ReturnType<typeof marksOf>) =>
      leader.patchAttendance({ params, body: { marks } });
    const storedAt = async ({ sessionId }: SessionParams) => {
      const { items } = await leader.listSessions({ params: { runId: running } });
      const { status, marks } = items.find((one) => one.sessionId === sessionId) ?? {};
      return { status, marked: Object.keys(marks ?? {}).length };
    };
    /** Does something between the reading of a request and its one write of a session. */
    async function between<T>(
      content: string,
      act: () => Promise<unknown>,
      call: () => Promise<T>,
    ) {
      let isDone = false;
      const stop = aroundCalls(async ({ operation, input }, send) => {
        if (!isDone && operation === 'UpdateItem' && JSON.stringify(input).includes(content)) {
          isDone = true;
          await act();
        }
        return send();
      });
      try {
        return await call().finally(() => expect(isDone).toBe(true));
      } finally {
        stop();
      }
    }

    test('somebody came between: it stays held', async () => {
      const params = await newSession();
      const late = () =>
        between(
          '"planned"',
          () => roll(params, present),
          () => planAgain(params),
        );
      expect((await refusal(late())).code).toBe('session.somebody_came');
      expect(await storedAt(params)).toEqual({ status: 'held', marked: 1 });
    });

    test('somebody stayed away between: it is planned, with that mark', async () => {
      const params = await newSession();
      await between(
        '"planned"',
        () => roll(params, absent),
        () => planAgain(params),
      );
      expect(await storedAt(params)).toEqual({ status: 'planned', marked: 1 });
    });

    test('between the reading of the roll and its marks: it is held again', async () => {
      const params = await newSession();
      await between(
        '"present"',
        () => planAgain(params),
        () => roll(params, present),
      );
      expect(await storedAt(params)).toEqual({ status: 'held', marked: 1 });
    });
  });

  test('a session cancelled while the roll is taken keeps no mark made after that', async () => {
    const params = await newSession({ status: 'planned' });
    const body = newSessionBody({ status: 'cancelled' });
    const mark = { who: 0, attendance: 'present', device: 'tablet-a', at: 0 } as const;
    const [cancelling, marking] = await Promise.all([
      ends([leader.putSession({ params, body, ifMatch: 1 })]),
      ends([leader.patchAttendance({ params, body: { marks: marksOf([mark]) } })]),
    ]);
    // Whichever came first, the other is refused: a mark sets the session held, a new version.
    expect([...cancelling.refused, ...marking.refused]).toHaveLength(1);
    const { items } = await leader.listSessions({ params: { runId: running } });
    const stored = items.find(({ sessionId }) => sessionId === params.sessionId);
    expect([stored?.status, Object.keys(stored?.marks ?? {}).length]).toEqual(
      marking.refused.length > 0 ? ['cancelled', 0] : ['held', 1],
    );
  });
});
