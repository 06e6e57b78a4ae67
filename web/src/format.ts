import { configuration } from '../../shared/configuration.ts';
import { dayOf } from '../../shared/model/day.ts';

const locale = 'fi-FI';
const space = '\u00a0';

/**
 * A number with a decimal comma.
 * @example decimal(2.7857, 2) // '2,79'
 */
export function decimal(value: number, digits = 2): string {
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, { ...places, signDisplay: 'negative' }).format(value);
}

/**
 * A change with its sign, so that a rise and a fall are told apart at a glance.
 * @example signed(0.3714) // '+0,37'
 */
export function signed(value: number, digits = 2): string {
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, { ...places, signDisplay: 'exceptZero' }).format(value);
}

/**
 * A number with only the decimals it has, two at most.
 * @example plain(20.25) // '20,25'
 */
export function plain(value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

/**
 * A percent to one decimal, with the space that Finnish has before the sign.
 * @example percent(46.7).length // 6
 */
export function percent(value: number): string {
  return `${decimal(value, 1)}${space}%`;
}

/**
 * A day as it is written in Finnish.
 * @example day('2019-04-02') // '2.4.2019'
 */
export function day(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${dayOfMonth}.${month}.${year}`;
}

const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });

/**
 * A day with its weekday, by which people know whether it is the right one.
 * @example dayWithWeekday('2026-03-02') // 'maanantai 2.3.2026'
 */
export function dayWithWeekday(date: string): string {
  return `${weekday.format(new Date(`${date}T00:00:00Z`))} ${day(date)}`;
}

/**
 * From one day to another, or the one day.
 * @example days('2019-04-02', '2019-05-07') // '2.4.2019–7.5.2019'
 */
export function days(from: string, to: string): string {
  return from === to ? day(from) : `${day(from)}–${day(to)}`;
}

/**
 * A day without the year, when that is the present one.
 * @example shortDay('2026-03-02', '2026-05-04') // '2.3.'
 */
export function shortDay(date: string, today: string): string {
  const whole = day(date);
  return date.slice(0, 4) === today.slice(0, 4) ? whole.slice(0, -4) : whole;
}

const clock = new Intl.DateTimeFormat(locale, {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: configuration.timeZone,
});

/**
 * A moment as it was in Finland.
 * @example dayAndTime('2026-03-02T10:05:00.000Z') // '2.3.2026 klo 12.05'
 */
export function dayAndTime(at: string): string {
  return `${day(dayOf(at))} klo ${clock.format(new Date(at))}`;
}
