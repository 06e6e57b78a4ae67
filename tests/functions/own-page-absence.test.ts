import { afterEach, describe, expect, it, vi } from 'vitest';
import { daysAfter } from '../../shared/domain/day.ts';
import { mergeMarks } from '../../shared/domain/groups/roll-call.ts';
import { as, holding, newId, newSessionBody, refusal } from '../make.ts';
import { groupNow, ownPage, today } from '../own-page.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');

afterEach(() => {
  vi.useRealTimers();
});

const codeOf = async (call: Promise<unknown>) => (await refusal(call)).code;

/** A member with their page, and the next session; or one that is today, when staff may mark it. */
async function member({ isToday = false } = {}) {
  const { runId, members, sessionIds } = await groupNow(server, 1);
  const [participantId = ''] = members;
  const sessionId = isToday ? newId('today') : (sessionIds[0] ?? '');
  if (isToday)
    await leader.putSession({
      params: { runId, sessionId },
      body: newSessionBody({ date: today(), status: 'planned' }),
    });
  const { page, secret } = await ownPage(server, participantId);
  const say = (cannotCome: boolean) =>
    page.postOwnAbsence({ body: { runId, sessionId, cannotCome } });
  const params = { runId, sessionId };
  const mark = (attendance: 'present' | 'absent', markedAt: string) =>
    leader.patchAttendance({
      params,
      body: { marks: { [participantId]: { attendance, markedAt, device: 'tablet' } } },
    });
  const marks = async () => {
    const { items } = await leader.listSessions({ params });
    return items.find((one) => one.sessionId === sessionId)?.marks[participantId];
  };
  return { runId, participantId, sessionId, params, page, secret, say, mark, marks };
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

describe('“I cannot come”', () => {
  it('is a mark in the roll by the participant, with the server’s time, and can be taken back', async () => {
    const { say, marks } = await member();
    const before = new Date().toISOString();
    expect(await say(true)).toMatchObject({ cannotCome: true, maySay: true });
    const mark = await marks();
    expect(mark).toEqual({
      ...{ attendance: 'absent_notified', markedBy: 'participant' },
      ...{ markedAt: expect.any(String), device: 'own-page' },
    });
    expect((mark?.markedAt ?? '') >= before).toBe(true);
    // The reply was lost on the way.
    await say(true);
    expect(await marks()).toEqual(mark);
    expect(await say(false)).toMatchObject({ cannotCome: false, maySay: true });
    expect(await say(false)).toMatchObject({ cannotCome: false });
    expect(await marks()).toBe(undefined);
  });

  it('is overridden by a mark that the leader makes later, and is not said over one', async () => {
    const { say, mark, marks, page } = await member({ isToday: true });
    await say(true);
    await mark('present', inMinutes(1));
    expect(await marks()).toMatchObject({ attendance: 'present', markedBy: 'leader' });
    expect(await codeOf(say(true))).toBe('own_page.already_marked');
    expect(await codeOf(say(false))).toBe('own_page.already_marked');
    expect((await page.getOwn({})).sessions[0]).toMatchObject({ cannotCome: false, maySay: false });
  });

  it('is not lost to a mark that a tablet without a network made before it', async () => {
    const { say, mark, marks } = await member({ isToday: true });
    const early = inMinutes(-5);
    await say(true);
    await mark('absent', early);
    expect(await marks()).toMatchObject({ attendance: 'absent_notified' });
    // Whatever the order: a tablet that had the mark and reads the word shows the word.
    const word = { attendance: 'absent_notified' as const, markedBy: 'participant' };
    const rolls = [
      { p: { ...word, markedAt: new Date().toISOString(), device: 'own-page' } },
      { p: { attendance: 'absent' as const, markedAt: early, device: 't', markedBy: 'leader' } },
    ] as const;
    expect(mergeMarks(rolls[0], rolls[1])).toEqual(mergeMarks(rolls[1], rolls[0]));
    expect(mergeMarks(rolls[1], rolls[0]).p).toMatchObject(word);
  });

  it('does not make anybody a leader, and counts as notified absence', async () => {
    const { say, runId, participantId } = await member();
    await say(true);
    const { items } = await as(server, 'own-worker').listClientGroups({
      params: { participantId },
    });
    expect(items.find((one) => one.runId === runId)?.sessions[0]).toMatchObject({
      attendance: 'absent_notified',
    });
  });

  it('can be said until the session’s day is over', async () => {
    const { say } = await member();
    const at = (day: number, time: string) =>
      vi.useFakeTimers({
        now: Date.parse(`${daysAfter(today(), day)}T${time}Z`),
        toFake: ['Date'],
      });
    const start = today();
    at(1, '20:00:00');
    expect(await say(true)).toMatchObject({ cannotCome: true });
    vi.useFakeTimers({ now: Date.parse(`${daysAfter(start, 2)}T10:00:00Z`), toFake: ['Date'] });
    expect(await codeOf(say(false))).toBe('session.unknown');
  });

  it('is said of a session of the group that takes place, and of no other', async () => {
    const { runId, page, sessionId, say } = await member();
    const body = { runId, sessionId: 'no-such', cannotCome: true };
    expect(await codeOf(page.postOwnAbsence({ body }))).toBe('session.unknown');
    const other = await groupNow(server, 1);
    const elsewhere = { runId: other.runId, sessionId: other.sessionIds[0] ?? '' };
    expect(await codeOf(page.postOwnAbsence({ body: { ...elsewhere, cannotCome: true } }))).toBe(
      'session.unknown',
    );
    await leader.putSession({
      params: { runId, sessionId },
      body: newSessionBody({ date: daysAfter(today(), 1), status: 'cancelled' }),
      ifMatch: 1,
    });
    expect(await codeOf(say(true))).toBe('session.unknown');
  });

  it('and the leader’s mark at the same moment leave one of them, and the leader’s if it is later', async () => {
    const { say, mark, marks } = await member({ isToday: true });
    const [word] = await Promise.allSettled([say(true), mark('present', inMinutes(1))]);
    expect(await marks()).toMatchObject({ attendance: 'present', markedBy: 'leader' });
    if (word?.status === 'rejected')
      expect(word.reason.problem.code).toBe('own_page.already_marked');
  });

  it('is said by nobody whose link was revoked', async () => {
    const { runId, sessionId, secret, participantId, marks } = await member();
    await as(server, 'own-worker').deleteOwnPageLinks({ params: { participantId } });
    const late = holding(server, secret);
    const body = { runId, sessionId, cannotCome: true };
    expect(await codeOf(late.postOwnAbsence({ body }))).toBe('link.unknown');
    expect(await marks()).toBe(undefined);
  });
});
