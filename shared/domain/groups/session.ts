import * as z from 'zod';
import { confirmedDate, date, sessionId, version } from '../ids.ts';
import { plainLines, storedText } from '../plain-text.ts';
import { hasCome, mark } from './roll-call.ts';
/** A meeting, a day of a camp, or a day-long meeting after it (*jatkotapaaminen*). */
export const sessionKind = z
  .enum(['meeting', 'camp_day', 'follow_up_day'])
  .meta({ id: 'SessionKind' });

export const sessionStatus = z.enum(['planned', 'held', 'cancelled']).meta({ id: 'SessionStatus' });

/** Why a session was cancelled: for its leaders, who see the reason in the list of sessions. */
export const cancelReason = z
  .enum(['leader_away', 'too_few', 'place_unusable', 'other'])
  .meta({ id: 'CancelReason' });
export type CancelReason = z.infer<typeof cancelReason>;

export const sessionBody = z
  .strictObject({
    kind: sessionKind,
    date,
    /** The real length; a run's hours are the sum of these, never sessions × a nominal length. */
    minutes: z
      .int()
      .min(1)
      .max(24 * 60),
    status: sessionStatus,
    /**
     * The group's last ordinary session, from which the end form is due. Without one the run's end
     * counts. A held session can be marked so only where each end form has come in or is decided
     * on.
     */
    last: z.boolean().default(false),
    /** About the session, never about a person by name. */
    note: plainLines(2000).default(''),
    /** Null where no reason was given, and for a session that is not cancelled. */
    cancelReason: cancelReason.nullable().default(null),
  })
  .meta({ id: 'SessionBody' });
export type SessionBody = z.infer<typeof sessionBody>;

/** A session as it is sent. */
export const sessionRequest = z
  .strictObject({ ...sessionBody.shape, confirmedDate })
  .meta({ id: 'SessionRequest' });

export const session = z
  .strictObject({
    sessionId,
    ...sessionBody.shape,
    note: storedText.default(''),
    /** The roll call: the newest mark of each participant, by number. */
    marks: z.record(z.string(), mark),
    version,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

/**
 * A session that takes place after all has no reason for its cancelling any more.
 * @example reasonIfCancelled({ status: 'planned', cancelReason: 'too_few' }).cancelReason // null
 */
export const reasonIfCancelled = <Some extends Pick<SessionBody, 'status' | 'cancelReason'>>(
  session: Some,
): Some => (session.status === 'cancelled' ? session : { ...session, cancelReason: null });

/**
 * Whether somebody is marked as having come: then the session was held.
 * @example hasAnybodyCome({ marks: {} }) // false
 */
export const hasAnybodyCome = ({ marks }: Pick<Session, 'marks'>): boolean =>
  Object.values(marks).some(hasCome);

/**
 * The status that a session has again when its cancelling is undone: it was held where somebody is
 * marked as having come.
 * @example restoredStatus({ marks: {} }) // 'planned'
 */
export const restoredStatus = (session: Pick<Session, 'marks'>): SessionBody['status'] =>
  hasAnybodyCome(session) ? 'held' : 'planned';

/**
 * Whether the session was the last one and was held before it was cancelled: restoring it only says
 * again what happened, and no form that is missing by now could have been asked for instead.
 * @example tookPlaceAsLast({ last: true, status: 'cancelled', marks: {} }) // false
 */
export const tookPlaceAsLast = (session: Pick<Session, 'last' | 'status' | 'marks'>): boolean =>
  session.last &&
  (session.status === 'held' || (session.status === 'cancelled' && hasAnybodyCome(session)));
