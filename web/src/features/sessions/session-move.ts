import { type HolidayName, holidayOn } from '../../../../shared/domain/groups/holidays.ts';
import {
  checkDaysFree,
  checkLength,
  type Move,
  movedSessions,
} from '../../../../shared/domain/groups/run-plan.ts';
import type { SessionOfPlan } from '../../../../shared/domain/groups/session.ts';
import { Problem, type ProblemCode } from '../../../../shared/problems.ts';

/** A session to be moved, as far as its day is concerned. */
export type MovableSession = Pick<SessionOfPlan, 'sessionId' | 'date' | 'startsAt' | 'status'>;

/** A session's new day, and what speaks against it. */
export type NewDay = {
  sessionId: string;
  from: string;
  to: string;
  holiday: HolidayName | undefined;
  isTaken: boolean;
};

/** The code of the refusal, with the days that it names; null where nothing is refused. */
function refusalOf(check: () => void): { code: ProblemCode; days: readonly string[] } | null {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { code: error.code, days: error.details.days ?? [] };
  }
}

/** The days that a move gives to sessions, before it is done. */
export function newDays(sessions: readonly MovableSession[], move: Move): NewDay[] {
  const moved = movedSessions(sessions, move);
  const taken = refusalOf(() => checkDaysFree(moved, sessions))?.days ?? [];
  return moved
    .map(({ sessionId, date: to }) => ({
      ...{ sessionId, to, holiday: holidayOn(to), isTaken: taken.includes(to) },
      from: sessions.find((one) => one.sessionId === sessionId)?.date ?? to,
    }))
    .toSorted((one, other) => one.to.localeCompare(other.to));
}

/**
 * Why the API would refuse a move, as far as that is known here.
 * @example moveRefusal([], { sessionId: 'a', to: '2026-03-05', andLater: false }) // null
 */
export function moveRefusal(
  sessions: readonly MovableSession[],
  move: Move,
): { code: ProblemCode; days: readonly string[] } | null {
  const moved = movedSessions(sessions, move);
  const staying = sessions.filter(
    (one) => !moved.some(({ sessionId }) => sessionId === one.sessionId),
  );
  return (
    refusalOf(() => checkDaysFree(moved, sessions)) ??
    refusalOf(() => checkLength([...staying, ...moved]))
  );
}
