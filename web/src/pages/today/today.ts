import { daysAfter } from '../../../../shared/domain/day.ts';
import type { Session } from '../../../../shared/domain/groups/session.ts';
import { takesPlace } from '../../../../shared/domain/people/member.ts';
import { byDay } from '../../features/sessions/session-day.ts';
import type { ListedRun, RunCopy } from '../../offline/vault-copy.ts';

const isAway = (attendance: string | undefined) =>
  attendance === 'absent' || attendance === 'absent_notified';

/**
 * The numbers of members who were absent from the last two sessions at which they were expected.
 * Notified absences count too: both times the member was missed.
 * @example absentTwice({ members: [], sessions: [] }) // []
 */
export function absentTwice({ members, sessions }: Pick<RunCopy, 'members' | 'sessions'>) {
  const held = sessions
    .filter(({ status }) => status === 'held')
    .toSorted((one, other) => other.date.localeCompare(one.date));
  const lastTwo = (participantId: string) =>
    held
      .flatMap(({ marks }) => marks[participantId]?.attendance ?? [])
      .filter((attendance) => attendance !== 'not_expected')
      .slice(0, 2);
  return members
    .filter(({ state }) => takesPlace(state))
    .map(({ participantId }) => participantId)
    .filter((participantId) => {
      const two = lastTwo(participantId);
      return two.length === 2 && two.every(isAway);
    });
}

/** How many days ahead *Today* lists sessions, besides the next one. */
const aheadDays = 7;

export type ComingSession = { run: ListedRun; session: Session };
export type TodayView = {
  /** Planned sessions whose day has passed without a roll call. */
  unrecorded: ComingSession[];
  next: ComingSession[];
  due: { run: ListedRun; due: number; overdue: number }[];
  absent: { run: ListedRun; numbers: string[] }[];
};

/** Today's sessions, those of the coming week, and at least the next one of each run. */
function nextOf({ run, sessions }: RunCopy, today: string): ComingSession[] {
  const ahead = byDay(sessions).filter(
    ({ date, status }) => date >= today && (status === 'planned' || date === today),
  );
  const until = daysAfter(today, aheadDays);
  return ahead
    .filter(({ date, status }, index) => status !== 'cancelled' && (index === 0 || date < until))
    .map((session) => ({ run, session }));
}

const unrecordedOf = ({ run, sessions }: RunCopy, today: string): ComingSession[] =>
  byDay(sessions)
    .filter(({ date, status }) => date < today && status === 'planned')
    .map((session) => ({ run, session }));

const byDayOfSession = (all: ComingSession[]) =>
  all.toSorted((one, other) => one.session.date.localeCompare(other.session.date));

/**
 * What the leader needs to know on a day.
 * @param today today's date in Finland
 * @example todayView([], '2026-03-02') // { unrecorded: [], next: [], due: [], absent: [] }
 */
export function todayView(runs: readonly RunCopy[], today: string): TodayView {
  return {
    unrecorded: byDayOfSession(runs.flatMap((run) => unrecordedOf(run, today))),
    next: byDayOfSession(runs.flatMap((run) => nextOf(run, today))),
    due: runs
      .map(({ run, forms: { due, overdue } }) => ({ run, due, overdue }))
      .filter(({ due, overdue }) => due + overdue > 0),
    absent: runs
      .map((copy) => ({ run: copy.run, numbers: absentTwice(copy) }))
      .filter(({ numbers }) => numbers.length > 0),
  };
}
