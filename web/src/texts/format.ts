import { configuration } from '../../../shared/configuration.ts';
import { dayOf, momentOf } from '../../../shared/domain/day.ts';
import { inPageLanguage, locale } from './page-language.ts';
import { texts } from './staff.ts';

/** English writes a hyphen, which is too short next to a plus sign. */
const realMinus = (written: string) => written.replace('-', '−');

/**
 * A number as the page's language writes it; in Finnish with a decimal comma.
 * @example decimal(2.7857, 2) // '2,79'
 */
export function decimal(value: number, digits = 2): string {
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return realMinus(
    new Intl.NumberFormat(locale, { ...places, signDisplay: 'negative' }).format(value),
  );
}

/**
 * A change with its sign, so that a rise and a fall look different at a glance.
 * @example signed(0.3714) // '+0,37'
 */
export function signed(value: number, digits = 2): string {
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return realMinus(
    new Intl.NumberFormat(locale, { ...places, signDisplay: 'exceptZero' }).format(value),
  );
}

/**
 * A number with only the decimals it has, two at most.
 * @example plain(20.25) // '20,25'
 */
export function plain(value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

const share = new Intl.NumberFormat(locale, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/**
 * A percent to one decimal, with the space that Finnish and Swedish have before the sign.
 * @example percent(46.7).length // 6
 */
export function percent(value: number): string {
  return share.format(value / 100);
}

const list = new Intl.ListFormat(locale);

/**
 * A list in words, with the language's conjunction before the last item.
 * @example listed(['5', '9']) // '5 ja 9'
 */
export const listed = (parts: readonly string[]): string => list.format(parts);

/**
 * The month in numbers where every reader reads them alike; elsewhere by name, since 4/3 is March
 * to some and April to others.
 */
const monthName = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
const inNumbers = (date: string) => date.split('-').map(Number).reverse().join('.');
const inWords = (date: string) =>
  `${Number(date.slice(8))} ${monthName.format(new Date(date))} ${date.slice(0, 4)}`;
const writeDay = inPageLanguage({ fi: inNumbers, sv: inNumbers, en: inWords });

/**
 * A day as the page's language writes it.
 * @example writtenDay('2019-04-02') // '2.4.2019'
 */
export const writtenDay = (date: string): string => writeDay(date);

const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });

/**
 * A day with its weekday, which helps people to notice a wrong day.
 * @example dayWithWeekday('2026-03-02') // 'maanantai 2.3.2026'
 */
export function dayWithWeekday(date: string): string {
  return `${weekday.format(new Date(`${date}T00:00:00Z`))} ${writtenDay(date)}`;
}

const weekdayShort = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });

/**
 * A day with its weekday in short, without the year when that is the current one.
 * @example shortDayWithWeekday('2026-03-02', '2026-05-04') // 'ma 2.3.'
 */
export const shortDayWithWeekday = (date: string, today: string): string =>
  `${weekdayShort.format(new Date(`${date}T00:00:00Z`))} ${shortDay(date, today)}`;

/** The days of the week from Monday, in short and whole. */
export const localWeekdays: readonly { short: string; long: string }[] = Array.from(
  { length: 7 },
  (_, n) => {
    // The fifth of January 1970 was a Monday.
    const day = new Date(Date.UTC(1970, 0, 5 + n));
    return { short: weekdayShort.format(day), long: weekday.format(day) };
  },
);

const closeDash = (from: string, to: string) => `${from}–${to}`;
/** A dash with spaces, for parts that contain spaces themselves. */
const openDash = (from: string, to: string) => `${from} – ${to}`;
const dash = inPageLanguage({ fi: closeDash, sv: closeDash, en: openDash });

/**
 * From one day to another, or the single day.
 * @example writtenDays('2019-04-02', '2019-05-07') // '2.4.2019–7.5.2019'
 */
export function writtenDays(from: string, to: string): string {
  return from === to ? writtenDay(from) : dash(writtenDay(from), writtenDay(to));
}

/** Only Finnish has a full stop after the month: an ordinal number ends in one. */
const withoutYear = inPageLanguage({
  fi: (day: string) => day.slice(0, -4),
  sv: (day: string) => day.slice(0, -5),
  en: (day: string) => day.slice(0, -5),
});

/**
 * A day, without the year when that is the current one.
 * @example shortDay('2026-03-02', '2026-05-04') // '2.3.'
 */
export function shortDay(date: string, today: string): string {
  const whole = writtenDay(date);
  return date.slice(0, 4) === today.slice(0, 4) ? withoutYear(whole) : whole;
}

const clock = new Intl.DateTimeFormat(locale, {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: configuration.timeZone,
});

/**
 * A time in Finland.
 * @example dayAndTime('2026-03-02T10:05:00.000Z') // '2.3.2026 klo 12.05'
 */
export function dayAndTime(at: string): string {
  return texts.at(writtenDay(dayOf(at)), clock.format(new Date(at)));
}

/**
 * The time of day in Finland.
 * @example timeOfDay('2026-03-02T10:05:00.000Z') // '12.05'
 */
export const timeOfDay = (at: string): string => clock.format(new Date(at));

/** Where a day has no say, any will do. */
const someDay = '2026-01-01';

/**
 * A time of day as the page's language writes it.
 * @example clockTime('13:00') // '13.00'
 */
export const clockTime = (time: string): string => timeOfDay(momentOf(someDay, time));

/**
 * Two times beside each other, given in milliseconds: without the date where both are on the same
 * day.
 * @example twoMoments(Date.parse('2026-03-02T11:01:00Z'), Date.parse('2026-03-02T10:00:00Z')) // ['13.01', '12.00']
 */
export function twoMoments(one: number, other: number): [string, string] {
  const [first, second] = [new Date(one).toISOString(), new Date(other).toISOString()];
  if (dayOf(first) !== dayOf(second)) return [dayAndTime(first), dayAndTime(second)];
  return [clock.format(one), clock.format(other)];
}
