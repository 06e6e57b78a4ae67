import { daysAfter } from '../../../../shared/domain/day.ts';
import { languageTraits, type OwnLanguage } from '../../texts/own-page/languages.ts';

type Shown = Intl.DateTimeFormatOptions;

/** With spaces that do not break across lines. Not `dateStyle`, which Safari 13 and Firefox 78 do not know. */
const written = (day: string, language: OwnLanguage, shown: Shown) =>
  new Intl.DateTimeFormat(languageTraits[language].locale, { ...shown, timeZone: 'UTC' })
    .format(Date.parse(day))
    .replace(/(\d\.?) /g, '$1\u00a0');

/**
 * A day in words, as `2. joulukuuta 2026`.
 * @param day as `2026-12-02`
 */
export const dayInWords = (day: string, language: OwnLanguage): string =>
  written(day, language, { day: 'numeric', month: 'long', year: 'numeric' });

/** A day with its weekday, as `keskiviikko 2. joulukuuta`, and with its year if it is another one. */
export const weekdayInWords = (day: string, today: string, language: OwnLanguage): string =>
  written(day, language, {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  });

/** Is the day today or tomorrow? Null on any other. */
export function nearness(day: string, today: string): 'today' | 'tomorrow' | null {
  if (day === today) return 'today';
  return day === daysAfter(today, 1) ? 'tomorrow' : null;
}

/**
 * A time of day as the language writes it, with hours and minutes in two digits.
 * @param time as `13:00`
 * @example clockText('13:00', 'fi') // '13.00'
 */
export const clockText = (time: string, language: OwnLanguage): string =>
  languageTraits[language].tag === 'fi' || language === 'sv' ? time.replace(':', '.') : time;

/**
 * When a session ends.
 * @param from as `13:00`
 * @param minutes its length
 * @example endOf('13:00', 135) // '15:15'
 */
export function endOf(from: string, minutes: number): string {
  const [hours = 0, rest = 0] = from.split(':').map(Number);
  const all = hours * 60 + rest + minutes;
  const twoDigits = (n: number) => String(n).padStart(2, '0');
  return `${twoDigits(Math.floor(all / 60) % 24)}:${twoDigits(all % 60)}`;
}
