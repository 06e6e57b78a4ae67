import { configuration } from '../../configuration.ts';
import { Problem } from '../../problems.ts';
import { daysAfter, daysBetween } from '../day.ts';
import type { Occasion } from '../occasion.ts';
import type { Attendance } from './roll-call.ts';

/** On which side of the group's own days a day is, and how many days away. */
export type Outside = { side: 'before' | 'after'; days: number };

type GroupDays = { startsOn: string; endsOn: string };

/**
 * How far outside the group's days a session would be, if that is so far that the day is probably
 * mistyped; null if not.
 * @example sessionOutside({ startsOn: '2026-09-02', endsOn: '2026-12-02' }, '2026-12-09') // null
 * @example sessionOutside({ startsOn: '2026-09-02', endsOn: '2026-12-02' }, '2062-12-02') // { side: 'after', days: 13149 }
 */
export function sessionOutside({ startsOn, endsOn }: GroupDays, day: string): Outside | null {
  const allowed = configuration.unlikelyDates.sessionWeeks * 7;
  if (day > daysAfter(endsOn, allowed)) return { side: 'after', days: daysBetween(endsOn, day) };
  if (day < daysAfter(startsOn, -allowed))
    return { side: 'before', days: daysBetween(day, startsOn) };
  return null;
}

/**
 * Refuses a session on an unlikely day, unless it was there before or is confirmed.
 * @param before the session's day as it is stored, if it is
 * @throws Problem session.date_unlikely
 */
export function checkSessionDay(
  run: GroupDays,
  session: { date: string; confirmedDate?: true | undefined },
  before: string | undefined,
): void {
  const { date, confirmedDate: isConfirmed } = session;
  if (isConfirmed || date === before || !sessionOutside(run, date)) return;
  throw new Problem('session.date_unlikely');
}

/**
 * Statuses that may be known before a session: people who announced that they stay away, and people
 * who are not expected.
 */
const knownAhead: readonly Attendance[] = ['absent_notified', 'not_expected'];

/**
 * Does a mark report for a future session who came and who did not?
 * @param today the date in Finland
 * @example isMarkedAhead('2026-03-09', 'present', '2026-03-02') // true
 * @example isMarkedAhead('2026-03-09', 'absent_notified', '2026-03-02') // false
 */
export const isMarkedAhead = (date: string, attendance: Attendance, today: string): boolean =>
  date > today && !knownAhead.includes(attendance);

/**
 * Refuses a roll that reports who came to a future session, unless it is confirmed.
 * @throws Problem roll_call.session_to_come
 */
export function checkRollDay(
  date: string,
  roll: {
    marks: Readonly<Record<string, { attendance: Attendance }>>;
    confirmedDate?: true | undefined;
  },
  today: string,
): void {
  if (roll.confirmedDate) return;
  const marks = Object.values(roll.marks);
  if (marks.some(({ attendance }) => isMarkedAhead(date, attendance, today)))
    throw new Problem('roll_call.session_to_come');
}

/** The typed days of a member: of joining, and of leaving. */
type MemberDays = { joinedOn: string | null; exit: { on: string } | null };

/**
 * The day of joining or leaving that is too far outside the group's days, by the limit for
 * sessions, if it is new; a mistyped one would move the member's own forms.
 * @example memberOutside({ startsOn: '2026-09-02', endsOn: '2026-12-02' }, { joinedOn: '2062-09-02', exit: null }, undefined)?.day
 * // '2062-09-02'
 */
export function memberOutside(
  run: GroupDays,
  after: MemberDays,
  before: MemberDays | undefined,
): { day: string; outside: Outside } | null {
  const joined = after.joinedOn === before?.joinedOn ? null : after.joinedOn;
  const left = after.exit?.on === before?.exit?.on ? undefined : after.exit?.on;
  for (const day of [joined, left]) {
    const outside = day ? sessionOutside(run, day) : null;
    if (day && outside) return { day, outside };
  }
  return null;
}

/**
 * Refuses an unlikely day of joining or leaving, unless it was there before or is confirmed.
 * @throws Problem member.date_unlikely
 */
export function checkMemberDays(
  run: GroupDays,
  after: MemberDays & { confirmedDate?: true | undefined },
  before: MemberDays | undefined,
): void {
  if (!after.confirmedDate && memberOutside(run, after, before))
    throw new Problem('member.date_unlikely');
}

/** Days set for a run's forms, by occasion. */
type Windows = Readonly<Partial<Record<Occasion, { from: string; to: string }>>>;
type RunDays = GroupDays & { windows: Windows };

/**
 * Is a form due weeks before the run or more than a year after it? A mistyped last day would hold
 * the run's figures back for good.
 */
const areFarOff = ({ startsOn, endsOn, windows }: RunDays): boolean => {
  const { sessionWeeks, runWeeks } = configuration.unlikelyDates;
  const [least, most] = [daysAfter(startsOn, -sessionWeeks * 7), daysAfter(endsOn, runWeeks * 7)];
  return Object.values(windows).some(({ from, to }) => from < least || to > most);
};

/**
 * How far from the group's days a form would have been answered, if that is weeks before them or
 * over a year after; null if not, and for a day within a window that was set by hand.
 * @example answeredOutside({ startsOn: '2026-03-02', endsOn: '2026-05-04', windows: {} }, '1926-03-02')?.side // 'before'
 */
export function answeredOutside(run: RunDays, day: string): Outside | null {
  const { startsOn, endsOn, windows } = run;
  const { sessionWeeks, runWeeks } = configuration.unlikelyDates;
  const isDue = Object.values(windows).some(({ from, to }) => from <= day && day <= to);
  if (isDue) return null;
  if (day < daysAfter(startsOn, -sessionWeeks * 7))
    return { side: 'before', days: daysBetween(day, startsOn) };
  if (day > daysAfter(endsOn, runWeeks * 7))
    return { side: 'after', days: daysBetween(endsOn, day) };
  return null;
}

/**
 * Refuses a form that was answered on a future day; and on an unlikely day, unless it is stored
 * with that day or the day is confirmed.
 * @param before the day of the form as it is stored, if it is
 * @throws Problem form.from_future, form.date_unlikely
 */
export function checkAnsweredOn(
  run: RunDays,
  form: { answeredOn: string; confirmedDate?: true | undefined },
  { before, today }: { before: string | undefined; today: string },
): void {
  const { answeredOn, confirmedDate: isConfirmed } = form;
  if (answeredOn > today) throw new Problem('form.from_future');
  if (isConfirmed || answeredOn === before || !answeredOutside(run, answeredOn)) return;
  throw new Problem('form.date_unlikely');
}

const sameWindows = (one: Windows, other: Windows): boolean =>
  (['start', 'end', 'follow_up'] as const).every(
    (at) => one[at]?.from === other[at]?.from && one[at]?.to === other[at]?.to,
  );

/** Does a run last very long, or begin many years before or after today? */
function areUnlikely({ startsOn, endsOn }: GroupDays, today: string): boolean {
  const { runWeeks, runYearsAhead, runYearsAgo } = configuration.unlikelyDates;
  const isLong = endsOn > daysAfter(startsOn, runWeeks * 7);
  const isFarAhead = startsOn > daysAfter(today, runYearsAhead * 366);
  return isLong || isFarAhead || startsOn < daysAfter(today, -runYearsAgo * 366);
}

/**
 * Refuses unlikely days of a run, unless they were there before or are confirmed.
 * @throws Problem run.dates_unlikely
 */
export function checkRunDays(
  run: RunDays & { confirmedDate?: true | undefined },
  before: RunDays | undefined,
  today: string,
): void {
  const isSame = before?.startsOn === run.startsOn && before.endsOn === run.endsOn;
  const isSameWindows = isSame && sameWindows(before.windows, run.windows);
  const needsConfirmation =
    (!isSame && areUnlikely(run, today)) || (!isSameWindows && areFarOff(run));
  if (run.confirmedDate || !needsConfirmation) return;
  throw new Problem('run.dates_unlikely');
}
