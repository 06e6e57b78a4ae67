import type { SessionOfPlan } from '../../../../shared/domain/groups/session.ts';
import { sessionEnd } from '../../../../shared/domain/groups/session-time.ts';
import { todayNow } from '../../session/clock.ts';
import { clockTime } from '../../texts/format.ts';
import { locale } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';

const parts = { weekday: 'short', day: 'numeric', month: 'numeric', timeZone: 'UTC' } as const;
const weekdayAndDay = new Intl.DateTimeFormat(locale, parts);
const withYear = new Intl.DateTimeFormat(locale, { ...parts, year: 'numeric' });

/**
 * A day as it is written for the coming weeks, with the year if it is another one, which may be a
 * typing mistake.
 * @example sessionDay('2019-03-04') // 'ma 4.3.2019'
 */
export const sessionDay = (date: string): string =>
  (date.slice(0, 4) === todayNow().slice(0, 4) ? weekdayAndDay : withYear).format(
    new Date(`${date}T00:00:00Z`),
  );

type TimedSession = { date: string; startsAt: string | null; minutes: number };

/**
 * When a session begins and ends by the clock; where it ends on another day, with that day. Empty
 * where its time is not known.
 * @example sessionHours({ date: '2026-12-08', startsAt: '13:00', minutes: 135 }) // 'klo 13.00–15.15'
 * @example sessionHours({ date: '2019-06-01', startsAt: '20:00', minutes: 300 }) // 'klo 20.00 – su 2.6.2019 klo 1.00'
 */
export function sessionHours(session: TimedSession): string {
  // A copy of an older build has no times.
  const { date, startsAt = null, minutes } = session;
  const end = sessionEnd({ date, startsAt, minutes });
  if (!startsAt || !end) return '';
  const [from, to] = [clockTime(startsAt), clockTime(end.time)];
  const { hours, hoursOver } = texts.sessions;
  return end.day === date ? hours(from, to) : hoursOver(from, sessionDay(end.day), to);
}

/**
 * What a session is about in one line: its theme, or else its kind, and its place. Kinds other than
 * a meeting are always said.
 */
export function sessionAbout({
  kind,
  theme = '',
  place = '',
}: Pick<SessionOfPlan, 'kind'> & Partial<Pick<SessionOfPlan, 'theme' | 'place'>>): string {
  const isKindSaid = kind !== 'meeting' || theme === '';
  return [isKindSaid && texts.sessions.kind[kind], theme, place].filter(Boolean).join(' · ');
}

type OrderedSession = { date: string; startsAt?: string | null };

/**
 * What orders sessions by their days, and by their times on the same day.
 * @example momentKey({ date: '2026-03-02', startsAt: '13:00' }) // '2026-03-02 13:00'
 */
export const momentKey = ({ date, startsAt }: OrderedSession): string =>
  `${date} ${startsAt ?? ''}`;

/**
 * Sessions in the order of their days, and of their times on the same day.
 * @example byDay([{ date: '2026-03-09' }, { date: '2026-03-02' }])[0].date // '2026-03-02'
 */
export const byDay = <Some extends OrderedSession>(sessions: readonly Some[]): Some[] =>
  sessions.toSorted((one, other) => momentKey(one).localeCompare(momentKey(other)));
