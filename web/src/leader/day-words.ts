import { todayNow } from '../clock.ts';
import { locale } from '../language.ts';

const parts = { weekday: 'short', day: 'numeric', month: 'numeric', timeZone: 'UTC' } as const;
const weekdayAndDay = new Intl.DateTimeFormat(locale, parts);
const withYear = new Intl.DateTimeFormat(locale, { ...parts, year: 'numeric' });

/**
 * A day as one says it of the coming weeks. Another year is written: it may be a typing mistake.
 * @example sessionDay('2026-03-02') // 'ma 2.3.' in 2026, 'ma 2.3.2026' in another year
 */
export const sessionDay = (date: string): string =>
  (date.slice(0, 4) === todayNow().slice(0, 4) ? weekdayAndDay : withYear).format(
    new Date(`${date}T00:00:00Z`),
  );
