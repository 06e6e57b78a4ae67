import type { Attendance } from '../../../../shared/domain/groups/roll-call.ts';
import type { Session } from '../../../../shared/domain/groups/session.ts';
import { type Member, takesPlace } from '../../../../shared/domain/people/member.ts';
import type { MarkOp, OwnMark } from '../../offline/tablet-op.ts';
import { markTime } from './mark-time.ts';

type RollMember = Pick<Member, 'participantId' | 'state' | 'joinedOn' | 'exit'>;
type RollSession = Pick<Session, 'date' | 'marks'>;

function isExpected(member: RollMember, { date, marks }: RollSession): boolean {
  if (marks[member.participantId]) return true;
  if (member.joinedOn === null || member.joinedOn > date) return false;
  return takesPlace(member.state) || (member.exit !== null && member.exit.on >= date);
}

/**
 * The numbers to call at a session: those who were members on that day, and anybody else with a
 * mark.
 * @example calledAt([], { date: '2026-03-02', marks: {} }) // []
 */
export const calledAt = (members: readonly RollMember[], session: RollSession): string[] =>
  members
    .filter((member) => isExpected(member, session))
    .map(({ participantId }) => participantId)
    .toSorted();

/** The content of one tap. */
export type TappedMark = { attendance: Attendance; minutes?: number };

type MarkContext = { runId: string; session: Session; device: string; now: number };

/** An op for a tap. */
export function markOp(
  { runId, session, device, now }: MarkContext,
  participantId: string,
  { attendance, minutes }: TappedMark,
): MarkOp {
  const markedAt = markTime(now, session.marks[participantId]?.markedAt);
  const mark: OwnMark = { attendance, markedAt, device, ...(minutes ? { minutes } : {}) };
  return { kind: 'mark', runId, sessionId: session.sessionId, participantId, mark };
}

/**
 * How many have a mark, and how many of them came.
 * @example tally(['A'], { marks: {} }) // { marked: 0, here: 0 }
 */
export function tally(called: readonly string[], { marks }: Pick<Session, 'marks'>) {
  const known = called.flatMap((number) => marks[number] ?? []);
  const here = known.filter(({ attendance }) => attendance === 'present' || attendance === 'part');
  return { marked: known.length, here: here.length };
}
