import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planLimits } from '../../../shared/configuration.ts';
import { daysAfter, daysBetween, monthsAfter } from '../../../shared/domain/day.ts';
import { holidayOn } from '../../../shared/domain/groups/holidays.ts';
import {
  isoWeekOf,
  planSessions,
  type SessionPattern,
  sessionPattern,
} from '../../../shared/domain/groups/session-plan.ts';

const weekly = (changes: object) =>
  planSessions(
    sessionPattern.parse({
      repeats: 'weekly',
      firstDay: '2026-03-04',
      weekdays: [3],
      until: { count: 4 },
      ...changes,
    }),
  );
const daily = (changes: object) =>
  planSessions(
    sessionPattern.parse({
      repeats: 'daily',
      firstDay: '2026-06-17',
      until: { count: 4 },
      ...changes,
    }),
  );

describe('Sessions each week', () => {
  it('are on the days of the week from the first day on, in order', () => {
    expect(weekly({ weekdays: [5, 1] }).dates).toEqual([
      ...['2026-03-06', '2026-03-09', '2026-03-13', '2026-03-16'],
    ]);
  });

  it('every second week are counted from the week of the first day', () => {
    const plan = weekly({ weekdays: [1, 3], everyWeeks: 2, until: { count: 3 } });
    expect(plan.dates).toEqual(['2026-03-04', '2026-03-16', '2026-03-18']);
  });

  it('leave public holidays and the two eves out, and the number is of the days that are kept', () => {
    const plan = weekly({ firstDay: '2026-12-17', weekdays: [4, 5], until: { count: 3 } });
    expect(plan.dates).toEqual(['2026-12-17', '2026-12-18', '2026-12-31']);
    expect(plan.leftOut).toEqual([
      { date: '2026-12-24', reason: 'christmas_eve' },
      { date: '2026-12-25', reason: 'christmas_day' },
    ]);
  });

  it('keep an eve, or a holiday, on request', () => {
    const days = { firstDay: '2026-06-19', weekdays: [5, 6], until: { lastDay: '2026-06-20' } };
    expect(weekly({ ...days, keepsEves: true }).dates).toEqual(['2026-06-19']);
    expect(weekly({ ...days, keepsHolidays: true }).dates).toEqual(['2026-06-20']);
  });

  it('skip weeks, and say so before they name a holiday of that week', () => {
    const plan = weekly({
      firstDay: '2026-12-23',
      skippedWeeks: ['2026-W53'],
      until: { count: 2 },
    });
    expect(plan.dates).toEqual(['2026-12-23', '2027-01-13']);
    expect(plan.leftOut).toEqual([
      { date: '2026-12-30', reason: 'skipped_week' },
      { date: '2027-01-06', reason: 'epiphany' },
    ]);
  });

  it('end on the last day, with it', () => {
    expect(weekly({ until: { lastDay: '2026-03-18' } }).dates).toEqual([
      ...['2026-03-04', '2026-03-11', '2026-03-18'],
    ]);
    expect(weekly({ until: { lastDay: '2026-03-03' } })).toEqual({
      ...{ dates: [], leftOut: [], isCut: false },
    });
  });

  it('do not go on for more than two years, and say that they are cut', () => {
    const plan = weekly({ everyWeeks: 26, until: { count: 60 } });
    expect(plan.dates).toEqual([
      '2026-03-04',
      '2026-09-02',
      '2027-03-03',
      '2027-09-01',
      '2028-03-01',
    ]);
    expect(plan.isCut).toBe(true);
    expect(weekly({ until: { lastDay: '2030-01-01' } }).isCut).toBe(true);
  });
});

describe('Days that follow each other', () => {
  it('keep holidays, since a camp is a camp', () => {
    expect(daily({}).dates).toEqual(['2026-06-17', '2026-06-18', '2026-06-19', '2026-06-20']);
  });

  it('leave them out on request, and still have their number', () => {
    const plan = daily({ keepsHolidays: false, keepsEves: false });
    expect(plan.dates).toEqual(['2026-06-17', '2026-06-18', '2026-06-21', '2026-06-22']);
  });
});

describe('The week of a day', () => {
  it.each([
    ['2026-01-01', '2026-W01'],
    ['2024-12-30', '2025-W01'],
    ['2027-01-03', '2026-W53'],
    ['2021-01-03', '2020-W53'],
    ['2023-01-01', '2022-W52'],
  ])('%s is in %s', (day, week) => {
    expect(isoWeekOf(day)).toBe(week);
  });
});

const drawnDay = fc.integer({ min: 0, max: 26 * 365 }).map((n) => daysAfter('2020-01-01', n));
const drawnEnd = (firstDay: string) =>
  fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((count) => ({ count })),
    fc.integer({ min: 0, max: 500 }).map((n) => ({ lastDay: daysAfter(firstDay, n) })),
  );
const drawnPattern: fc.Arbitrary<SessionPattern> = drawnDay.chain((firstDay) => {
  const shared = {
    firstDay: fc.constant(firstDay),
    until: drawnEnd(firstDay),
    keepsHolidays: fc.boolean(),
    keepsEves: fc.boolean(),
  };
  const week = fc.integer({ min: 0, max: 60 }).map((n) => isoWeekOf(daysAfter(firstDay, 7 * n)));
  return fc.oneof(
    fc.record({ repeats: fc.constant('daily' as const), ...shared }),
    fc.record({
      repeats: fc.constant('weekly' as const),
      ...shared,
      weekdays: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
      everyWeeks: fc.integer({ min: 1, max: 26 }),
      skippedWeeks: fc.array(week, { maxLength: 5 }),
    }),
  );
});

describe('Every plan', () => {
  it('has rising days within its time, none of them left out, and the number that was wanted', () => {
    fc.assert(
      fc.property(drawnPattern, (pattern) => {
        const { dates, leftOut, isCut } = planSessions(pattern);
        const all = [...dates, ...leftOut.map(({ date }) => date)].sort();
        expect(new Set(all).size).toBe(all.length);
        expect(dates).toEqual([...dates].sort());
        for (const day of all) {
          expect(day >= pattern.firstDay).toBe(true);
          expect(day <= monthsAfter(pattern.firstDay, planLimits.months)).toBe(true);
        }
        if ('count' in pattern.until) expect(dates.length === pattern.until.count).toBe(!isCut);
        else for (const day of all) expect(day <= pattern.until.lastDay).toBe(true);
        if (!pattern.keepsHolidays && !pattern.keepsEves)
          for (const day of dates) expect(holidayOn(day)).toBeUndefined();
      }),
      { seed: 17, numRuns: 500 },
    );
  });

  it('of weeks has only its days of the week, in weeks of its rhythm that are not skipped', () => {
    fc.assert(
      fc.property(drawnPattern, (pattern) => {
        if (pattern.repeats === 'daily') return;
        const { firstDay, weekdays, everyWeeks, skippedWeeks } = pattern;
        const monday =
          new Date(firstDay).getTime() - ((new Date(firstDay).getUTCDay() + 6) % 7) * 864e5;
        for (const day of planSessions(pattern).dates) {
          const at = new Date(day);
          expect(weekdays).toContain(at.getUTCDay() || 7);
          expect(Math.floor((at.getTime() - monday) / (7 * 864e5)) % everyWeeks).toBe(0);
          expect(skippedWeeks).not.toContain(isoWeekOf(day));
        }
      }),
      { seed: 17, numRuns: 500 },
    );
  });

  it('that keeps all days leaves no hole in a camp', () => {
    fc.assert(
      fc.property(drawnDay, fc.integer({ min: 1, max: 14 }), (firstDay, count) => {
        const { dates } = daily({ firstDay, until: { count } });
        expect(daysBetween(firstDay, dates.at(-1) ?? '')).toBe(count - 1);
      }),
      { seed: 17, numRuns: 200 },
    );
  });
});
