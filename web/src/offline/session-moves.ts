import type { RunWithSessions } from '../../../shared/contract/plans.ts';
import { movedSessions, runDaysAfter } from '../../../shared/domain/groups/run-plan.ts';
import type { Session } from '../../../shared/domain/groups/session.ts';
import type { MoveOp, QueuedOp } from './tablet-op.ts';
import type { RunCopy } from './vault-copy.ts';

const withDays = (sessions: readonly Session[], moved: readonly Session[]): Session[] =>
  sessions.map((session) => {
    const found = moved.find(({ sessionId }) => sessionId === session.sessionId);
    return found ? { ...session, date: found.date } : session;
  });

/** The sessions that a move changes; none where the session is no longer on the day it was seen. */
const movedBy = (sessions: readonly Session[], op: MoveOp): Session[] =>
  sessions.some(({ sessionId, date }) => sessionId === op.sessionId && date === op.from)
    ? movedSessions(sessions, op)
    : [];

/**
 * A run after a move on this device, with its own days following.
 * @param asSent the run's sessions as the API will have them when the move arrives
 */
export function withMove(run: RunCopy, op: MoveOp, asSent: readonly Session[]): RunCopy {
  const sessions = withDays(run.sessions, movedBy(asSent, op));
  return { ...run, sessions, run: { ...run.run, ...runDaysAfter(run.run, asSent, sessions) } };
}

/** A session that this device has moved: its version was raised by the move and nothing else. */
type MovedHere = { before: Session; date: string; version: number };

function movedHere(run: RunCopy, op: MoveOp, { sessions }: RunWithSessions): MovedHere[] {
  return movedBy(run.sessions, op).flatMap(({ sessionId, date }) => {
    const before = run.sessions.find((one) => one.sessionId === sessionId);
    const now = sessions.find((one) => one.sessionId === sessionId);
    const isOurs = before && now && now.date === date && now.version === before.version + 1;
    return isOurs ? [{ before, date, version: now.version }] : [];
  });
}

/**
 * A run after the API's reply to a move. All days are those of the reply; a version is taken over
 * only where nobody else changed the session, since the reply has neither notes nor roll calls.
 */
export function withMoveReply(run: RunCopy, op: MoveOp, plan: RunWithSessions): RunCopy {
  const ours = movedHere(run, op, plan);
  const sessions = run.sessions.map((session) => {
    const { sessionId } = session;
    const date = plan.sessions.find((one) => one.sessionId === sessionId)?.date ?? session.date;
    const moved = ours.find(({ before }) => before.sessionId === sessionId);
    return { ...session, date, version: moved?.version ?? session.version };
  });
  return { ...run, run: { ...run.run, ...plan.run }, sessions };
}

/**
 * Later changes of moved sessions over their new versions, so that they do not conflict with the
 * move. A change that was refused before the move takes the new day too: sent again, it must not
 * move the session back.
 */
export function rebasedOnMove(
  run: RunCopy,
  sent: Pick<QueuedOp, 'device'> & { op: MoveOp },
  plan: RunWithSessions,
  queue: readonly QueuedOp[],
): QueuedOp[] {
  const ours = movedHere(run, sent.op, plan);
  return queue.flatMap((one): QueuedOp[] => {
    const { op, refused, device } = one;
    if (op.runId !== sent.op.runId || device !== sent.device) return [];
    if (op.kind !== 'session' && op.kind !== 'move') return [];
    const moved = ours.find(({ before }) => before.sessionId === op.sessionId);
    if (!moved || op.base !== moved.before.version) return [];
    if (op.kind === 'move') return [{ ...one, op: { ...op, base: moved.version } }];
    const isOnOldDay = refused && op.body.date === moved.before.date;
    const body = isOnOldDay ? { ...op.body, date: moved.date } : op.body;
    return [{ ...one, op: { ...op, body, base: moved.version } }];
  });
}

/**
 * Changes that were made behind a move that was refused, on the days from before: a note on a
 * session must not move it where the API has just refused to have it.
 */
export function withoutMove(
  run: RunCopy,
  refused: QueuedOp & { op: MoveOp },
  queue: readonly QueuedOp[],
): QueuedOp[] {
  const moved = movedBy(run.sessions, refused.op);
  return queue.flatMap((one) => {
    const { op, seq, device } = one;
    if (op.kind !== 'session' || op.runId !== refused.op.runId) return [];
    if (seq < refused.seq || device !== refused.device) return [];
    const isSame = ({ sessionId }: Session) => sessionId === op.sessionId;
    const date = run.sessions.find(isSame)?.date;
    if (!date || moved.find(isSame)?.date !== op.body.date) return [];
    return [{ ...one, op: { ...op, body: { ...op.body, date } } }];
  });
}
