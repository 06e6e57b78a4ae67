import {
  emptySession,
  restoredStatus,
  type Session,
  type SessionBody,
} from '../../../../shared/domain/groups/session.ts';
import { withoutUnseen } from '../../../../shared/domain/unseen.ts';
import type { MoveOp, SessionOp } from '../../offline/tablet-op.ts';

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
  // A copy of an older build lacks the fields that sessions have got since.
  const { sessionId: _, version: __, marks: ___, ...body } = { ...emptySession, ...session };
  return {
    ...body,
    status: body.status === 'planned' ? restoredStatus(session) : body.status,
    place: withoutUnseen(body.place),
    theme: withoutUnseen(body.theme),
    material: withoutUnseen(body.material),
    preparation: withoutUnseen(body.preparation),
    facilitators: body.facilitators.map(withoutUnseen),
    note: withoutUnseen(body.note),
  };
}

/** The guests as they are stored: one a line, without empty lines. */
export const withGuestLines = (body: SessionBody): SessionBody => ({
  ...body,
  facilitators: body.facilitators.map((line) => line.trim()).filter((line) => line !== ''),
});

const guestLimits = { lines: 10, characters: 80 } as const;

/** A field of a session that cannot be stored as it is. */
export type SessionFault = 'date' | 'minutes' | 'facilitators' | 'members';

/**
 * The fields of a session that cannot be stored as they are.
 * @example sessionFaults({ kind: 'meeting', date: '', minutes: 90, facilitators: [], members: [] }) // ['date']
 */
export function sessionFaults(body: SessionBody): SessionFault[] {
  const { facilitators: guests } = withGuestLines(body);
  const isTooMuch =
    guests.length > guestLimits.lines ||
    guests.some((line) => line.length > guestLimits.characters);
  return [
    ...(body.date === '' ? (['date'] as const) : []),
    ...(isLength(body.minutes) ? [] : (['minutes'] as const)),
    ...(isTooMuch ? (['facilitators'] as const) : []),
    ...(body.kind === 'catch_up' && body.members.length === 0 ? (['members'] as const) : []),
  ];
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

/** An op that moves a session as it is seen. */
export const moveOp = (
  runId: string,
  { sessionId, date: from, version: base }: Pick<Session, 'sessionId' | 'date' | 'version'>,
  { to, andLater, pastReason }: Pick<MoveOp, 'to' | 'andLater' | 'pastReason'>,
): MoveOp => ({
  ...{ kind: 'move', runId, sessionId, from, base, to, andLater },
  ...(pastReason ? { pastReason } : {}),
});

/**
 * A session to be added, as proposed at first: on the given day, where and when the latest one is
 * and as long.
 */
export function addedSessionBody(sessions: readonly Session[], date: string): SessionBody {
  const forAll = sessions.filter(({ kind }) => kind !== 'catch_up');
  const latest = forAll.toSorted((one, other) => other.date.localeCompare(one.date))[0];
  const { kind = 'meeting', minutes = 90, startsAt = null, place = '' } = latest ?? {};
  return { ...emptySession, kind, date, minutes, startsAt, place, status: 'planned' };
}

/** A session's id, made here so that sending it twice adds only one session. */
export const newSessionId = (date: string): string => `${date}-${crypto.randomUUID().slice(0, 8)}`;
