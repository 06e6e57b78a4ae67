import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, formWindow, monthsAfter } from '../../shared/model/form-window.ts';

const session = (date: string, status: 'held' | 'planned' | 'cancelled' = 'held') => ({
  date,
  status,
});
const course = {
  endsOn: '2026-06-30',
  sessions: [
    session('2026-03-02'),
    session('2026-03-09', 'cancelled'),
    session('2026-03-16'),
    session('2026-05-04', 'planned'),
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

  it('of who joins late is due up to their own second session', () => {
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
  it('is due from the last session that takes place, not the planned end', () => {
    expect(formWindow('end', course, stays)).toEqual({
      from: '2026-05-04',
      to: '2026-06-03',
      early: false,
    });
  });

  it('of who leaves is due from that day, and flagged early', () => {
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

  it('is not asked of who left', () => {
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

  it('still asks who leaves at leaving', () => {
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

  it('go on over years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const later = daysAfter('2026-01-01', days);
        expect((Date.parse(later) - Date.parse('2026-01-01')) / 86_400_000).toBe(days);
      }),
    );
  });
});
