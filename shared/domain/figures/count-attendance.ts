import { hasCome } from '../groups/roll-call.ts';
import { isFor, type Session } from '../groups/session.ts';
import type { Member } from '../people/member.ts';
import type { AttendanceCounts } from './facts.ts';
import { percentOf } from './rounding.ts';

const wasHeld = ({ status }: Session) => status === 'held';
/** Without a single mark nobody knows who came. */
const hasRoll = ({ marks }: Session) => Object.keys(marks).length > 0;

const none: AttendanceCounts = {
  attended: 0,
  possible: 0,
  attendedSinceJoining: 0,
  possibleSinceJoining: 0,
  unmarked: 0,
  withoutRoll: 0,
  marksMissing: 0,
};

const isMemberAt = ({ joinedOn, exit }: Member, { date }: Session): boolean =>
  joinedOn !== null && joinedOn <= date && (exit === null || date <= exit.on);

/**
 * One member at one held session whose roll was taken: not known, and in no rate, if a member
 * expected there has no mark.
 */
function countOne(member: Member, session: Session): AttendanceCounts {
  const mark = session.marks[member.participantId];
  const isMember = isMemberAt(member, session);
  const isUnknown = isMember && mark === undefined;
  const expected = isMember && !isUnknown && mark?.attendance !== 'not_expected';
  return {
    attended: Number(hasCome(mark)),
    possible: Number(!isUnknown),
    attendedSinceJoining: Number(expected && hasCome(mark)),
    possibleSinceJoining: Number(expected),
    unmarked: Number(isUnknown),
    withoutRoll: 0,
    marksMissing: Number(isUnknown),
  };
}

const add = (one: AttendanceCounts, other: AttendanceCounts): AttendanceCounts => ({
  attended: one.attended + other.attended,
  possible: one.possible + other.possible,
  attendedSinceJoining: one.attendedSinceJoining + other.attendedSinceJoining,
  possibleSinceJoining: one.possibleSinceJoining + other.possibleSinceJoining,
  unmarked: one.unmarked + other.unmarked,
  withoutRoll: one.withoutRoll + other.withoutRoll,
  marksMissing: (one.marksMissing ?? 0) + (other.marksMissing ?? 0),
});

/** A member at a held session whose roll was never taken. */
const withoutMark = (member: Member, session: Session): AttendanceCounts => ({
  ...none,
  marksMissing: Number(isMemberAt(member, session)),
});

/**
 * The members who came to at least one held session; null while no roll was taken of any.
 * @example attendedOnce([], []) // null
 */
export function attendedOnce(
  members: readonly Member[],
  sessions: readonly Session[],
): number | null {
  const held = sessions.filter((session) => wasHeld(session) && hasRoll(session));
  if (held.length === 0) return null;
  return members.filter(({ participantId }) =>
    held.some(({ marks }) => hasCome(marks[participantId])),
  ).length;
}

/**
 * The share of marks that are missing, in per cent of all that should be there; null where it is not
 * known how many are.
 * @example shareMissing({ possibleSinceJoining: 9, marksMissing: 1 }) // 10
 */
export function shareMissing({
  possibleSinceJoining: possible,
  marksMissing,
}: Pick<AttendanceCounts, 'possibleSinceJoining' | 'marksMissing'>): number | null {
  return marksMissing === null ? null : percentOf(marksMissing, possible + marksMissing);
}

/**
 * Attendance of `members` at the held ones of `sessions`, in two ways: at every session whose roll
 * was taken, and at those while each was a member and expected. Cancelled sessions count in
 * neither. Attendance is not known where a mark is missing, nor at a held session without a roll:
 * both are counted separately. A catch-up session counts for those it is for.
 * @example countAttendance([], []).possible // 0
 */
export function countAttendance(
  members: readonly Member[],
  sessions: readonly Session[],
): AttendanceCounts {
  const held = sessions.filter(wasHeld);
  const each = held.flatMap((session) =>
    members
      .filter(({ participantId }) => isFor(session, participantId))
      .map((member) => (hasRoll(session) ? countOne : withoutMark)(member, session)),
  );
  const withoutRoll = held.filter((session) => !hasRoll(session)).length;
  return each.reduce(add, { ...none, withoutRoll });
}
