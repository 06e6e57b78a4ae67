import type { Member } from '../../../shared/model/member.ts';
import { mergeMarks } from '../../../shared/model/roll-call.ts';
import type { Session } from '../../../shared/model/session.ts';
import { type Copy, replacing, withRun } from './copy.ts';
import type { MarkOp, MemberOp, Op, Queued, SessionOp } from './op.ts';

const came = ({ mark }: MarkOp) => mark.attendance === 'present' || mark.attendance === 'part';

/** A session with a mark more, merged and held as the API will do it. */
function marked(session: Session, op: MarkOp, by: string): Session {
  const marks = mergeMarks(session.marks, { [op.participantId]: { ...op.mark, markedBy: by } });
  const status = came(op) && session.status === 'planned' ? 'held' : session.status;
  return { ...session, marks, status };
}

function changedSession(sessions: readonly Session[], op: SessionOp): Session[] {
  const before = sessions.find(({ sessionId }) => sessionId === op.sessionId);
  const made = { sessionId: op.sessionId, marks: {}, version: 1 };
  return replacing(sessions, { ...made, ...before, ...op.body }, 'sessionId');
}

function changedMember(members: readonly Member[], op: MemberOp): Member[] {
  const before = members.find(({ participantId }) => participantId === op.participantId);
  const made = { participantId: op.participantId, version: 1 };
  return replacing(members, { ...made, ...before, ...op.body }, 'participantId');
}

function withOp(copy: Copy, op: Op): Copy {
  return withRun(copy, op.runId, (one) => {
    if (op.kind === 'member') return { ...one, members: changedMember(one.members, op) };
    if (op.kind === 'session') return { ...one, sessions: changedSession(one.sessions, op) };
    const sessions = one.sessions.map((session) =>
      session.sessionId === op.sessionId ? marked(session, op, copy.owner.id) : session,
    );
    return { ...one, sessions };
  });
}

/**
 * What the leader sees: the copy as it was read, with all that she did since. What was refused is
 * shown where refusals are, and not as if it held.
 * @example overlay({ runs: [] }, []) // { runs: [] }
 */
export const overlay = (copy: Copy, queue: readonly Queued[]): Copy =>
  queue.filter(({ refused }) => !refused).reduce((seen, { op }) => withOp(seen, op), copy);
