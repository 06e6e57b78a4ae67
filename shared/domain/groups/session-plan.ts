import * as z from 'zod';
import { planLimits } from '../../configuration.ts';
import { daysAfter, daysBetween, monthsAfter } from '../day.ts';
import { date } from '../ids.ts';
import { eves, type HolidayName, holidayOn } from './holidays.ts';

/** Days of the week from Monday (1) to Sunday (7), as ISO 8601 counts them. */
export const weekday = z.int().min(1).max(7);

/** A week as ISO 8601 writes it. */
const isoWeek = z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, 'must be a week: 2026-W43');

const end = z.union([
  z.strictObject({ count: z.int().min(1).max(planLimits.sessions) }),
  z.strictObject({ lastDay: date }),
]);

/** Sessions on the same days of the week, each week or every few weeks. */
export const weeklyPattern = z.strictObject({
  repeats: z.literal('weekly'),
  firstDay: date,
  weekdays: z.array(weekday).min(1).max(7),
  /** Counted from the week of the first day. */
  everyWeeks: z.int().min(1).max(26).default(1),
  until: end,
  /** Weeks without sessions: the autumn holiday, the leader's own. */
  skippedWeeks: z.array(isoWeek).max(60).default([]),
  /** Whether there are sessions on public holidays. */
  keepsHolidays: z.boolean().default(false),
  /** Whether there are sessions on Midsummer's and Christmas Eve. */
  keepsEves: z.boolean().default(false),
});

/** Days that follow each other: a camp. It keeps holidays unless somebody leaves them out. */
export const consecutivePattern = z.strictObject({
  repeats: z.literal('daily'),
  firstDay: date,
  until: end,
  keepsHolidays: z.boolean().default(true),
  keepsEves: z.boolean().default(true),
});

export const sessionPattern = z
  .discriminatedUnion('repeats', [weeklyPattern, consecutivePattern])
  .meta({ id: 'SessionPattern' });
export type SessionPattern = z.infer<typeof sessionPattern>;

/** A day that the pattern would have, and why there is no session on it. */
export type LeftOutDay = { date: string; reason: HolidayName | 'skipped_week' };

export type PlannedDays = {
  dates: string[];
  leftOut: LeftOutDay[];
  /** The wanted number of sessions does not fit into the longest time of a plan. */
  isCut: boolean;
};

/** The day of the week, Monday as 1. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const mondayOf = (day: string): string => daysAfter(day, 1 - weekdayOf(day));

/**
 * The week of a day as ISO 8601 writes it; the year is that of the week's Thursday.
 * @example isoWeekOf('2027-01-01') // '2026-W53'
 */
export function isoWeekOf(day: string): string {
  const thursday = daysAfter(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The days that a pattern has before anything is left out, in order and without end. */
function* daysOf(pattern: SessionPattern): Generator<string> {
  if (pattern.repeats === 'daily') {
    for (let day = pattern.firstDay; ; day = daysAfter(day, 1)) yield day;
  }
  const weekdays = [...new Set(pattern.weekdays)].sort((one, other) => one - other);
  const first = mondayOf(pattern.firstDay);
  for (let monday = first; ; monday = daysAfter(monday, 7 * pattern.everyWeeks))
    for (const weekday of weekdays) {
      const day = daysAfter(monday, weekday - 1);
      if (day >= pattern.firstDay) yield day;
    }
}

/** Why there is no session on a day of the pattern; undefined where there is one. */
function reasonAgainst(day: string, pattern: SessionPattern): LeftOutDay['reason'] | undefined {
  if (pattern.repeats === 'weekly' && pattern.skippedWeeks.includes(isoWeekOf(day)))
    return 'skipped_week';
  const holiday = holidayOn(day);
  if (!holiday) return undefined;
  const hasSession = eves.includes(holiday) ? pattern.keepsEves : pattern.keepsHolidays;
  return hasSession ? undefined : holiday;
}

/**
 * The days of a pattern's sessions, and those that were left out. A number of sessions is of the
 * days that are kept.
 * @example planSessions({ repeats: 'weekly', firstDay: '2026-12-02', weekdays: [3], everyWeeks: 1, until: { count: 3 }, skippedWeeks: ['2026-W51'], keepsHolidays: false, keepsEves: false }) // { dates: ['2026-12-02', '2026-12-09', '2026-12-23'], leftOut: [{ date: '2026-12-16', reason: 'skipped_week' }], isCut: false }
 */
export function planSessions(pattern: SessionPattern): PlannedDays {
  const { until } = pattern;
  const latest = monthsAfter(pattern.firstDay, planLimits.months);
  const lastDay = 'lastDay' in until && until.lastDay < latest ? until.lastDay : latest;
  const wanted = 'count' in until ? until.count : Number.POSITIVE_INFINITY;
  const dates: string[] = [];
  const leftOut: LeftOutDay[] = [];
  for (const date of daysOf(pattern)) {
    if (date > lastDay || dates.length === wanted) break;
    const reason = reasonAgainst(date, pattern);
    if (reason) leftOut.push({ date, reason });
    else dates.push(date);
  }
  const isCut = 'count' in until ? dates.length < until.count : until.lastDay > latest;
  return { dates, leftOut, isCut };
}
