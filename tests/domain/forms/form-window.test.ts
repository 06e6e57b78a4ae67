import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, monthsAfter } from '../../../shared/domain/day.ts';
import { formWindow } from '../../../shared/domain/forms/form-window.ts';

const session = (
  date: string,
  status: 'held' | 'planned' | 'cancelled' = 'held',
  last = false,
) => ({ date, status, last });
const course = {
  endsOn: '2026-06-30',
  formerLastDay: null,
  sessions: [
    session('2026-03-02'),
    session('2026-03-09', 'cancelled'),
    session('2026-03-16'),
    session('2026-05-04', 'planned', true),
    session('2026-05-11', 'cancelled'),
  ],
};
const stays = { joinedOn: '2026-03-02', exit: null };
const leaves = { joinedOn: '2026-03-02', exit: { on: '2026-04-01', reason: 'moved' as const } };

describe('The start form', () => {
  it('is due from joining up to the second session that takes place', () => {
    expect(formWindow('start', course, stays)).toMatchObject({
      from: '2026-03-02',
      to: '2026-03-16',
    });
  });

  it('of a member who joins late is due up to their own second session', () => {
    const late = { joinedOn: '2026-03-10', exit: null };
    expect(formWindow('start', course, late)).toMatchObject({
      from: '2026-03-10',
      to: '2026-05-04',
    });
  });

  it('has no last day while no second session is known, and is never due before joining', () => {
    const first = { ...course, sessions: course.sessions.slice(0, 1) };
    expect(formWindow('start', first, stays)?.to).toBeNull();
    expect(formWindow('start', course, { joinedOn: null, exit: null })).toBeNull();
  });
});

describe('The end form', () => {
  it('is due from the session marked as the last one, not the planned end', () => {
    expect(formWindow('end', course, stays)).toEqual({
      from: '2026-05-04',
      to: '2026-06-03',
      early: false,
    });
  });

  it('is due from the run’s end where no session that takes place is marked as the last one', () => {
    const planned = {
      ...course,
      sessions: course.sessions.map((one) => ({ ...one, last: false })),
    };
    const cancelled = [...planned.sessions, session('2026-06-01', 'cancelled', true)];
    for (const sessions of [planned.sessions, cancelled, []])
      expect(formWindow('end', { ...course, sessions }, stays)).toMatchObject({
        ...{ from: '2026-06-30', to: '2026-07-30' },
      });
  });

  it('and the follow-up stay where they are when another session’s year is mistyped', () => {
    for (const date of ['2062-12-02', '1926-12-02']) {
      const mistyped = { ...course, sessions: [...course.sessions, session(date, 'planned')] };
      for (const occasion of ['end', 'follow_up'] as const)
        expect(formWindow(occasion, mistyped, stays)).toEqual(formWindow(occasion, course, stays));
    }
  });

  it('of a run from before that rule is due on the days of either rule', () => {
    const before = { endsOn: '2026-06-30', sessions: [session('2026-05-04')] };
    const either = { from: '2026-05-04', to: '2026-07-30', early: false };
    // Once it is stored, no other session moves it.
    const written = { ...before, formerLastDay: '2026-05-04' };
    const later = { ...written, sessions: [session('2026-05-04'), session('2026-08-03')] };
    for (const stored of [before, written, later])
      expect(formWindow('end', stored, stays)).toEqual(either);
    expect(formWindow('end', { ...before, endsOn: '2026-04-30' }, stays)).toMatchObject({
      ...{ from: '2026-04-30', to: '2026-06-03' },
    });
    expect(formWindow('follow_up', before, stays)).toMatchObject({
      ...{ from: '2026-07-04', to: '2026-10-30' },
    });
  });

  it('of a member who leaves is due from that day, and flagged early', () => {
    expect(formWindow('end', course, leaves)).toEqual({
      from: '2026-04-01',
      to: '2026-05-01',
      early: true,
    });
  });
});

describe('The follow-up', () => {
  it('is due two to four months after the end', () => {
    expect(formWindow('follow_up', course, stays)).toEqual({
      from: '2026-07-04',
      to: '2026-09-04',
      early: false,
    });
  });

  it('is not required of a member who left', () => {
    expect(formWindow('follow_up', course, leaves)).toBeNull();
  });
});

describe('A run that sets its own days', () => {
  const own = { ...course, windows: { end: { from: '2026-05-20', to: '2026-05-25' } } };

  it('has them instead of the usual ones', () => {
    expect(formWindow('end', own, stays)).toEqual({
      from: '2026-05-20',
      to: '2026-05-25',
      early: false,
    });
    expect(formWindow('follow_up', own, stays)?.from).toBe('2026-07-04');
  });

  it('still uses the leaving day for members who leave', () => {
    expect(formWindow('end', own, leaves)).toMatchObject({ from: '2026-04-01', early: true });
  });
});

describe('Months and days', () => {
  it('end with the month where it is too short', () => {
    expect([monthsAfter('2026-01-31', 1), monthsAfter('2028-01-31', 1)]).toEqual([
      '2026-02-28',
      '2028-02-29',
    ]);
  });

  it('continue across years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const later = daysAfter('2026-01-01', days);
        expect((Date.parse(later) - Date.parse('2026-01-01')) / 86_400_000).toBe(days);
      }),
    );
  });
});
