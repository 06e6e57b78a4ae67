import { describe, expect, it } from 'vitest';
import { dayOf } from '../../shared/domain/day.ts';
import type { Attendance } from '../../shared/domain/groups/roll-call.ts';
import {
  as,
  enrolled,
  newId,
  newMemberBody,
  newParticipant,
  newSessionBody,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');

const put = (runId: string, sessionId: string, changes = {}, ifMatch?: number) =>
  leader.putSession({ params: { runId, sessionId }, body: newSessionBody(changes), ifMatch });

const mark = (
  attendance: Attendance,
  markedAt = '2026-03-02T12:00:00.000Z',
  device = 'tablet-a',
) => ({
  attendance,
  markedAt,
  device,
});

const take = (runId: string, sessionId: string, marks: Record<string, ReturnType<typeof mark>>) =>
  leader.patchAttendance({ params: { runId, sessionId }, body: { marks } });

describe('A session', () => {
  it('is planned, held with its real length, and listed by date', async () => {
    const { runId } = await runningRun(server, 1);
    await put(runId, 'a', { date: '2026-03-09', status: 'planned' });
    await put(runId, 'b', { date: '2026-03-02', kind: 'camp_day', minutes: 600 });
    const held = await put(runId, 'a', { date: '2026-03-09', minutes: 100 }, 1);
    expect(held).toMatchObject({ status: 'held', minutes: 100, version: 2 });
    const { items } = await leader.listSessions({ params: { runId } });
    expect(items.map((session) => session.sessionId)).toEqual(['b', 'a']);
  });

  it('to which somebody came is not planned again, until no mark says so', async () => {
    const { runId, members } = await runningRun(server, 1);
    const [participantId = ''] = members;
    await put(runId, 'a', { status: 'planned' });
    await take(runId, 'a', { [participantId]: mark('part') });
    const again = () => put(runId, 'a', { status: 'planned', minutes: 90 }, 2);
    expect(await refusal(again())).toMatchObject({ status: 409, code: 'session.somebody_came' });
    // Of a cancelled session its marks say the same.
    await put(runId, 'a', { status: 'cancelled' }, 2);
    const restored = put(runId, 'a', { status: 'planned' }, 3);
    expect((await refusal(restored)).code).toBe('session.somebody_came');
    expect(await put(runId, 'a', { status: 'held' }, 3)).toMatchObject({ status: 'held' });
    await take(runId, 'a', { [participantId]: mark('absent', '2026-03-02T12:01:00.000Z') });
    expect(await put(runId, 'a', { status: 'planned' }, 4)).toMatchObject({ status: 'planned' });
    // A caller that has read an older version must read it again, whatever the marks say.
    expect((await refusal(again())).code).toBe('version.conflict');
  });

  it('keeps its roll call when it is changed', async () => {
    const { runId, members } = await runningRun(server, 1);
    const [participantId = ''] = members;
    await put(runId, 'a');
    await take(runId, 'a', { [participantId]: mark('present') });
    const changed = await put(runId, 'a', { minutes: 90 }, 1);
    expect(changed.marks[participantId]).toMatchObject({
      attendance: 'present',
      markedBy: 'leader',
    });
  });
});

describe('Cancelling a session', () => {
  it('stores its reason, which is gone once the session takes place after all', async () => {
    const { runId } = await runningRun(server, 1);
    await put(runId, 'a', { status: 'planned' });
    const cancelled = { status: 'cancelled', cancelReason: 'too_few' };
    expect(await put(runId, 'a', cancelled, 1)).toMatchObject(cancelled);
    // A tablet with an older page does not name the reason, and must not erase it.
    const renamed = await put(runId, 'a', { status: 'cancelled', note: 'Jäätä' }, 2);
    expect(renamed).toMatchObject({ ...cancelled, note: 'Jäätä' });
    expect(await put(runId, 'a', { status: 'planned' }, 3)).toMatchObject({
      ...{ status: 'planned', cancelReason: null },
    });
    const late = refusal(put(runId, 'a', { ...cancelled, minutes: 60 }, 3));
    expect(await late).toMatchObject({ code: 'version.conflict' });
  });

  it('takes only the listed reasons', async () => {
    const { runId } = await runningRun(server, 1);
    const free = { status: 'cancelled', cancelReason: 'Aino on kipeä' };
    expect(await refusal(put(runId, 'a', free))).toMatchObject({ status: 400 });
  });
});

describe('A session on an unlikely day', () => {
  const endOf = async (runId: string) => {
    const { items } = await leader.listForms({ params: { runId } });
    return items.find(({ occasion }) => occasion === 'end')?.window;
  };

  it('is refused, moves no window, and is accepted when the caller confirms it', async () => {
    const { runId } = await runningRun(server, 1);
    for (const date of ['2062-12-02', '1926-03-02', '2026-06-30', '2026-01-04'])
      expect(await refusal(put(runId, 'typo', { date, status: 'planned' }))).toMatchObject({
        ...{ status: 409, code: 'session.date_unlikely' },
      });
    for (const [n, date] of ['2026-06-29', '2026-01-05'].entries())
      await put(runId, `near-${n}`, { date });
    const window = { from: '2026-05-04', to: '2026-06-03' };
    expect(await endOf(runId)).toEqual(window);
    const odd = { date: '2062-12-02', status: 'planned', confirmedDate: true };
    const taken = await put(runId, 'typo', odd);
    expect(taken).toMatchObject({ date: '2062-12-02', version: 1 });
    expect(taken).not.toHaveProperty('confirmedDate');
    expect(await endOf(runId)).toEqual(window);
    // It was asked once: later changes leave the day as it is.
    const changed = { ...odd, confirmedDate: undefined, minutes: 90 };
    expect(await put(runId, 'typo', changed, 1)).toMatchObject({ minutes: 90, version: 2 });
    const moved = { ...changed, date: '2063-12-02' };
    expect(await refusal(put(runId, 'typo', moved, 2))).toMatchObject({
      code: 'session.date_unlikely',
    });
  });

  it('moves the end form’s window where it is marked as the last one, held or not', async () => {
    const { runId } = await runningRun(server, 1);
    await put(runId, 'a', { date: '2026-05-20' });
    expect(await endOf(runId)).toMatchObject({ from: '2026-05-04' });
    await put(runId, 'b', { date: '2026-05-18', status: 'planned', last: true });
    expect(await endOf(runId)).toEqual({ from: '2026-05-18', to: '2026-06-17' });
    await put(runId, 'b', { date: '2026-05-18', status: 'cancelled', last: true }, 1);
    expect(await endOf(runId)).toMatchObject({ from: '2026-05-04' });
  });
});

describe('A roll call', () => {
  it('of a future session says only who stays away, unless it is confirmed', async () => {
    const soon = dayOf(new Date(Date.now() + 3 * 86_400_000).toISOString());
    const dates = { startsOn: '2026-03-02', endsOn: soon };
    const { runId, members } = await runningRun(server, 1, dates);
    const [participantId = ''] = members;
    await put(runId, 'a', { date: soon, status: 'planned' });
    for (const attendance of ['present', 'part', 'absent'] as const)
      expect(await refusal(take(runId, 'a', { [participantId]: mark(attendance) }))).toMatchObject({
        ...{ status: 409, code: 'roll_call.session_to_come' },
      });
    const away = await take(runId, 'a', { [participantId]: mark('absent_notified') });
    expect(away.marks[participantId]).toMatchObject({ attendance: 'absent_notified' });
    const later = mark('present', '2026-03-02T13:00:00.000Z');
    const taken = await leader.patchAttendance({
      params: { runId, sessionId: 'a' },
      body: { marks: { [participantId]: later }, confirmedDate: true },
    });
    expect(taken).toMatchObject({ status: 'held', marks: { [participantId]: later } });
  });

  it('makes a planned session held when somebody came, and asks for the plan to be read again', async () => {
    const { runId, members } = await runningRun(server, 2);
    const [one = '', two = ''] = members;
    await put(runId, 'a', { status: 'planned' });
    const absent = await take(runId, 'a', { [one]: mark('absent') });
    expect(absent.status).toBe('planned');
    const came = await take(runId, 'a', { [two]: mark('part') });
    expect(came).toMatchObject({ status: 'held', version: 2 });
    expect(await refusal(put(runId, 'a', { status: 'planned', minutes: 5 }, 1))).toMatchObject({
      code: 'version.conflict',
    });
  });

  it('keeps the newest mark of each, and may arrive twice', async () => {
    const { runId, members } = await runningRun(server, 1);
    const [participantId = ''] = members;
    await put(runId, 'a');
    const late = mark('absent', '2026-03-02T12:00:05.000Z');
    await take(runId, 'a', { [participantId]: late });
    await take(runId, 'a', { [participantId]: mark('present', '2026-03-02T12:00:00.000Z') });
    const again = await take(runId, 'a', { [participantId]: late });
    expect(again.marks[participantId]).toEqual({ ...late, markedBy: 'leader' });
  });

  it('drops a mark that its author takes back, while it is the one that counts', async () => {
    const { runId, members } = await runningRun(server, 2, { leaders: ['leader', 'camp-leader'] });
    const [one = '', two = ''] = members;
    await put(runId, 'a');
    const made = mark('present');
    await take(runId, 'a', { [one]: made, [two]: made });
    const { attendance: _, ...which } = made;
    const back = (number: string, by = leader, changes = {}) =>
      by.patchAttendance({
        params: { runId, sessionId: 'a' },
        body: { marks: {}, takenBack: { [number]: { ...which, ...changes } } },
      });
    const others = await back(one, as(server, 'camp-leader'));
    const older = await back(one, leader, { markedAt: '2026-03-02T11:00:00.000Z' });
    for (const { marks } of [others, older]) expect(Object.keys(marks)).toHaveLength(2);
    expect(Object.keys((await back(one)).marks)).toEqual([two]);
    // A repeat gives the same.
    expect(Object.keys((await back(one)).marks)).toEqual([two]);
    const stranger = await newParticipant(server);
    expect(await refusal(back(stranger))).toMatchObject({ code: 'member.unknown' });
    const params = { runId, sessionId: 'a' };
    expect(await refusal(leader.patchAttendance({ params, body: { marks: {} } }))).toMatchObject({
      ...{ code: 'body.invalid', errors: [{ pointer: '/marks' }] },
    });
  });

  it('is for members only', async () => {
    const { runId } = await runningRun(server, 1);
    await put(runId, 'a');
    const stranger = await newParticipant(server);
    expect(await refusal(take(runId, 'a', { [stranger]: mark('present') }))).toMatchObject({
      code: 'member.unknown',
    });
    await as(server, 'own-worker').putMember({
      params: { runId, participantId: stranger },
      body: newMemberBody({ state: 'referred', joinedOn: null }),
    });
    expect(await refusal(take(runId, 'a', { [stranger]: mark('present') }))).toMatchObject({
      code: 'member.unknown',
    });
  });

  it('is not taken for a cancelled session, nor for one that does not exist', async () => {
    const { runId, members } = await runningRun(server, 1);
    const marks = { [members[0] ?? '']: mark('present') };
    await put(runId, 'a', { status: 'cancelled' });
    expect(await refusal(take(runId, 'a', marks))).toMatchObject({ code: 'session.cancelled' });
    expect(await refusal(take(runId, newId('s'), marks))).toMatchObject({
      code: 'session.unknown',
    });
  });

  it('is not accepted from a clock that is fast', async () => {
    const { runId, members } = await runningRun(server, 1);
    await put(runId, 'a');
    const ahead = new Date(Date.now() + 11 * 60_000).toISOString();
    expect(
      await refusal(take(runId, 'a', { [members[0] ?? '']: mark('present', ahead) })),
    ).toMatchObject({
      code: 'roll_call.from_future',
    });
  });
});

describe('Attendance', () => {
  it('is shown two ways: of all sessions, and since each member joined; cancelled ones count in neither', async () => {
    const { runId, members } = await runningRun(server, 1);
    const [first = ''] = members;
    const second = await newParticipant(server);
    await as(server, 'own-worker').putMember({
      params: { runId, participantId: second },
      body: newMemberBody({ joinedOn: '2026-03-10' }),
    });
    const days = ['2026-03-02', '2026-03-09', '2026-03-16'];
    for (const [index, date] of days.entries()) {
      await put(runId, `s-${index}`, { date });
      await take(runId, `s-${index}`, {
        [first]: mark('present'),
        ...(date > '2026-03-10' ? { [second]: mark('part') } : {}),
      });
    }
    await put(runId, 's-9', { date: '2026-03-23', status: 'cancelled' });
    const { attendance, sessions } = await leader.getSummary({ params: { runId } });
    expect(sessions).toMatchObject({ held: 3, cancelled: 1, hours: 6.75, units: 9 });
    expect(attendance).toEqual({
      ofAllSessions: { attended: 4, possible: 6, percent: 66.7 },
      sinceJoining: { attended: 4, possible: 4, percent: 100 },
      unmarked: 0,
      percentMissing: 0,
      withoutRoll: 0,
    });
  });

  it('leaves a missing mark out of both rates, and says that it is missing', async () => {
    const { runId, members } = await runningRun(server, 2);
    const late = await enrolled(server, runId);
    await put(runId, 'a');
    await take(runId, 'a', { [members[0] ?? '']: mark('present'), [late]: mark('not_expected') });
    const { attendance } = await leader.getSummary({ params: { runId } });
    expect(attendance).toEqual({
      ofAllSessions: { attended: 1, possible: 2, percent: 50 },
      sinceJoining: { attended: 1, possible: 1, percent: 100 },
      unmarked: 1,
      percentMissing: 50,
      withoutRoll: 0,
    });
  });

  it('is unknown for a held session without a roll, and no rate is 0 because of it', async () => {
    const { runId } = await runningRun(server, 2);
    await put(runId, 'a');
    const { attendance } = await leader.getSummary({ params: { runId } });
    expect(attendance).toEqual({
      ofAllSessions: { attended: 0, possible: 0, percent: null },
      sinceJoining: { attended: 0, possible: 0, percent: null },
      unmarked: 0,
      percentMissing: 100,
      withoutRoll: 1,
    });
    expect(await leader.getOutcome({ params: { runId } })).toMatchObject({ attended: null });
  });
});
