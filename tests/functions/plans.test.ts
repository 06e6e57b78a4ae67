import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import type { PlannedSession } from '../../shared/domain/groups/session.ts';
import { as, newId, newPlannedSession, newSessionBody, refusal, runningRun } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');
const coordinator = as(server, 'coordinator');

const today = dayOf(new Date().toISOString());
const inDays = (days: number) => daysAfter(today, days);

const plan = (
  runId: string,
  days: readonly number[],
  changes: Partial<PlannedSession> & { pastReason?: string } = {},
  by = coordinator,
) => {
  const { pastReason, ...fields } = changes;
  const sessions = days.map((day) => ({
    sessionId: `s${day}`.replace('-', 'before'),
    ...newPlannedSession({ date: inDays(day), ...fields }),
  }));
  return by.putPlan({
    params: { runId },
    body: { sessions, ...(pastReason ? { pastReason } : {}) },
  });
};
const move = (runId: string, sessionId: string, to: number, changes = {}) =>
  leader.postSessionMove({
    params: { runId, sessionId },
    body: { to: inDays(to), ...changes },
  });
const daysOf = ({ sessions }: { sessions: readonly { date: string }[] }) =>
  sessions.map(({ date }) => date);

/** A run of a time to come, without sessions. */
const runToCome = async (people = 1) => {
  const days = { startsOn: inDays(1), endsOn: inDays(60) };
  return runningRun(server, people, days);
};

describe('A plan', () => {
  it('adds sessions with all that is planned of them, and the run’s days follow', async () => {
    const { runId } = await runToCome();
    const fields = {
      ...{ startsAt: '13:00', place: 'Kaupunginkirjasto', theme: 'Rajat' },
      ...{ material: 'Kortit', preparation: 'Kahvit', facilitators: ['Musiikkiterapeutti'] },
    };
    const planned = await plan(runId, [7, 14, 21], fields);
    expect(planned.sessions).toHaveLength(3);
    expect(planned.sessions[0]).toMatchObject({ ...fields, status: 'planned', version: 1 });
    expect(planned.run).toMatchObject({ startsOn: inDays(7), endsOn: inDays(21) });
    const { items } = await leader.listSessions({ params: { runId } });
    expect(items[0]).toMatchObject({ ...fields, marks: {}, members: [], note: '' });
    expect(await coordinator.getPlan({ params: { runId } })).toEqual(planned);
  });

  it('moves the run to its first day in the lists', async () => {
    const { runId } = await runToCome();
    await plan(runId, [40, 47]);
    const range = { from: inDays(40), to: inDays(40) };
    for (const staff of [leader, coordinator]) {
      const { items } = await staff.listRuns({ query: { ...range, limit: '100' } });
      expect(items.map((run) => run.runId)).toContain(runId);
    }
  });

  it('may be repeated, and continued by a further one', async () => {
    const { runId } = await runToCome();
    const first = await plan(runId, [7, 14]);
    expect(await plan(runId, [7, 14])).toEqual(first);
    const further = await plan(runId, [14, 21, 28]);
    expect(daysOf(further)).toEqual([7, 14, 21, 28].map(inDays));
    expect(further.run.endsOn).toBe(inDays(28));
  });

  it('never touches a session that is there', async () => {
    const { runId, members } = await runToCome();
    const [number = ''] = members;
    await plan(runId, [0, 7]);
    const mark = {
      attendance: 'present' as const,
      markedAt: new Date().toISOString(),
      device: 'a',
    };
    await leader.patchAttendance({
      params: { runId, sessionId: 's0' },
      body: { marks: { [number]: mark } },
    });
    const repeated = await plan(runId, [0, 7]);
    expect(repeated.sessions[0]?.status).toBe('held');
    const other = refusal(plan(runId, [0, 7], { theme: 'Muu' }));
    expect(await other).toMatchObject({ code: 'version.required' });
    const { items } = await leader.listSessions({ params: { runId } });
    expect(items[0]?.marks[number]).toMatchObject({ attendance: 'present' });
  });

  it('adds all sessions or none', async () => {
    const { runId } = await runToCome();
    await plan(runId, [7]);
    const taken = await refusal(
      coordinator.putPlan({
        params: { runId },
        body: {
          sessions: [8, 7].map((day) => ({
            sessionId: `other${day}`,
            ...newPlannedSession({ date: inDays(day) }),
          })),
        },
      }),
    );
    expect(taken).toMatchObject({ code: 'session.day_taken', days: [inDays(7)] });
    expect(daysOf(await coordinator.getPlan({ params: { runId } }))).toEqual([inDays(7)]);
  });

  it('refuses days that are surely mistyped, and a past one without a reason', async () => {
    const { runId } = await runToCome();
    expect(await refusal(plan(runId, [7, 800]))).toMatchObject({ code: 'plan.too_long' });
    expect(await refusal(plan(runId, []))).toMatchObject({ status: 400 });
    expect(await refusal(plan(runId, [-7]))).toMatchObject({ code: 'plan.in_past' });
    const late = await plan(runId, [-7], { pastReason: 'Ryhmä alkoi paperilla' });
    expect(late.run).toMatchObject({ startsOn: inDays(-7), pastReason: 'Ryhmä alkoi paperilla' });
    const next = await plan(runId, [7]);
    expect(next.run.pastReason).toBe('Ryhmä alkoi paperilla');
  });

  it('has at most sixty sessions in a request', async () => {
    const { runId } = await runToCome();
    const most = Array.from({ length: 60 }, (_, n) => n + 1);
    expect(await refusal(plan(runId, [...most, 61]))).toMatchObject({ status: 400 });
    expect((await plan(runId, most)).sessions).toHaveLength(60);
    expect((await plan(runId, [61, 62])).sessions).toHaveLength(62);
  });

  it('is refused in a closed run, and to those whose run it is not', async () => {
    const { runId } = await runToCome();
    await leader.postRunStatus({ params: { runId }, body: { status: 'cancelled', on: today } });
    expect(await refusal(plan(runId, [7]))).toMatchObject({ code: 'run.not_open' });
    const stranger = as(server, 'leader', { sub: 'stranger' });
    expect(await refusal(plan(runId, [7], {}, stranger))).toMatchObject({ code: 'run.unknown' });
  });

  it('of many at once takes a day only once', async () => {
    const { runId } = await runToCome();
    const one = (sessionId: string) =>
      coordinator.putPlan({
        params: { runId },
        body: { sessions: [{ sessionId, ...newPlannedSession({ date: inDays(7) }) }] },
      });
    const answers = await Promise.allSettled([...'abcdefghijkl'].map(one));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(daysOf(await coordinator.getPlan({ params: { runId } }))).toEqual([inDays(7)]);
  });

  it('is made by a leader who opened the group and waits for confirmation', async () => {
    const { programmeId } = await coordinatorsProgramme();
    const runId = newId('run');
    await leader.putRun({ params: { runId }, body: { ...(await newBody(programmeId)) } });
    expect(daysOf(await plan(runId, [7], {}, leader))).toEqual([inDays(7)]);
    const members = await refusal(leader.listMembers({ params: { runId } }));
    expect(members).toMatchObject({ code: 'run.unknown' });
  });
});

async function coordinatorsProgramme() {
  const programmeId = newId('programme');
  await coordinator.putProgramme({
    params: { programmeId },
    body: { name: 'Kokeilu', kind: 'other' },
  });
  return { programmeId };
}
const newBody = async (programmeId: string) => ({
  ...{ programmeId, name: 'Oma ryhmä', municipality: 'Kajaani', leaders: ['leader'] },
  ...{ capacity: 6, startsOn: inDays(1), endsOn: inDays(60), instruments: [] },
});

describe('Moving a session', () => {
  it('moves one alone, and keeps its id and roll call', async () => {
    const { runId, members } = await runToCome();
    const [number = ''] = members;
    await plan(runId, [7, 14, 21]);
    const mark = { attendance: 'absent_notified' as const, device: 'a' };
    await leader.patchAttendance({
      params: { runId, sessionId: 's7' },
      body: { marks: { [number]: { ...mark, markedAt: new Date().toISOString() } } },
    });
    const moved = await move(runId, 's7', 9);
    expect(daysOf(moved)).toEqual([9, 14, 21].map(inDays));
    expect(moved.run.startsOn).toBe(inDays(9));
    const { items } = await leader.listSessions({ params: { runId } });
    expect(items[0]).toMatchObject({ sessionId: 's7', marks: { [number]: mark }, version: 2 });
  });

  it('moves all later ones along, and the run’s last day with them', async () => {
    const { runId } = await runToCome();
    await plan(runId, [7, 14, 21]);
    const moved = await move(runId, 's14', 16, { andLater: true });
    expect(daysOf(moved)).toEqual([7, 16, 23].map(inDays));
    expect(moved.run.endsOn).toBe(inDays(23));
    // A repeat of the same request moves nothing further.
    expect(await move(runId, 's14', 16, { andLater: true })).toEqual(moved);
  });

  it('says when more would move than one write takes, and moves nothing', async () => {
    const { runId } = await runToCome();
    const planned = (from: number) =>
      plan(
        runId,
        Array.from({ length: 60 }, (_, n) => from + 2 * n),
      );
    await planned(1);
    const before = await planned(121);
    const all = move(runId, 's1', 2, { andLater: true });
    expect(await refusal(all)).toMatchObject({ code: 'plan.too_many' });
    expect(await coordinator.getPlan({ params: { runId } })).toEqual(before);
    expect(daysOf(await move(runId, 's61', 62, { andLater: true }))).toContain(inDays(62));
  });

  it('is refused onto a taken day, of a held session, and over another move', async () => {
    const { runId } = await runToCome();
    await plan(runId, [0, 7, 14]);
    expect(await refusal(move(runId, 's7', 14))).toMatchObject({ code: 'session.day_taken' });
    await leader.putSession({
      params: { runId, sessionId: 's0' },
      body: newSessionBody({ date: inDays(0) }),
      ifMatch: 1,
    });
    expect(await refusal(move(runId, 's7', 0))).toMatchObject({ code: 'session.day_taken' });
    expect(await refusal(move(runId, 's0', 3))).toMatchObject({ code: 'session.not_planned' });
    expect(await refusal(move(runId, 's7', -3))).toMatchObject({ code: 'plan.in_past' });
    expect(await refusal(move(runId, 'none', 3))).toMatchObject({ code: 'session.unknown' });
    await move(runId, 's7', 8);
    const unaware = move(runId, 's7', 9, { from: inDays(7) });
    expect(await refusal(unaware)).toMatchObject({ code: 'version.conflict' });
  });

  it('moves nothing by a request that arrives once more after the session was moved back', async () => {
    const { runId } = await runToCome();
    await plan(runId, [7, 14, 21]);
    const there = { andLater: true, from: inDays(7), version: 1 };
    const back = { andLater: true, from: inDays(9), version: 2 };
    const moved = await move(runId, 's7', 9, there);
    expect(await move(runId, 's7', 9, there)).toEqual(moved);
    const before = await move(runId, 's7', 7, back);
    expect(await refusal(move(runId, 's7', 9, there))).toMatchObject({ code: 'version.conflict' });
    expect(await coordinator.getPlan({ params: { runId } })).toEqual(before);
  });

  it('of two at once moves the later ones only once', async () => {
    const { runId } = await runToCome();
    await plan(runId, [7, 14, 21]);
    const both = [8, 9].map((to) =>
      move(runId, 's7', to, { andLater: true, from: inDays(7) }).catch(() => null),
    );
    const done = (await Promise.all(both)).filter((one) => one !== null);
    expect(done).toHaveLength(1);
    const days = daysOf(await coordinator.getPlan({ params: { runId } }));
    expect([[8, 15, 22].map(inDays), [9, 16, 23].map(inDays)]).toContainEqual(days);
  });
});

describe('A catch-up session', () => {
  it('is for members of the run, and for nobody else', async () => {
    const { runId, members } = await runToCome(2);
    const [away = ''] = members;
    const put = (changes: object) =>
      leader.putSession({
        params: { runId, sessionId: 'extra' },
        body: newSessionBody({ kind: 'catch_up', date: inDays(3), status: 'planned', ...changes }),
      });
    expect(await refusal(put({ members: ['01234564'] }))).toMatchObject({ status: 400 });
    const { members: others } = await runToCome();
    expect(await refusal(put({ members: others }))).toMatchObject({ code: 'member.unknown' });
    const wrongKind = put({ kind: 'meeting', members: [away] });
    expect(await refusal(wrongKind)).toMatchObject({ status: 400 });
    expect(await put({ members: [away] })).toMatchObject({ kind: 'catch_up', members: [away] });
  });
});
