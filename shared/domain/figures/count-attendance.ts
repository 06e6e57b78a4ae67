import { hasCome } from '../groups/roll-call.ts';
import { isFor, type Session } from '../groups/session.ts';
import type { Member } from '../people/member.ts';
import type { AttendanceCounts } from './facts.ts';

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
};

/**
 * One member at one held session whose roll was taken: not known, and in no rate, if a member
 * expected there has no mark.
 */
function countOne(member: Member, session: Session): AttendanceCounts {
  const mark = session.marks[member.participantId];
  const joined = member.joinedOn !== null && member.joinedOn <= session.date;
  const left = member.exit !== null && member.exit.on < session.date;
  const isMember = joined && !left;
  const isUnknown = isMember && mark === undefined;
  const expected = isMember && !isUnknown && mark?.attendance !== 'not_expected';
  return {
    attended: Number(hasCome(mark)),
    possible: Number(!isUnknown),
    attendedSinceJoining: Number(expected && hasCome(mark)),
    possibleSinceJoining: Number(expected),
    unmarked: Number(isUnknown),
    withoutRoll: 0,
  };
}

const add = (one: AttendanceCounts, other: AttendanceCounts): AttendanceCounts => ({
  attended: one.attended + other.attended,
  possible: one.possible + other.possible,
  attendedSinceJoining: one.attendedSinceJoining + other.attendedSinceJoining,
  possibleSinceJoining: one.possibleSinceJoining + other.possibleSinceJoining,
  unmarked: one.unmarked + other.unmarked,
  withoutRoll: one.withoutRoll + other.withoutRoll,
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
  const each = held
    .filter(hasRoll)
    .flatMap((session) =>
      members
        .filter(({ participantId }) => isFor(session, participantId))
        .map((member) => countOne(member, session)),
    );
  const withoutRoll = held.filter((session) => !hasRoll(session)).length;
  return each.reduce(add, { ...none, withoutRoll });
}
