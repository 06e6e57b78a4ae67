import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../shared/domain/day.ts';
import type { FormSlot } from '../../shared/domain/forms/form-matrix.ts';
import type { RunStatus } from '../../shared/domain/groups/run.ts';
import type { Session } from '../../shared/domain/groups/session.ts';
import type { RunCopy } from '../../web/src/offline/vault-copy.ts';
import { absentTwice, type Todo, todayView } from '../../web/src/pages/today/today.ts';

const today = '2026-03-20';
const ago = (days: number) => daysAfter(today, -days);
const ahead = (days: number) => daysAfter(today, days);

const session = (date: string, changes: Partial<Session> = {}) =>
  ({
    ...{ sessionId: `on-${date}`, kind: 'meeting', date, minutes: 120 },
    ...{ status: date < today ? 'held' : 'planned', marks: {} },
    ...changes,
  }) as Session;

const slot = (changes: Partial<FormSlot>) =>
  ({ occasion: 'start', status: 'due', overdue: false, window: null, ...changes }) as FormSlot;
/** A form whose last day was so many days ago. */
const late = (days: number, changes: Partial<FormSlot> = {}) =>
  slot({ overdue: true, window: { from: ago(60), to: ago(days) }, ...changes });
/** A form that may be given for so many days yet. */
const due = (days: number, changes: Partial<FormSlot> = {}) =>
  slot({ window: { from: ago(3), to: ahead(days) }, ...changes });

type GroupParts = {
  status?: RunStatus;
  sessions?: readonly Session[];
  forms?: readonly FormSlot[];
  members?: readonly { participantId: string; state: string }[];
};

const group = (
  runId: string,
  { status = 'running', sessions = [], forms = [], members = [] }: GroupParts = {},
) =>
  ({
    run: { runId, name: runId, status },
    members,
    sessions,
    forms: { items: forms },
  }) as unknown as RunCopy;

/** What waits, each in one word for its kind, its group and its days. */
const said = (todo: readonly Todo[]) =>
  todo.map((one) => [one.is, one.run.runId, 'days' in one ? one.days : null]);

const absences = (...attendances: string[]) =>
  attendances.map((attendance, n) =>
    session(ago(attendances.length - n), {
      marks: { A: { attendance } } as unknown as Session['marks'],
    }),
  );

describe('What comes first', () => {
  it('is by the clock, and a catch-up session has no number among those of its group', () => {
    const catchUp = { kind: 'catch_up', members: ['A'], startsAt: '09:30' } as const;
    const view = todayView(
      [
        group('r', {
          sessions: [
            session(ago(7)),
            session(today, { sessionId: 'later', startsAt: '13:00' }),
            session(today, { sessionId: 'catch-up', ...catchUp, members: ['A'] }),
          ],
        }),
      ],
      today,
    );
    expect(view.first.map((one) => [one.session.sessionId, one.nth])).toEqual([
      ['catch-up', null],
      ['later', 2],
    ]);
    expect(view.groups[0]).toMatchObject({ held: 1, sessions: 2 });
  });

  it('is every session of today, also one whose roll has been taken', () => {
    const held = session(today, { sessionId: 'held', status: 'held' });
    const runs = [
      group('a', { sessions: [session(ago(7)), held, session(ahead(1))] }),
      group('b', { sessions: [session(today)] }),
    ];
    expect(todayView(runs, today).first).toEqual([
      expect.objectContaining({ session: held, nth: 2 }),
      expect.objectContaining({ nth: 1 }),
    ]);
  });

  it('is otherwise the next session of all groups', () => {
    const runs = [
      group('a', { sessions: [session(ahead(9))] }),
      group('b', { sessions: [session(ahead(4)), session(ahead(2))] }),
    ];
    const [first, ...others] = todayView(runs, today).first;
    expect([first?.run.runId, first?.session.date, first?.nth]).toEqual(['b', ahead(2), 1]);
    expect(others).toEqual([]);
  });

  it('is never a session that was cancelled, nor is that one counted', () => {
    const sessions = [session(today, { status: 'cancelled' }), session(ahead(3))];
    const [first] = todayView([group('a', { sessions })], today).first;
    expect([first?.session.date, first?.nth]).toEqual([ahead(3), 1]);
  });

  it('is nothing where no session is to come', () => {
    expect(todayView([group('a', { sessions: [session(ago(1))] })], today).first).toEqual([]);
  });
});

describe('What waits', () => {
  it('is in order of urgency: rolls, late forms, due forms, absences; the longest late first', () => {
    const runs = [
      group('a', {
        forms: [due(12), late(2, { occasion: 'end' })],
        sessions: absences('absent', 'absent_notified'),
        members: [{ participantId: 'A', state: 'enrolled' }],
      }),
      group('b', { forms: [due(3), late(9)], sessions: [session(ago(1), { status: 'planned' })] }),
      group('c', { sessions: [session(ago(6), { status: 'planned' })] }),
    ];
    expect(said(todayView(runs, today).todo)).toEqual([
      ['roll', 'c', 6],
      ['roll', 'b', 1],
      ['late', 'b', 9],
      ['late', 'a', 2],
      ['due', 'b', 3],
      ['due', 'a', 12],
      ['absent', 'a', null],
    ]);
  });

  it('has one line for the forms of an occasion, late since the first of them', () => {
    const forms = [late(2), late(5), due(4), due(8), late(1, { occasion: 'end' })];
    const { todo } = todayView([group('a', { forms })], today);
    expect(todo).toMatchObject([
      { is: 'late', at: 'start', count: 2, days: 5 },
      { is: 'late', at: 'end', count: 1, days: 1 },
      { is: 'due', at: 'start', count: 2, days: 4, until: ahead(4) },
    ]);
  });

  it('has forms without a last day after those with one', () => {
    const open = slot({ window: { from: ago(3), to: null } });
    const runs = [group('a', { forms: [open] }), group('b', { forms: [due(90)] })];
    const { todo } = todayView(runs, today);
    expect(todo.map(({ run }) => run.runId)).toEqual(['b', 'a']);
    expect(todo[1]).toMatchObject({ until: null, days: Number.POSITIVE_INFINITY });
  });

  it('has no form that has come in, was handed out, or is not due', () => {
    const statuses = ['received', 'handed_out', 'started', 'not_due', 'refused', 'lost'] as const;
    const forms = statuses.map((status) => slot({ status }));
    expect(todayView([group('a', { forms })], today).todo).toEqual([]);
  });

  it('has no roll of today or of a cancelled session', () => {
    const sessions = [session(today), session(ago(1), { status: 'cancelled' })];
    expect(todayView([group('a', { sessions })], today).todo).toEqual([]);
  });

  it('has the late forms and rolls of an ended group too, but not who was absent there', () => {
    const sessions = [...absences('absent', 'absent'), session(ago(9), { status: 'planned' })];
    const members = [{ participantId: 'A', state: 'enrolled' }];
    const ended = group('a', { status: 'ended', forms: [late(3)], sessions, members });
    expect(said(todayView([ended], today).todo)).toEqual([
      ['roll', 'a', 9],
      ['late', 'a', 3],
    ]);
  });
});

describe('A late form', () => {
  it('waits for 28 days, and is lost from then on', () => {
    const view = (days: number) =>
      todayView([group('a', { status: 'ended', forms: [late(days)] })], today);
    expect(said(view(28).todo)).toEqual([['late', 'a', 28]]);
    expect(view(28).ended).toEqual({ count: 1, lost: 0 });
    expect(view(29).todo).toEqual([]);
    expect(view(29).ended).toEqual({ count: 1, lost: 1 });
  });

  it('that is lost is counted with its own group while that is under way', () => {
    const runs = [
      group('a', { forms: [late(40), late(50), late(3)] }),
      group('b', { status: 'followed_up', forms: [late(80)] }),
    ];
    const { groups, ended } = todayView(runs, today);
    expect(groups).toEqual([expect.objectContaining({ lost: 2 })]);
    expect(ended).toEqual({ count: 1, lost: 1 });
  });
});

describe('The groups', () => {
  it('under way are listed with what was held and what comes next', () => {
    const sessions = [
      ...[session(ago(7)), session(ago(14)), session(ahead(7)), session(ahead(14))],
      session(ahead(1), { status: 'cancelled' }),
      session(ago(1), { status: 'planned' }),
    ];
    const [one] = todayView([group('a', { sessions })], today).groups;
    expect(one).toMatchObject({ held: 2, sessions: 5, next: { date: ahead(7) } });
  });

  it('are under way until they have ended', () => {
    const statuses: RunStatus[] = ['planned', 'recruiting', 'running', 'ended', 'followed_up'];
    const view = todayView(
      statuses.map((status) => group(status, { status })),
      today,
    );
    expect(view.groups.map(({ run }) => run.runId)).toEqual(['planned', 'recruiting', 'running']);
    expect(view.ended.count).toBe(2);
  });
});

describe('Absent twice', () => {
  const twice = (...attendances: string[]) =>
    absentTwice(
      group('a', {
        sessions: absences(...attendances),
        members: [{ participantId: 'A', state: 'enrolled' }],
      }),
    );

  it('is a member who missed the last two sessions at which they were expected', () => {
    expect(twice('present', 'absent', 'absent_notified')).toEqual(['A']);
    expect(twice('absent', 'not_expected', 'absent')).toEqual(['A']);
  });

  it('is nobody who came to one of them, or was expected once', () => {
    expect(twice('absent', 'absent', 'present')).toEqual([]);
    expect(twice('not_expected', 'absent')).toEqual([]);
  });
});
