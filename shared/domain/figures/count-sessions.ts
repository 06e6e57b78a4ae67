import type { Session } from '../groups/session.ts';
import type { SessionCounts } from './facts.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Meetings a week between the first and the last: four meetings over three weeks are one a week.
 * Camp and follow-up days have no rhythm of their own; null below two meeting days.
 * @example meetingsPerWeek(['2019-04-01', '2019-04-08', '2019-04-15']) // 1
 */
export function meetingsPerWeek(dates: readonly string[]): number | null {
  const days = dates.map((day) => Date.parse(day));
  const weeks = (Math.max(...days) - Math.min(...days)) / weekMs;
  return weeks > 0 ? Math.round(((dates.length - 1) / weeks) * 10) / 10 : null;
}

/**
 * Sessions held and their real lengths. Cancelled ones are reported separately and count in no sum.
 * @example countSessions([]).held // 0
 */
export function countSessions(sessions: readonly Session[]): SessionCounts {
  const held = sessions.filter((session) => session.status === 'held');
  const minutes = held.map((session) => session.minutes);
  const ofKind = (kind: Session['kind']) => held.filter((session) => session.kind === kind);
  return {
    held: held.length,
    cancelled: sessions.filter((session) => session.status === 'cancelled').length,
    byKind: {
      meeting: ofKind('meeting').length,
      camp_day: ofKind('camp_day').length,
      follow_up_day: ofKind('follow_up_day').length,
    },
    meetingsPerWeek: meetingsPerWeek(ofKind('meeting').map((session) => session.date)),
    shortestMinutes: held.length > 0 ? Math.min(...minutes) : null,
    longestMinutes: held.length > 0 ? Math.max(...minutes) : null,
    totalMinutes: minutes.reduce((total, length) => total + length, 0),
  };
}
