import { planLimits } from '../../configuration.ts';
import { Problem } from '../../problems.ts';
import { daysAfter, daysBetween, monthsAfter } from '../day.ts';
import type { Run } from './run.ts';
import type { PlannedSession, Session } from './session.ts';

/** The days of a run, which follow those of its sessions. */
export type FirstAndLastDay = { startsOn: string; endsOn: string };
type SessionOnDay = { date: string; kind: Session['kind']; status: Session['status'] };

/** A catch-up session is no part of the plan, and one that was cancelled no longer is. */
const isOfPlan = ({ kind, status }: SessionOnDay) => kind !== 'catch_up' && status !== 'cancelled';

const spanOf = (sessions: readonly SessionOnDay[]) => {
  const days = sessions.filter(isOfPlan).map(({ date }) => date);
  return days.toSorted();
};

/**
 * The days of a run after its sessions have changed: where its first or last day was that of a
 * session, it follows the sessions; a day that was set apart from them stays.
 * @example runDaysAfter({ startsOn: '2026-09-01', endsOn: '2026-12-01' }, [], [{ date: '2026-09-08', kind: 'meeting', status: 'planned' }])
 * // { startsOn: '2026-09-08', endsOn: '2026-09-08' }
 */
export function runDaysAfter(
  run: FirstAndLastDay,
  before: readonly SessionOnDay[],
  after: readonly SessionOnDay[],
): FirstAndLastDay {
  const [was, is] = [spanOf(before), spanOf(after)];
  const [first, last] = [is.at(0), is.at(-1)];
  if (!first || !last) return { startsOn: run.startsOn, endsOn: run.endsOn };
  const followsStart = was.length === 0 || was.at(0) === run.startsOn || first < run.startsOn;
  const followsEnd = was.length === 0 || was.at(-1) === run.endsOn || last > run.endsOn;
  return {
    startsOn: followsStart ? first : run.startsOn,
    endsOn: followsEnd ? last : run.endsOn,
  };
}

/**
 * Refuses days before today for which nobody gave a reason.
 * @param today the date in Finland
 * @throws Problem plan.in_past
 * @example checkNotPast(['2026-03-02'], { today: '2026-03-02', pastReason: '' }) // undefined
 */
export function checkNotPast(
  days: readonly string[],
  { today, pastReason }: { today: string; pastReason: string },
): void {
  if (pastReason.trim() === '' && days.some((day) => day < today))
    throw new Problem('plan.in_past');
}

/**
 * Refuses sessions later than the longest time of a plan. One that was cancelled does not count: it
 * may have been cancelled because its year was mistyped.
 * @throws Problem plan.too_long
 * @example checkLength([{ date: '2026-03-02', status: 'planned' }]) // undefined
 */
export function checkLength(sessions: readonly Pick<Session, 'date' | 'status'>[]): void {
  const remaining = sessions.filter(({ status }) => status !== 'cancelled');
  const days = remaining.map(({ date }) => date).toSorted();
  const [first, last] = [days.at(0), days.at(-1)];
  if (first && last && last > monthsAfter(first, planLimits.months))
    throw new Problem('plan.too_long');
}

type Sited = { sessionId: string; date: string; status: Session['status'] };

/**
 * Refuses sessions on a day on which the group has another one.
 * @param others the run's sessions; those that are placed now are left out
 * @throws Problem session.day_taken with the days
 * @example checkDaysFree([{ sessionId: 'a', date: '2026-03-02' }], []) // undefined
 */
export function checkDaysFree(
  placed: readonly { sessionId: string; date: string }[],
  others: readonly Sited[],
): void {
  const ids = placed.map(({ sessionId }) => sessionId);
  const staying = others.filter(
    (one) => one.status !== 'cancelled' && !ids.includes(one.sessionId),
  );
  const days = placed.map(({ date }) => date);
  const taken = days.filter(
    (day, n) => days.indexOf(day) !== n || staying.some(({ date }) => date === day),
  );
  if (taken.length > 0) throw new Problem('session.day_taken', { days: [...new Set(taken)] });
}

/** Moving one session of a run, or that one and all later ones that are still planned. */
export type Move = { sessionId: string; to: string; andLater: boolean };

/**
 * The sessions that a move changes, each with its new day. Later ones move by as many days as the
 * first; what was held or cancelled stays where it was.
 * @example movedSessions([], { sessionId: 'a', to: '2026-03-05', andLater: true }) // []
 */
export function movedSessions<One extends Pick<Session, 'sessionId' | 'date' | 'status'>>(
  sessions: readonly One[],
  { sessionId, to, andLater }: Move,
): One[] {
  const moved = sessions.find((one) => one.sessionId === sessionId);
  if (!moved) return [];
  const days = daysBetween(moved.date, to);
  const isAlong = (one: One) => andLater && one.status === 'planned' && one.date > moved.date;
  return sessions
    .filter((one) => one === moved || isAlong(one))
    .map((one) => ({ ...one, date: daysAfter(one.date, days) }));
}

/**
 * Whether a stored session is as a plan has it, whatever has happened to its roll since.
 * @example isAsPlanned({ date: '2026-03-02' }, { date: '2026-03-09' }) // false
 */
export const isAsPlanned = (stored: Partial<Session>, planned: Partial<PlannedSession>): boolean =>
  (Object.keys(planned) as (keyof PlannedSession)[]).every(
    (field) => JSON.stringify(stored[field]) === JSON.stringify(planned[field]),
  );

/** The changes of a run that go with its plan. */
export type RunChanges = FirstAndLastDay & Pick<Run, 'pastReason'>;
