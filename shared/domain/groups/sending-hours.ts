import { reminderLimits } from '../../configuration.ts';
import { dayOf, daysAfter, momentOf, timeOf } from '../day.ts';
import { holidayOn } from './holidays.ts';

const isSunday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0;

/**
 * Are reminders sent on that day? Not on Sundays, holidays and the two eves.
 * @example isSendingDay('2026-12-06') // false
 * @example isSendingDay('2026-12-07') // true
 */
export const isSendingDay = (day: string): boolean => !isSunday(day) && !holidayOn(day);

const clockHour = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/**
 * Is the clock in Finland between the hours of sending, on a day of sending?
 * @param moment an ISO timestamp
 * @example maySendAt('2026-12-07T07:00:00.000Z') // true
 * @example maySendAt('2026-12-07T17:00:00.000Z') // false
 */
export function maySendAt(moment: string): boolean {
  const { from, to } = reminderLimits.hours;
  const time = timeOf(moment);
  return isSendingDay(dayOf(moment)) && time >= clockHour(from) && time < clockHour(to);
}

/**
 * The moment at which sending ends on a day.
 * @example sendingEndsAt('2026-12-07') // '2026-12-07T17:00:00.000Z'
 */
export const sendingEndsAt = (day: string): string =>
  momentOf(day, clockHour(reminderLimits.hours.to));

/**
 * The day itself, or the last before it on which reminders are sent: what falls on a Sunday or a
 * holiday is sent before it.
 * @example lastSendingDay('2026-12-27') // '2026-12-23'
 */
export function lastSendingDay(day: string): string {
  let last = day;
  while (!isSendingDay(last)) last = daysAfter(last, -1);
  return last;
}
