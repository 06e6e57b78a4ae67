import type { Session, SessionBody } from '../../../shared/model/session.ts';
import { withoutUnseen } from '../../../shared/model/unseen.ts';
import type { SessionOp } from './tablet-op.ts';

/**
 * Is a session's length one that can be kept?
 * @example isLength(135) // true
 */
export const isLength = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= 24 * 60;

/** What of a session the leader decides; the roll is another matter. */
export const sessionBodyOf = ({
  kind,
  date,
  minutes,
  status,
  last,
  note,
}: Session): SessionBody => ({
  kind,
  date,
  minutes,
  status,
  last,
  note: withoutUnseen(note),
});

/** A change of a session as what is stored of it. */
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

/** What a session that is added is like at first: as long as the latest, on the day it is. */
export function addedSessionBody(sessions: readonly Session[], date: string): SessionBody {
  const latest = sessions.toSorted((one, other) => other.date.localeCompare(one.date))[0];
  const { kind = 'meeting', minutes = 90 } = latest ?? {};
  return { kind, date, minutes, status: 'planned', last: false, note: '' };
}

/** A session's own id, made here so that sending twice adds one. */
export const newSessionId = (date: string): string => `${date}-${crypto.randomUUID().slice(0, 8)}`;
