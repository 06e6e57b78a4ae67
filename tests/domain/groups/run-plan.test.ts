import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween } from '../../../shared/domain/day.ts';
import {
  checkDaysFree,
  checkLength,
  checkNotPast,
  movedSessions,
  runDaysAfter,
} from '../../../shared/domain/groups/run-plan.ts';
import type { Session } from '../../../shared/domain/groups/session.ts';

type DrawnSession = Pick<Session, 'sessionId' | 'date' | 'status' | 'kind'>;
const on = (date: string, changes: Partial<DrawnSession> = {}): DrawnSession => ({
  ...{ sessionId: date, date, status: 'planned', kind: 'meeting' },
  ...changes,
});
const run = { startsOn: '2026-09-01', endsOn: '2026-12-01' };

describe('The days of a run', () => {
  const weekly = [on('2026-09-01'), on('2026-09-08'), on('2026-12-01')];

  it('are those of its first and last session', () => {
    const moved = [on('2026-09-03'), on('2026-09-08'), on('2026-12-03')];
    expect(runDaysAfter(run, weekly, moved)).toEqual({
      ...{ startsOn: '2026-09-03', endsOn: '2026-12-03' },
    });
  });

  it('stay where they were set apart from the sessions', () => {
    const before = [on('2026-09-08')];
    expect(runDaysAfter(run, before, [on('2026-09-10')])).toEqual(run);
  });

  it('take in a session outside them', () => {
    const before = [on('2026-09-08')];
    const after = [...before, on('2026-12-08')];
    expect(runDaysAfter(run, before, after)).toEqual({ ...run, endsOn: '2026-12-08' });
  });

  it('do not follow a catch-up session or a cancelled one', () => {
    const later = [
      on('2026-12-15', { kind: 'catch_up' }),
      on('2026-12-22', { status: 'cancelled' }),
    ];
    expect(runDaysAfter(run, weekly, [...weekly, ...later])).toEqual(run);
  });

  it('stay where no session is left', () => {
    expect(runDaysAfter(run, weekly, [])).toEqual(run);
  });
});

describe('Moving sessions', () => {
  const drawnDay = fc.nat(700).map((n) => daysAfter('2026-01-01', n));
  const drawnSessions = fc
    .uniqueArray(drawnDay, { minLength: 1, maxLength: 20 })
    .chain((days) =>
      fc.tuple(
        ...days.map((date) =>
          fc
            .constantFrom('planned', 'held', 'cancelled')
            .map((status) => on(date, { status: status as DrawnSession['status'] })),
        ),
      ),
    );

  it('keeps the distances, and moves none that is earlier, held or cancelled', () => {
    fc.assert(
      fc.property(drawnSessions, drawnDay, fc.nat(19), (sessions, to, n) => {
        const moved = sessions[n % sessions.length] as DrawnSession;
        const days = daysBetween(moved.date, to);
        const result = movedSessions(sessions, { sessionId: moved.sessionId, to, andLater: true });
        for (const after of result) {
          const before = sessions.find(
            ({ sessionId }) => sessionId === after.sessionId,
          ) as DrawnSession;
          expect(daysBetween(before.date, after.date)).toBe(days);
          if (before !== moved)
            expect([before.status, before.date > moved.date]).toEqual(['planned', true]);
        }
        const later = sessions.filter((one) => one.status === 'planned' && one.date > moved.date);
        expect(result.length).toBe(later.length + 1);
      }),
    );
  });

  it('moves one alone', () => {
    const sessions = [on('2026-09-01'), on('2026-09-08')];
    const move = { sessionId: '2026-09-01', to: '2026-09-03', andLater: false };
    expect(movedSessions(sessions, move)).toEqual([on('2026-09-03', { sessionId: '2026-09-01' })]);
  });
});

describe('A plan', () => {
  it('has no two sessions on a day, but a cancelled one leaves its day free', () => {
    const there = [on('2026-09-01'), on('2026-09-08', { status: 'cancelled' })];
    expect(() => checkDaysFree([on('2026-09-08', { sessionId: 'a' })], there)).not.toThrow();
    const taken = () => checkDaysFree([on('2026-09-01', { sessionId: 'a' })], there);
    expect(taken).toThrow('session.day_taken');
    const twice = [on('2026-10-01', { sessionId: 'a' }), on('2026-10-01', { sessionId: 'b' })];
    expect(() => checkDaysFree(twice, [])).toThrow('session.day_taken');
  });

  it('lasts for two years at most', () => {
    expect(() => checkLength([on('2026-09-01'), on('2028-09-01')])).not.toThrow();
    expect(() => checkLength([on('2026-09-01'), on('2028-09-02')])).toThrow('plan.too_long');
    const cancelled = on('2062-09-02', { status: 'cancelled' });
    expect(() => checkLength([on('2026-09-01'), cancelled])).not.toThrow();
  });

  it('needs a reason for a day that has passed', () => {
    const today = '2026-09-02';
    const past = (pastReason: string) => () => checkNotPast(['2026-09-01'], { today, pastReason });
    expect(past('')).toThrow('plan.in_past');
    expect(past('  ')).toThrow('plan.in_past');
    expect(past('Ryhmä alkoi paperilla')).not.toThrow();
  });
});
