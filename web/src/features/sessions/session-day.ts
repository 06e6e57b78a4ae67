import { todayNow } from '../../session/clock.ts';
import { locale } from '../../texts/page-language.ts';

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

/**
 * Sessions in the order of their days.
 * @example byDay([{ date: '2026-03-09' }, { date: '2026-03-02' }])[0].date // '2026-03-02'
 */
export const byDay = <Some extends { date: string }>(sessions: readonly Some[]): Some[] =>
  sessions.toSorted((one, other) => one.date.localeCompare(other.date));
