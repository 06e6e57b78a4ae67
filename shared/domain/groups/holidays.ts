import { daysAfter } from '../day.ts';

/** The public holidays of Finland, and the two eves on which nothing is open. */
export const holidayNames = [
  'new_years_day',
  'epiphany',
  'good_friday',
  'easter_sunday',
  'easter_monday',
  'may_day',
  'ascension_day',
  'whit_sunday',
  'midsummer_eve',
  'midsummer_day',
  'all_saints_day',
  'independence_day',
  'christmas_eve',
  'christmas_day',
  'boxing_day',
] as const;
export type HolidayName = (typeof holidayNames)[number];

/** Eves are working days by law, though groups do not meet on them unless somebody says so. */
export const eves: readonly HolidayName[] = ['midsummer_eve', 'christmas_eve'];

const written = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/**
 * Easter Sunday of a year of the Gregorian calendar, by the method of Butcher (1876).
 * @example easterOf(2026) // '2026-04-05'
 */
export function easterOf(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - correction + 1) / 3) +
      15) %
    30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late + 114;
  return written(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The Saturday of the seven days that begin on a day. */
function saturdayFrom(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return daysAfter(day, 6 - weekday);
}

/**
 * The holidays of a year by their day, as the law on them has it: Midsummer Day and All Saints' Day
 * are Saturdays, and five holidays follow Easter.
 * @example holidaysOf(2026).get('2026-06-19') // 'midsummer_eve'
 */
export function holidaysOf(year: number): ReadonlyMap<string, HolidayName> {
  const easter = easterOf(year);
  const midsummer = saturdayFrom(written(year, 6, 20));
  return new Map<string, HolidayName>([
    [written(year, 1, 1), 'new_years_day'],
    [written(year, 1, 6), 'epiphany'],
    [daysAfter(easter, -2), 'good_friday'],
    [easter, 'easter_sunday'],
    [daysAfter(easter, 1), 'easter_monday'],
    // With an early Easter, Ascension Day is May Day, which then gives the day its name.
    [daysAfter(easter, 39), 'ascension_day'],
    [written(year, 5, 1), 'may_day'],
    [daysAfter(easter, 49), 'whit_sunday'],
    [daysAfter(midsummer, -1), 'midsummer_eve'],
    [midsummer, 'midsummer_day'],
    [saturdayFrom(written(year, 10, 31)), 'all_saints_day'],
    [written(year, 12, 6), 'independence_day'],
    [written(year, 12, 24), 'christmas_eve'],
    [written(year, 12, 25), 'christmas_day'],
    [written(year, 12, 26), 'boxing_day'],
  ]);
}

const years = new Map<number, ReadonlyMap<string, HolidayName>>();

/**
 * The holiday on a day in Finland, if there is one.
 * @example holidayOn('2026-12-06') // 'independence_day'
 * @example holidayOn('2026-12-07') // undefined
 */
export function holidayOn(day: string): HolidayName | undefined {
  const year = Number(day.slice(0, 4));
  const known = years.get(year) ?? holidaysOf(year);
  years.set(year, known);
  return known.get(day);
}
