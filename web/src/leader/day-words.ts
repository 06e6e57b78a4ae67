import { locale } from '../language.ts';

const weekdayAndDay = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  day: 'numeric',
  month: 'numeric',
  timeZone: 'UTC',
});

/**
 * A day as one says it of the coming weeks.
 * @example sessionDay('2026-03-02') // 'ma 2.3.'
 */
export const sessionDay = (date: string): string =>
  weekdayAndDay.format(new Date(`${date}T00:00:00Z`));
