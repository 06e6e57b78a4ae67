import type { AttendanceCounts } from './facts.ts';
import type { Member } from './member.ts';
import type { Session } from './session.ts';

const came = (attendance: string | undefined) => attendance === 'present' || attendance === 'part';

/** One member at one held session. */
function countOne(member: Member, session: Session): AttendanceCounts {
  const attendance = session.marks[member.participantId]?.attendance;
  const joined = member.joinedOn !== null && member.joinedOn <= session.date;
  const left = member.exit !== null && member.exit.on < session.date;
  const expected = joined && !left && attendance !== 'not_expected';
  return {
    attended: Number(came(attendance)),
    possible: 1,
    attendedSinceJoining: Number(expected && came(attendance)),
    possibleSinceJoining: Number(expected),
    unmarked: Number(attendance === undefined && joined && !left),
  };
}

/**
 * The members who came to at least one held session.
 * @example attendedOnce([], []) // 0
 */
export function attendedOnce(members: readonly Member[], sessions: readonly Session[]): number {
  const held = sessions.filter(({ status }) => status === 'held');
  return members.filter(({ participantId }) =>
    held.some(({ marks }) => came(marks[participantId]?.attendance)),
  ).length;
}

/**
 * Attendance of `members` at the held ones of `sessions`, two ways: of every held session, and
 * of those held while each was a member and expected. Cancelled sessions count in neither; a
 * missing mark counts as not attended and is told.
 * @example countAttendance([], []).possible // 0
 */
export function countAttendance(
  members: readonly Member[],
  sessions: readonly Session[],
): AttendanceCounts {
  const total = {
    attended: 0,
    possible: 0,
    attendedSinceJoining: 0,
    possibleSinceJoining: 0,
    unmarked: 0,
  };
  for (const session of sessions.filter(({ status }) => status === 'held'))
    for (const member of members) {
      const one = countOne(member, session);
      for (const name of Object.keys(total) as (keyof AttendanceCounts)[]) total[name] += one[name];
    }
  return total;
}
