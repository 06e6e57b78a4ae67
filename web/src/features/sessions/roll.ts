import { configuration } from '../../../../shared/configuration.ts';
import { type Attendance, hasCome } from '../../../../shared/domain/groups/roll-call.ts';
import { isFor, type Session } from '../../../../shared/domain/groups/session.ts';
import { type Member, takesPlace } from '../../../../shared/domain/people/member.ts';
import type { MarkOp, OwnMark } from '../../offline/tablet-op.ts';

/**
 * The time of a mark: now by the server's time, but later than the mark it replaces, even if that
 * came from a tablet whose clock is a little ahead. A mark further ahead comes from a wrong clock,
 * and is not followed.
 * @param now milliseconds
 * @example markTime(0, undefined) // '1970-01-01T00:00:00.000Z'
 * @example markTime(0, '1970-01-01T00:00:00.500Z') // '1970-01-01T00:00:00.501Z'
 */
export function markTime(now: number, replaced: string | undefined): string {
  const after = replaced === undefined ? 0 : Date.parse(replaced) + 1;
  const latest = now + configuration.clockToleranceMinutes * 60_000;
  return new Date(after <= latest ? Math.max(now, after) : now).toISOString();
}

type RollMember = Pick<Member, 'participantId' | 'state' | 'joinedOn' | 'exit'>;
type RollSession = Pick<Session, 'kind' | 'members' | 'date' | 'marks'>;

function isExpected(member: RollMember, session: RollSession): boolean {
  const { date, marks } = session;
  if (marks[member.participantId]) return true;
  if (!isFor(session, member.participantId)) return false;
  if (member.joinedOn === null || member.joinedOn > date) return false;
  return takesPlace(member.state) || (member.exit !== null && member.exit.on >= date);
}

/**
 * The numbers to call at a session: those who were members on that day, and anybody else with a
 * mark. At a catch-up session only those it is for are called.
 * @example calledAt([], { kind: 'meeting', members: [], date: '2026-03-02', marks: {} }) // []
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
  const here = known.filter(hasCome);
  return { marked: known.length, here: here.length };
}
