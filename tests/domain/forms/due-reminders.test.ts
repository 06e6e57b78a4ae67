import { describe, expect, it } from 'vitest';
import {
  inOrder,
  type RunForReminders,
  remindersAhead,
  remindersDueIn,
} from '../../../shared/domain/forms/due-reminders.ts';
import {
  isSendingDay,
  lastSendingDay,
  maySendAt,
} from '../../../shared/domain/groups/sending-hours.ts';

const [one, other] = ['7K2M9QXA', 'MF1075JS'];
const instrument = { instrumentId: 'i', version: '1', occasions: ['start' as const] };

/** A running run of two members, without sessions and forms unless they are given. */
const run = (changes: Partial<RunForReminders> = {}, ofRun = {}): RunForReminders => ({
  run: {
    ...{ runId: 'r1', status: 'running', endsOn: '2026-05-04', instruments: [], windows: {} },
    ...ofRun,
  },
  sessions: [],
  members: [one, other].map((participantId) => ({
    ...{ participantId, state: 'enrolled' as const, joinedOn: '2026-03-02' },
  })),
  ...{ referrals: [], forms: [], decisions: [] },
  ...changes,
});

const session = (changes = {}) => ({
  ...{ sessionId: 's1', date: '2026-03-10', startsAt: '13:00', status: 'planned' as const },
  ...{ kind: 'meeting' as const, members: [], last: false, marks: {} },
  ...changes,
});

const kindsOn = (of: RunForReminders, day: string) =>
  remindersDueIn(of, day).map(({ participantId, kind }) => `${participantId} ${kind}`);

describe('The hours of sending', () => {
  it('are 9 to 19 by the clock in Finland, summer and winter', () => {
    expect(maySendAt('2026-12-01T06:59:59.000Z')).toBe(false);
    expect(maySendAt('2026-12-01T07:00:00.000Z')).toBe(true);
    expect(maySendAt('2026-12-01T16:59:59.000Z')).toBe(true);
    expect(maySendAt('2026-12-01T17:00:00.000Z')).toBe(false);
    expect(maySendAt('2026-07-01T06:00:00.000Z')).toBe(true);
    expect(maySendAt('2026-07-01T16:00:00.000Z')).toBe(false);
  });

  it('leave out Sundays, holidays and the two eves, and what falls there is sent before', () => {
    expect(isSendingDay('2026-03-08')).toBe(false);
    expect(isSendingDay('2026-06-19')).toBe(false);
    expect(lastSendingDay('2026-04-06')).toBe('2026-04-04');
    expect(lastSendingDay('2026-12-27')).toBe('2026-12-23');
    expect(lastSendingDay('2026-03-10')).toBe('2026-03-10');
  });
});

describe('A session', () => {
  it('reminds those who hold a place, the day before and on no other', () => {
    const of = run({ sessions: [session()] });
    expect(kindsOn(of, '2026-03-09')).toEqual([`${one} next_session`, `${other} next_session`]);
    for (const day of ['2026-03-07', '2026-03-10', '2026-03-11'])
      expect(kindsOn(of, day)).toEqual([]);
  });

  it.each([
    ['was cancelled', session({ status: 'cancelled' })],
    ['was held', session({ status: 'held' })],
    ['is a catch-up for others', session({ kind: 'catch_up', members: [other] })],
  ])('that %s does not remind everybody', (_, changed) => {
    expect(kindsOn(run({ sessions: [changed] }), '2026-03-09')).not.toContain(
      `${one} next_session`,
    );
  });

  it('reminds nobody of a run that is over, and nobody who has left or joins later', () => {
    const sessions = [session()];
    expect(kindsOn(run({ sessions }, { status: 'ended' }), '2026-03-09')).toEqual([]);
    const members = [
      { participantId: one, state: 'dropped_out' as const, joinedOn: '2026-03-02' },
      { participantId: other, state: 'enrolled' as const, joinedOn: '2026-03-11' },
    ];
    expect(kindsOn(run({ sessions, members }), '2026-03-09')).toEqual([]);
  });

  it('reminds nobody again who is marked already: they said that they cannot come', () => {
    const mark = { attendance: 'absent_notified' as const, markedAt: '', device: '', by: '' };
    const of = run({ sessions: [session({ marks: { [one]: mark } })] });
    expect(kindsOn(of, '2026-03-09')).toEqual([`${other} next_session`]);
  });
});

describe('A form', () => {
  const windows = { start: { from: '2026-03-03', to: '2026-03-20' } };
  const asking = (changes: Partial<RunForReminders> = {}) =>
    run({ members: run().members.slice(0, 1), ...changes }, { instruments: [instrument], windows });

  it.each([
    ['2026-03-02', []],
    ['2026-03-03', ['form_due']],
    ['2026-03-09', ['form_due']],
    ['2026-03-10', []],
    ['2026-03-17', []],
    ['2026-03-18', ['form_closing']],
    ['2026-03-20', ['form_closing']],
    ['2026-03-21', []],
  ])('is mentioned on %s: %s', (day, kinds) => {
    expect(remindersDueIn(asking(), day).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('is not mentioned once it has come or is decided on, and still while it is handed out', () => {
    const slot = { participantId: one, occasion: 'start' as const, instrumentId: 'i' };
    const decided = (decision: 'refused' | 'handed_out' | 'awaited') =>
      kindsOn(asking({ decisions: [{ ...slot, decision }] }), '2026-03-18');
    expect(kindsOn(asking({ forms: [slot] }), '2026-03-18')).toEqual([]);
    expect(decided('refused')).toEqual([]);
    expect(decided('handed_out')).toEqual([`${one} form_closing`]);
    expect(decided('awaited')).toEqual([`${one} form_closing`]);
  });

  it('of the follow-up needs the consent to contact too, at its opening and at its closing', () => {
    const following = { ...instrument, occasions: ['follow_up' as const] };
    const of = run({}, { instruments: [following], status: 'ended', windows: {} });
    const due = remindersDueIn(of, '2026-07-04');
    expect(due.map(({ kind, needs }) => [kind, needs])).toEqual([
      ['follow_up', ['reminders', 'contact']],
      ['follow_up', ['reminders', 'contact']],
    ]);
    expect(remindersDueIn(of, '2026-09-02')[0]).toMatchObject({
      ...{ kind: 'form_closing', needs: ['reminders', 'contact'] },
    });
  });

  it('with a window of a few days is mentioned once', () => {
    const short = { start: { from: '2026-03-03', to: '2026-03-05' } };
    const of = run({}, { instruments: [instrument], windows: short });
    const days = ['2026-03-03', '2026-03-04', '2026-03-05'];
    const kinds = days.flatMap((day) => remindersDueIn(of, day).map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(['form_due']));
  });
});

describe('A referral', () => {
  const at = '2026-03-09T10:00:00.000Z';
  const referral = (
    state: 'offered' | 'accepted' | 'refused' | 'declined',
    until = null as string | null,
  ) =>
    run({
      referrals: [{ participantId: one, state, until, history: [{ state, at, by: 'aino' }] }],
      members: [],
    });

  it('is mentioned while a place is offered, and not after the last day of the offer', () => {
    const of = referral('offered', '2026-03-12');
    expect(kindsOn(of, '2026-03-12')).toEqual([`${one} offered_place`]);
    expect(kindsOn(of, '2026-03-13')).toEqual([]);
  });

  it('is mentioned for some days after a decision of the group, not after the person’s own', () => {
    for (const state of ['accepted', 'refused'] as const) {
      expect(kindsOn(referral(state), '2026-03-10')).toEqual([`${one} referral_outcome`]);
      expect(kindsOn(referral(state), '2026-03-16')).toEqual([]);
    }
    expect(kindsOn(referral('declined'), '2026-03-10')).toEqual([]);
  });
});

describe('Of several reminders', () => {
  it('what counts most comes first, and of two sessions the earlier', () => {
    const of = (
      kind: 'next_session' | 'form_due' | 'offered_place',
      time: string | null = null,
    ) => ({
      ...{ participantId: one, kind, runId: 'r1', thing: `${kind}${time}` },
      ...{ day: '2026-03-10', time, needs: [] },
    });
    const all = [
      of('form_due'),
      of('offered_place'),
      of('next_session', '15:00'),
      of('next_session', '09:00'),
    ];
    expect(inOrder(all).map(({ kind, time }) => [kind, time])).toEqual([
      ['next_session', '09:00'],
      ['next_session', '15:00'],
      ['offered_place', null],
      ['form_due', null],
    ]);
  });

  it('each is ahead on its first day of sending alone', () => {
    const sessions = [session(), session({ sessionId: 's2', date: '2026-03-16' })];
    const ahead = remindersAhead(run({ sessions, members: run().members.slice(0, 1) }), {
      ...{ from: '2026-03-05', days: 14 },
    });
    expect(ahead.map(({ thing, on }) => [thing, on])).toEqual([
      ['s1#2026-03-10', '2026-03-09'],
      ['s2#2026-03-16', '2026-03-14'],
    ]);
  });
});
