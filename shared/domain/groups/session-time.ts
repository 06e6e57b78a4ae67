import * as z from 'zod';
import { dayOf, momentOf, timeOf } from '../day.ts';

/** A time of day by the clock in Finland. */
export const localTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day: 13:00')
  .meta({ id: 'LocalTime', examples: ['13:00'] });

const minuteMs = 60_000;

/** When a session begins and ends, as moments. */
export type SessionTimes = { from: string; to: string };

/**
 * When a session begins and ends; null where its time of day is not known. Minutes are real ones:
 * a night in which the clocks are changed ends an hour earlier or later by the clock.
 * @example sessionTimes({ date: '2026-12-02', startsAt: '13:00', minutes: 135 })
 * // { from: '2026-12-02T11:00:00.000Z', to: '2026-12-02T13:15:00.000Z' }
 */
export function sessionTimes(session: {
  date: string;
  startsAt: string | null;
  minutes: number;
}): SessionTimes | null {
  if (session.startsAt === null) return null;
  const from = momentOf(session.date, session.startsAt);
  const to = new Date(Date.parse(from) + session.minutes * minuteMs).toISOString();
  return { from, to };
}

/**
 * The day and the time at which a session ends by the clock; null where its time is not known. A
 * camp day may end on the next day.
 * @example sessionEnd({ date: '2026-06-01', startsAt: '20:00', minutes: 300 }) // { day: '2026-06-02', time: '01:00' }
 */
export function sessionEnd(session: {
  date: string;
  startsAt: string | null;
  minutes: number;
}): { day: string; time: string } | null {
  const times = sessionTimes(session);
  return times && { day: dayOf(times.to), time: timeOf(times.to) };
}
