import { takesPlace } from '../../../../shared/domain/people/member.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';

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
