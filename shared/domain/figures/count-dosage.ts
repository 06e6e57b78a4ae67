import { dayOf } from '../day.ts';
import { participantThemselves } from '../forms/form.ts';
import { hasCome, type RollMark } from '../groups/roll-call.ts';
import { isFor, type Session } from '../groups/session.ts';
import { type Member, wasEnrolled } from '../people/member.ts';
import type { RunRecord } from './counted-record.ts';
import {
  type CancelledBecause,
  cancelledReasons,
  type DosageCounts,
  type DosageOfLine,
} from './dosage.ts';

const isHeld = ({ status }: Session) => status === 'held';
/** The staff who marked somebody. A participant who said that they cannot come takes no roll. */
const takersOf = ({ marks }: Session) =>
  Object.values(marks)
    .map(({ markedBy }) => markedBy)
    .filter((by) => by !== participantThemselves);
const hasRoll = (session: Session) => takersOf(session).length > 0;
const minutesOf = (sessions: readonly Session[]) =>
  sessions.reduce((sum, { minutes }) => sum + minutes, 0);

/** Nobody knows how long somebody was there who came for a part: half is as wrong either way. */
const isHalf = (mark: RollMark) => mark.attendance === 'part' && mark.minutes === undefined;

function minutesAt({ minutes }: Session, mark: RollMark): number {
  if (!hasCome(mark)) return 0;
  if (isHalf(mark)) return Math.round(minutes / 2);
  return Math.min(minutes, mark.attendance === 'part' ? (mark.minutes ?? 0) : minutes);
}

/** Attended minutes of the members at held sessions, and the marks of which half is assumed. */
function attended(members: readonly Member[], held: readonly Session[]) {
  const marks = held.flatMap((session) =>
    members.flatMap(({ participantId }) => {
      const mark = session.marks[participantId];
      return mark && isFor(session, participantId) ? [{ session, mark }] : [];
    }),
  );
  return {
    attendedMinutes: held.some(hasRoll)
      ? marks.reduce((sum, { session, mark }) => sum + minutesAt(session, mark), 0)
      : null,
    halves: marks.filter(({ mark }) => isHalf(mark)).length,
  };
}

function because(cancelled: readonly Session[]): CancelledBecause {
  const number = (reason: keyof CancelledBecause) =>
    cancelled.filter(({ cancelReason }) => (cancelReason ?? 'not_stated') === reason).length;
  return Object.fromEntries(
    cancelledReasons.map((reason) => [reason, number(reason)]),
  ) as CancelledBecause;
}

function leadersOf(
  held: readonly Session[],
  handOvers: RunRecord['handOvers'],
): DosageCounts['leaders'] {
  const rolls = held.filter(hasRoll);
  const [first] = rolls;
  const began = new Set(first ? takersOf(first) : []);
  const since = held[0]?.date;
  return {
    tookRoll: new Set(rolls.flatMap(takersOf)).size,
    rolls: rolls.length,
    withFirst: rolls.filter((roll) => takersOf(roll).some((by) => began.has(by))).length,
    handOvers: handOvers.filter(({ at }) => since !== undefined && dayOf(at) >= since).length,
  };
}

function membersOf(
  members: readonly Member[],
  sessions: readonly Session[],
  held: readonly Session[],
): DosageCounts['members'] {
  const first = held[0]?.date;
  const last = sessions.findLast(({ status }) => status !== 'cancelled')?.date;
  if (first === undefined || last === undefined) return null;
  const atFirst = members.filter(({ joinedOn }) => joinedOn !== null && joinedOn <= first).length;
  const left = members.filter(({ exit }) => exit !== null && exit.on < last).length;
  return {
    ...{ atFirst, joinedLater: members.length - atFirst },
    ...{ left, stayed: members.length - left },
  };
}

const inOrder = ({ date, startsAt, sessionId }: Session) =>
  `${date} ${startsAt ?? ''} ${sessionId}`;

/**
 * How much of a run was planned, offered and attended, and how steady its leaders and members were.
 * It does not depend on the day of counting.
 * @example countDosage({ members: [], sessions: [], handOvers: [] }).members // null
 */
export function countDosage({
  members: all,
  sessions: every,
  handOvers,
}: Pick<RunRecord, 'members' | 'sessions' | 'handOvers'>): DosageCounts {
  const members = all.filter(wasEnrolled);
  const sessions = every
    .filter(({ kind }) => kind !== 'catch_up')
    .toSorted((one, other) => (inOrder(one) < inOrder(other) ? -1 : 1));
  const held = sessions.filter(isHeld);
  const catchUps = every.filter((one) => one.kind === 'catch_up' && isHeld(one));
  return {
    held: held.length,
    undecided: sessions.filter(({ status }) => status === 'planned').length,
    cancelledBecause: because(sessions.filter(({ status }) => status === 'cancelled')),
    offeredMinutes: minutesOf(held),
    catchUps: catchUps.length,
    catchUpMinutes: minutesOf(catchUps),
    ...attended(members, [...held, ...catchUps]),
    leaders: leadersOf(held, handOvers),
    members: membersOf(members, sessions, held),
  };
}

/** All sessions that were planned: held, cancelled for whatever reason, and not held yet. */
export const plannedSessions = ({ held, undecided, cancelledBecause }: DosageCounts): number =>
  held + undecided + Object.values(cancelledBecause).reduce((sum, one) => sum + one, 0);

/** The part of a run's dosage that is compared between runs. */
export const dosageLineOf = (counts: DosageCounts): DosageOfLine => ({
  held: counts.held,
  planned: plannedSessions(counts),
  offeredMinutes: counts.offeredMinutes,
  attendedMinutes: counts.attendedMinutes,
});
