import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import {
  as,
  formParams,
  newAnswers,
  newFormBody,
  newMemberBody,
  newParticipant,
  newSessionBody,
  recruitingRun,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');
const today = dayOf(new Date().toISOString());

/** A run of one member whose sessions were this many days ago (before today when positive). */
async function runWithSessions(daysAgo: number[]) {
  const dates = daysAgo.map((days) => daysAfter(today, -days)).sort();
  const [startsOn = today, endsOn = startsOn] = [dates[0], dates.at(-1)];
  const { runId } = await recruitingRun(server, { startsOn, endsOn });
  const participantId = await newParticipant(server);
  await as(server, 'own-worker').putMember({
    params: { runId, participantId },
    body: newMemberBody({ joinedOn: dates[0] ?? today }),
  });
  for (const [index, date] of dates.entries())
    await leader.putSession({
      params: { runId, sessionId: `s-${index}` },
      body: newSessionBody({ date, status: date <= today ? 'held' : 'planned' }),
    });
  return { runId, participantId };
}

const matrixOf = (runId: string) => leader.listForms({ params: { runId } });
const statuses = async (runId: string) =>
  Object.fromEntries((await matrixOf(runId)).items.map((place) => [place.occasion, place.status]));

const decide = (runId: string, participantId: string, body: object, ifMatch?: number) =>
  leader.putFormDecision({
    params: formParams(runId, participantId, 'end'),
    body: { decision: 'handed_out', on: today, ...body },
    ifMatch,
  });

describe('The matrix of a run', () => {
  it('shows for each member and occasion what is due now', async () => {
    const { runId } = await runWithSessions([0, -7, -30]);
    expect(await statuses(runId)).toEqual({ start: 'due', end: 'not_due', follow_up: 'not_due' });
    expect(await matrixOf(runId)).toMatchObject({ due: 1, overdue: 0 });
  });

  it('shows what is overdue, and only that as overdue', async () => {
    const { runId } = await runWithSessions([90, 83, 76]);
    const matrix = await matrixOf(runId);
    expect(matrix).toMatchObject({ due: 1, overdue: 2 });
    expect(matrix.items.map(({ occasion, overdue }) => [occasion, overdue])).toEqual([
      ['start', true],
      ['end', true],
      ['follow_up', false],
    ]);
  });

  it('follows a form from due over handed out to received', async () => {
    const { runId, participantId } = await runWithSessions([14, 7, 0]);
    expect((await statuses(runId)).end).toBe('due');
    await decide(runId, participantId, {});
    expect((await statuses(runId)).end).toBe('handed_out');
    await leader.putForm({
      params: formParams(runId, participantId, 'end'),
      body: newFormBody(newAnswers(3), { answeredOn: today }),
    });
    const place = (await matrixOf(runId)).items.find(({ occasion }) => occasion === 'end');
    expect(place).toMatchObject({
      status: 'received',
      answered: 14,
      decision: { decision: 'handed_out' },
    });
    expect(JSON.stringify(place)).not.toContain('feels_lonely');
  });

  it('asks members who left for the end form, flagged early, and never follows them up', async () => {
    const { runId, participantId } = await runWithSessions([14, 7, -7]);
    await leader.putMember({
      params: { runId, participantId },
      body: newMemberBody({
        state: 'dropped_out',
        joinedOn: daysAfter(today, -14),
        exit: { on: today, reason: 'illness' },
      }),
      ifMatch: 1,
    });
    const { items } = await matrixOf(runId);
    expect(items.find(({ occasion }) => occasion === 'end')).toMatchObject({
      status: 'due',
      early: true,
    });
    expect(items.find(({ occasion }) => occasion === 'follow_up')).toMatchObject({ window: null });
  });

  it('is visible to a coordinator for chasing, and not to another leader', async () => {
    const { runId } = await runWithSessions([90, 83]);
    const seen = await as(server, 'coordinator').listForms({ params: { runId } });
    expect(seen.overdue).toBe(2);
    const call = as(server, 'camp-leader').listForms({ params: { runId } });
    expect(await refusal(call)).toMatchObject({ code: 'run.unknown' });
  });
});

describe('An unlikely day of answering', () => {
  it('is refused for a day in the future, and for one far from the group unless it is confirmed', async () => {
    const { runId, members } = await runningRun(server, 1);
    const [participantId = ''] = members;
    const params = formParams(runId, participantId, 'start');
    const paper = (answeredOn: string, more = {}) => {
      const { channel: _, ...body } = newFormBody(newAnswers(3), { answeredOn });
      return { ...body, outsideWindow: 'other' as const, ...more };
    };
    const ways = {
      form: (answeredOn: string, more = {}) =>
        leader.putForm({ params, body: { ...paper(answeredOn, more), channel: 'paper' } }),
      entry: (answeredOn: string, more = {}) =>
        leader.putPaperEntry({ params, body: paper(answeredOn, more) }),
      unnumbered: (answeredOn: string, more = {}) =>
        leader.putUnnumberedForm({
          params: { runId, formId: 'ilman' },
          body: {
            ...{ ...paper(answeredOn, more), channel: 'paper', occasion: 'start' },
            instrumentId: params.instrumentId,
          },
        }),
    };
    for (const put of [ways.entry, ways.form, ways.unnumbered]) {
      for (const more of [{}, { confirmedDate: true }])
        expect(await refusal(put(daysAfter(today, 1), more))).toMatchObject({
          ...{ status: 409, code: 'form.from_future' },
        });
      for (const day of ['1926-03-02', '2026-01-04'])
        expect(await refusal(put(day))).toMatchObject({ code: 'form.date_unlikely' });
      const taken = await put('1926-03-02', { confirmedDate: true });
      expect(taken).not.toHaveProperty('confirmedDate');
    }
    // It was asked once: later changes leave the day as it is.
    const changed = { ...paper('1926-03-02'), channel: 'paper' as const, answers: newAnswers(4) };
    const stored = await leader.putForm({ params, body: changed, ifMatch: 1 });
    expect(stored).toMatchObject({ answeredOn: '1926-03-02', version: 2 });
  });
});

describe('A form answered on a day other than when it is due', () => {
  const put = (
    runId: string,
    participantId: string,
    occasion: 'start' | 'end' | 'follow_up',
    changes: object,
  ) =>
    leader.putForm({
      params: formParams(runId, participantId, occasion),
      body: newFormBody(newAnswers(3), { answeredOn: today, ...changes }),
    });

  it('is refused, unless staff give a reason', async () => {
    const { runId, participantId } = await runWithSessions([90, 83, -30]);
    const early = { answeredOn: daysAfter(today, -1) };
    for (const [occasion, changes] of [
      ['start', {}],
      ['end', early],
      ['follow_up', {}],
    ] as const)
      expect(await refusal(put(runId, participantId, occasion, changes))).toMatchObject({
        status: 409,
        code: 'form.outside_window',
      });
    const late = await put(runId, participantId, 'start', { outsideWindow: 'late_return' });
    expect(late).toMatchObject({ status: 'received', outsideWindow: 'late_return' });
  });

  it('is accepted without one when a start form comes before the member joined', async () => {
    const { runId, participantId } = await runWithSessions([7, 0]);
    const stored = await put(runId, participantId, 'start', { answeredOn: daysAfter(today, -30) });
    expect(stored.status).toBe('received');
  });

  it('is never a follow-up of a member who left', async () => {
    const { runId, participantId } = await runWithSessions([120, 113]);
    await leader.putMember({
      params: { runId, participantId },
      body: newMemberBody({
        state: 'dropped_out',
        joinedOn: daysAfter(today, -120),
        exit: { on: daysAfter(today, -115), reason: 'moved' },
      }),
      ifMatch: 1,
    });
    expect(await refusal(put(runId, participantId, 'follow_up', {}))).toMatchObject({
      code: 'form.left_before_due',
    });
  });
});

describe('The last session', () => {
  it('is not marked while an end form is neither received nor decided on', async () => {
    const { runId, participantId } = await runWithSessions([14, 7]);
    const markLast = () =>
      leader.putSession({
        params: { runId, sessionId: 's-1' },
        body: newSessionBody({ date: daysAfter(today, -7), last: true }),
        ifMatch: 1,
      });
    expect(await refusal(markLast())).toMatchObject({ code: 'session.end_forms_undecided' });
    await decide(runId, participantId, { decision: 'absent' });
    expect(await markLast()).toMatchObject({ last: true, version: 2 });
  });

  it('is held again after it was cancelled, though an end form has become open meanwhile', async () => {
    const { runId, participantId } = await runWithSessions([14, 7]);
    await decide(runId, participantId, { decision: 'absent' });
    const params = { runId, sessionId: 's-1' };
    const put = (ifMatch: number, changes: object) => {
      const body = newSessionBody({ date: daysAfter(today, -7), last: true, ...changes });
      return leader.putSession({ params, body, ifMatch });
    };
    await put(1, {});
    // Somebody joins, of whom nobody has decided on an end form.
    const newcomer = await newParticipant(server);
    await as(server, 'own-worker').putMember({
      params: { runId, participantId: newcomer },
      body: newMemberBody({ joinedOn: daysAfter(today, -14) }),
    });
    await put(2, { status: 'cancelled' });
    // No mark says that it was held.
    expect(await refusal(put(3, {}))).toMatchObject({ code: 'session.end_forms_undecided' });
    await decide(runId, newcomer, { decision: 'absent' });
    await put(3, {});
    const mark = {
      attendance: 'present' as const,
      device: 'd',
      markedAt: new Date().toISOString(),
    };
    await leader.patchAttendance({ params, body: { marks: { [participantId]: mark } } });
    await decide(runId, newcomer, { decision: 'handed_out' }, 1);
    await put(4, { status: 'cancelled' });
    expect(await put(5, {})).toMatchObject({ status: 'held', last: true });
  });
});

describe('A decision on a form', () => {
  it('may be repeated, changed by somebody who has read it, and not overwritten unread', async () => {
    const { runId, participantId } = await runWithSessions([7, 0]);
    const first = await decide(runId, participantId, { decision: 'absent', reason: 'unwell' });
    expect(first).toMatchObject({ decidedBy: 'leader', version: 1 });
    expect(await decide(runId, participantId, { decision: 'absent', reason: 'unwell' })).toEqual(
      first,
    );
    expect(await refusal(decide(runId, participantId, { decision: 'lost' }))).toMatchObject({
      code: 'version.required',
    });
    const changed = await decide(runId, participantId, { decision: 'lost' }, 1);
    expect(changed).toMatchObject({ decision: 'lost', version: 2 });
  });

  it('is for an instrument of the run and for a member', async () => {
    const { runId, members } = await runningRun(server, 1, { instruments: [] });
    expect(await refusal(decide(runId, members[0] ?? '', {}))).toMatchObject({
      code: 'form.not_in_run',
    });
    const stranger = await newParticipant(server);
    expect(await refusal(decide(runId, stranger, {}))).toMatchObject({ code: 'member.unknown' });
  });

  it('lets a run end, which a form that is only handed out does not', async () => {
    const { runId, participantId } = await runWithSessions([14, 7]);
    const move = (status: 'running' | 'ended') =>
      leader.postRunStatus({ params: { runId }, body: { status, on: today } });
    await move('running');
    await decide(runId, participantId, { decision: 'handed_out' });
    expect(await refusal(move('ended'))).toMatchObject({
      code: 'run.not_ready',
      missing: ['a_decision_on_each_end_form'],
    });
    await decide(runId, participantId, { decision: 'refused', reason: 'own_wish' }, 1);
    expect((await move('ended')).status).toBe('ended');
  });
});
