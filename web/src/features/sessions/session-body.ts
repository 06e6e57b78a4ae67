import {
  restoredStatus,
  type Session,
  type SessionBody,
} from '../../../../shared/domain/groups/session.ts';
import { withoutUnseen } from '../../../../shared/domain/unseen.ts';
import type { SessionOp } from '../../offline/tablet-op.ts';

/**
 * Whether a session's length can be stored.
 * @example isLength(135) // true
 */
export const isLength = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= 24 * 60;

/**
 * The fields of a session that the leader decides, apart from the roll. A session to which somebody
 * came was held; one that is stored as planned all the same is older than the rule that refuses it.
 */
export function sessionBodyOf(session: Session): SessionBody {
  const { kind, date, minutes, last, note, cancelReason } = session;
  const status = session.status === 'planned' ? restoredStatus(session) : session.status;
  return { kind, date, minutes, status, last, note: withoutUnseen(note), cancelReason };
}

/** An op that changes a session. */
export const sessionOp = (
  runId: string,
  session: Session,
  changes: Partial<SessionBody>,
): SessionOp => ({
  kind: 'session',
  runId,
  sessionId: session.sessionId,
  body: { ...sessionBodyOf(session), ...changes },
  base: session.version,
});

/** A session to be added, as proposed at first: as long as the latest one, on the given day. */
export function addedSessionBody(sessions: readonly Session[], date: string): SessionBody {
  const latest = sessions.toSorted((one, other) => other.date.localeCompare(one.date))[0];
  const { kind = 'meeting', minutes = 90 } = latest ?? {};
  return { kind, date, minutes, status: 'planned', last: false, note: '', cancelReason: null };
}

/** A session's id, made here so that sending it twice adds only one session. */
export const newSessionId = (date: string): string => `${date}-${crypto.randomUUID().slice(0, 8)}`;
