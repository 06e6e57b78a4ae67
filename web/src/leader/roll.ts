import { holdsPlace, type Member } from '../../../shared/model/member.ts';
import type { Attendance } from '../../../shared/model/roll-call.ts';
import type { Session } from '../../../shared/model/session.ts';
import { markTime } from './mark-time.ts';
import type { MarkOp, OwnMark } from './op.ts';

type Membership = Pick<Member, 'participantId' | 'state' | 'joinedOn' | 'exit'>;
type Meeting = Pick<Session, 'date' | 'marks'>;

function isExpected(member: Membership, { date, marks }: Meeting): boolean {
  if (marks[member.participantId]) return true;
  if (member.joinedOn === null || member.joinedOn > date) return false;
  return holdsPlace(member.state) || (member.exit !== null && member.exit.on >= date);
}

/**
 * Who is called at a session, by number: who was a member on that day, and who has a mark anyway.
 * @example calledAt([], { date: '2026-03-02', marks: {} }) // []
 */
export const calledAt = (members: readonly Membership[], session: Meeting): string[] =>
  members
    .filter((member) => isExpected(member, session))
    .map(({ participantId }) => participantId)
    .toSorted();

/** What one tap says of somebody. */
export type Tapped = { attendance: Attendance; minutes?: number };

type Given = { runId: string; session: Session; device: string; now: number };

/** A tap as what is stored of it. */
export function markOp(
  { runId, session, device, now }: Given,
  participantId: string,
  { attendance, minutes }: Tapped,
): MarkOp {
  const markedAt = markTime(now, session.marks[participantId]?.markedAt);
  const mark: OwnMark = { attendance, markedAt, device, ...(minutes ? { minutes } : {}) };
  return { kind: 'mark', runId, sessionId: session.sessionId, participantId, mark };
}

/**
 * How many are marked, and how many of them came.
 * @example tally(['A'], { marks: {} }) // { marked: 0, here: 0 }
 */
export function tally(called: readonly string[], { marks }: Pick<Session, 'marks'>) {
  const known = called.flatMap((number) => marks[number] ?? []);
  const here = known.filter(({ attendance }) => attendance === 'present' || attendance === 'part');
  return { marked: known.length, here: here.length };
}
