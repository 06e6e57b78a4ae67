import { daysBetween } from '../../../../shared/domain/day.ts';
import type { FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import { isTooLate } from '../../../../shared/domain/forms/lost-forms.ts';
import type { RunStatus } from '../../../../shared/domain/groups/run.ts';
import type { Session } from '../../../../shared/domain/groups/session.ts';
import { type Occasion, occasion } from '../../../../shared/domain/occasion.ts';
import { takesPlace } from '../../../../shared/domain/people/member.ts';
import { byDay, momentKey } from '../../features/sessions/session-day.ts';
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

/** One session, and its number among those of its group; a catch-up session has none. */
export type NumberedSession = { run: ListedRun; session: Session; nth: number | null };

/** Whether a session counts among those of its group. */
const isCounted = ({ kind, status }: Session): boolean =>
  kind !== 'catch_up' && status !== 'cancelled';

/** Something that waits for the leader; `days` are those it is late, or those that are left. */
export type Todo =
  | { is: 'roll'; run: ListedRun; session: Session; days: number }
  | { is: 'late'; run: ListedRun; at: Occasion; count: number; days: number }
  | { is: 'due'; run: ListedRun; at: Occasion; count: number; until: string | null; days: number }
  | { is: 'absent'; run: ListedRun; numbers: readonly string[] };

/** A group that is under way, how far it is, and how many of its forms were lost. */
export type RunningGroup = {
  run: ListedRun;
  held: number;
  sessions: number;
  next: Session | undefined;
  lost: number;
};

export type TodayView = {
  /** Today's sessions, or else the next one. */
  first: readonly NumberedSession[];
  /** What waits, the most urgent first. */
  todo: readonly Todo[];
  groups: readonly RunningGroup[];
  /** Groups that have ended, and how many of their forms were lost. */
  ended: { count: number; lost: number };
};

const underWay: readonly RunStatus[] = ['planned', 'recruiting', 'running'];

function numbered({ run, sessions }: RunCopy): NumberedSession[] {
  const meant = byDay(sessions).filter(({ status }) => status !== 'cancelled');
  const counted = meant.filter(isCounted);
  return meant.map((session) => ({
    ...{ run, session },
    nth: isCounted(session) ? counted.indexOf(session) + 1 : null,
  }));
}

function firstOf(runs: readonly RunCopy[], today: string): NumberedSession[] {
  const ahead = runs
    .flatMap(numbered)
    .filter(({ session }) => session.date >= today)
    .toSorted((one, other) => momentKey(one.session).localeCompare(momentKey(other.session)));
  const now = ahead.filter(({ session }) => session.date === today);
  const next = ahead.find(({ session }) => session.status === 'planned');
  return now.length > 0 ? now : next ? [next] : [];
}

const rollsOf = ({ run, sessions }: RunCopy, today: string): Todo[] =>
  byDay(sessions)
    .filter(({ date, status }) => date < today && status === 'planned')
    .map((session) => ({ is: 'roll', run, session, days: daysBetween(session.date, today) }));

function formsOf({ run, forms }: RunCopy, today: string): Todo[] {
  return occasion.options.flatMap((at): Todo[] => {
    const here = forms.items.filter((slot) => slot.occasion === at);
    const late = here.filter((slot) => slot.overdue && !isTooLate(slot, today));
    const due = here.filter(({ status, overdue }) => status === 'due' && !overdue);
    const ends = (slots: readonly FormSlot[]) =>
      slots.flatMap(({ window }) => window?.to ?? []).toSorted()[0];
    const [since = today, until = null] = [ends(late), ends(due)];
    return [
      ...(late.length > 0
        ? [{ is: 'late', run, at, count: late.length, days: daysBetween(since, today) } as const]
        : []),
      ...(due.length > 0
        ? [
            {
              ...({ is: 'due', run, at, count: due.length, until } as const),
              days: until === null ? Number.POSITIVE_INFINITY : daysBetween(today, until),
            },
          ]
        : []),
    ];
  });
}

function absentOf(copy: RunCopy): Todo[] {
  const numbers = absentTwice(copy);
  return numbers.length > 0 ? [{ is: 'absent', run: copy.run, numbers }] : [];
}

const order: readonly Todo['is'][] = ['roll', 'late', 'due', 'absent'];
const urgency = (todo: Todo): number =>
  'days' in todo ? (todo.is === 'due' ? todo.days : -todo.days) : 0;
const byUrgency = (one: Todo, other: Todo): number =>
  order.indexOf(one.is) - order.indexOf(other.is) || urgency(one) - urgency(other);

const lostOf = ({ forms }: RunCopy, today: string): number =>
  forms.items.filter((slot) => isTooLate(slot, today)).length;

function groupOf(copy: RunCopy, today: string): RunningGroup {
  const { run, sessions } = copy;
  const meant = byDay(sessions).filter(({ status }) => status !== 'cancelled');
  return {
    run,
    held: meant.filter((one) => isCounted(one) && one.status === 'held').length,
    sessions: meant.filter(isCounted).length,
    next: meant.find(({ date, status }) => date >= today && status === 'planned'),
    lost: lostOf(copy, today),
  };
}

/**
 * What the leader needs to know on a day.
 * @param today today's date in Finland
 * @example todayView([], '2026-03-02') // { first: [], todo: [], groups: [], ended: { count: 0, lost: 0 } }
 */
export function todayView(runs: readonly RunCopy[], today: string): TodayView {
  const isUnderWay = ({ run }: RunCopy) => underWay.includes(run.status);
  const todo = runs.flatMap((copy) => [
    ...rollsOf(copy, today),
    ...formsOf(copy, today),
    ...(isUnderWay(copy) ? absentOf(copy) : []),
  ]);
  const ended = runs.filter((copy) => !isUnderWay(copy));
  return {
    first: firstOf(runs, today),
    todo: todo.toSorted(byUrgency),
    groups: runs.filter(isUnderWay).map((copy) => groupOf(copy, today)),
    ended: {
      count: ended.length,
      lost: ended.reduce((sum, copy) => sum + lostOf(copy, today), 0),
    },
  };
}
