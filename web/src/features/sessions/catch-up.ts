import type { Session, SessionBody } from '../../../../shared/domain/groups/session.ts';
import { type Member, takesPlace } from '../../../../shared/domain/people/member.ts';
import { addedSessionBody } from './session-body.ts';
import { byDay } from './session-day.ts';

type CallableMember = Pick<Member, 'participantId' | 'state'>;

/** The numbers of the present members who were absent at a session, as far as its roll is known. */
export const absentAt = (
  { marks }: Pick<Session, 'marks'>,
  members: readonly CallableMember[],
): string[] =>
  members
    .filter(({ state }) => takesPlace(state))
    .map(({ participantId }) => participantId)
    .filter((number) => {
      const attendance = marks[number]?.attendance;
      return attendance === 'absent' || attendance === 'absent_notified';
    });

/** The sessions that may have been missed, the latest first: those with a roll. */
export const missedSessions = (sessions: readonly Session[]): Session[] =>
  byDay(sessions)
    .filter(({ kind, status, marks }) => {
      return kind !== 'catch_up' && status !== 'cancelled' && Object.keys(marks).length > 0;
    })
    .toReversed();

/** What a catch-up session takes from the one that was missed: who was away, and its contents. */
export const caughtUp = (
  missed: Session,
  members: readonly CallableMember[],
): Pick<SessionBody, 'minutes' | 'theme' | 'material' | 'preparation' | 'members'> => ({
  minutes: missed.minutes,
  theme: missed.theme ?? '',
  material: missed.material ?? '',
  preparation: missed.preparation ?? '',
  members: absentAt(missed, members),
});

type AddedCatchUp = { body: SessionBody; missed: string };

/** A catch-up session to be added, as proposed at first: for those absent at the latest session. */
export function addedCatchUp(
  group: { sessions: readonly Session[]; members: readonly CallableMember[] },
  date: string,
): AddedCatchUp {
  const some = missedSessions(group.sessions);
  const missed = some.find((one) => absentAt(one, group.members).length > 0) ?? some[0];
  const body = addedSessionBody(group.sessions, date);
  const contents = missed && caughtUp(missed, group.members);
  return {
    body: { ...body, kind: 'catch_up', ...contents },
    missed: missed?.sessionId ?? '',
  };
}
