import * as z from 'zod';
import { calendarLimits, configuration } from '../../configuration.ts';
import { daysAfter, daysBetween, monthsAfter } from '../day.ts';
import { isLinkSecret } from '../forms/link-secret.ts';
import type { Run } from '../groups/run.ts';
import type { Session } from '../groups/session.ts';
import { date, timestamp } from '../ids.ts';
import type { Role } from '../people/access.ts';
import { withoutNumbers } from './mention.ts';

/** Whose groups a calendar has: those that its owner leads, or all of the organisation. */
export const calendarScope = z.enum(['own', 'organisation']).meta({ id: 'CalendarScope' });
export type CalendarScope = z.infer<typeof calendarScope>;

/**
 * The groups in the calendar of somebody with these roles.
 * @example calendarScopeOf(['leader']) // 'own'
 */
export const calendarScopeOf = (roles: readonly Role[]): CalendarScope =>
  roles.includes('coordinator') ? 'organisation' : 'own';

const calendarTerms = { scope: calendarScope, madeAt: timestamp, until: date };

/** A person's calendar address as they may see it later: never the address itself. */
export const ownCalendar = z
  .strictObject({ calendar: z.strictObject(calendarTerms).nullable() })
  .meta({ id: 'OwnCalendar' });
export type OwnCalendar = z.infer<typeof ownCalendar>;

/** A new calendar address: the only reply that contains it. */
export const madeCalendar = z
  .strictObject({ address: z.string(), ...calendarTerms })
  .meta({ id: 'MadeCalendar' });

export const deletedCalendar = z
  .strictObject({ status: z.literal('deleted') })
  .meta({ id: 'DeletedCalendar' });

/**
 * The last day of an address that is made today.
 * @example lastCalendarDay('2026-12-02') // '2027-12-02'
 */
export const lastCalendarDay = (today: string): string =>
  daysAfter(today, calendarLimits.addressDays);

/**
 * The name of the file behind a secret.
 * @example calendarFileName('AAAAAAAAAAAAAAAAAAAAAA') // 'AAAAAAAAAAAAAAAAAAAAAA.ics'
 */
export const calendarFileName = (secret: string): string => `${secret}.ics`;

/**
 * The secret in the name of a calendar's file; null where the name cannot be one.
 * @example calendarSecretIn('AAAAAAAAAAAAAAAAAAAAAA.ics') // 'AAAAAAAAAAAAAAAAAAAAAA'
 */
export function calendarSecretIn(file: string): string | null {
  const [, secret = ''] = /^(.+)\.ics$/.exec(file) ?? [];
  return isLinkSecret(secret) ? secret : null;
}

/** The first day that a calendar shows. */
export const firstCalendarDay = (today: string): string =>
  daysAfter(today, -calendarLimits.daysBack);

/**
 * The first day of the runs that a coordinator's calendar looks through.
 * @example firstRunDay('2026-12-02') // '2023-12-02'
 */
export const firstRunDay = (today: string): string => monthsAfter(today, -calendarLimits.runMonths);

/**
 * Whether a run may have sessions from a day on: a session may be some weeks after the run's last
 * day.
 * @example mayHaveSessionsFrom('2026-03-02', { endsOn: '2026-02-02' }) // true
 */
export const mayHaveSessionsFrom = (day: string, { endsOn }: Pick<Run, 'endsOn'>): boolean =>
  daysAfter(endsOn, configuration.unlikelyDates.sessionWeeks * 7) >= day;

/** How many days there are between a day and the nearest one of a run; 0 while it is under way. */
const daysFrom = (today: string, { startsOn, endsOn }: Pick<Run, 'startsOn' | 'endsOn'>): number =>
  Math.max(0, daysBetween(today, startsOn), daysBetween(endsOn, today));

/**
 * The runs whose sessions a calendar reads on a day. Every program reads it each hour, and reading a
 * run's sessions is a request: runs that have ended are left out once they can have no session in
 * the calendar and, where there are more than `calendarLimits.runs`, those that are furthest away.
 * @example runsInCalendar([{ startsOn: '2025-09-01', endsOn: '2025-11-03' }], '2026-03-02') // []
 */
export const runsInCalendar = <One extends Pick<Run, 'startsOn' | 'endsOn'>>(
  runs: readonly One[],
  today: string,
): One[] =>
  runs
    .filter((run) => mayHaveSessionsFrom(firstCalendarDay(today), run))
    .toSorted((one, other) => daysFrom(today, one) - daysFrom(today, other))
    .slice(0, calendarLimits.runs);

/** A session as a calendar shows it: nothing in it is about a person. */
export type CalendarEvent = {
  /** The same for as long as the session exists, and in every calendar. */
  uid: string;
  /** Rises with each change of the session. */
  sequence: number;
  date: string;
  startsAt: string | null;
  minutes: number;
  summary: string;
  location: string;
  isCancelled: boolean;
};

/** The parts of a run and of a session that a calendar shows. */
type RunOfCalendar = Pick<Run, 'runId' | 'name' | 'status'>;
type SessionOfCalendar = Pick<
  Session,
  'sessionId' | 'version' | 'date' | 'startsAt' | 'minutes' | 'theme' | 'place' | 'status'
>;

/** A run with the sessions of it that a calendar may show. */
export type CalendarRun = { run: RunOfCalendar; sessions: readonly SessionOfCalendar[] };

/**
 * A session as a calendar shows it. A cancelled group keeps its sessions, which no longer take
 * place. Staff may have written a participant's number into a name, a theme or a place; it does not
 * leave.
 * @example calendarEvent('kainuu', { runId: 'r1', name: 'Syysryhmä', status: 'running' }, { sessionId: 's1', version: 1, date: '2026-12-02', startsAt: '13:00', minutes: 135, theme: 'Rajat', place: '', status: 'planned' }).summary // 'Syysryhmä: Rajat'
 */
export function calendarEvent(
  organisation: string,
  run: RunOfCalendar,
  session: SessionOfCalendar,
): CalendarEvent {
  const isRunCancelled = run.status === 'cancelled';
  const { sessionId, version, date, startsAt, minutes, theme, place } = session;
  return {
    ...{ date, startsAt, minutes },
    uid: `${sessionId}.${run.runId}.${organisation}@laituri`,
    // A cancelled group is never changed again, so that its sessions have no later version.
    sequence: version - 1 + (isRunCancelled ? 1 : 0),
    summary: withoutNumbers(theme === '' ? run.name : `${run.name}: ${theme}`),
    location: withoutNumbers(place),
    isCancelled: isRunCancelled || session.status === 'cancelled',
  };
}

/**
 * The events of some runs from a day on, in the order of time.
 * @example calendarEvents('kainuu', [], '2026-12-02') // []
 */
export function calendarEvents(
  organisation: string,
  runs: readonly CalendarRun[],
  from: string,
): CalendarEvent[] {
  const timeOf = ({ date, startsAt, uid }: CalendarEvent) => `${date} ${startsAt ?? ''} ${uid}`;
  return runs
    .flatMap(({ run, sessions }) => sessions.map((one) => calendarEvent(organisation, run, one)))
    .filter((event) => event.date >= from)
    .toSorted((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1));
}
