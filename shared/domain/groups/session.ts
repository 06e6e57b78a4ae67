import * as z from 'zod';
import { configuration } from '../../configuration.ts';
import { areDifferent } from '../different.ts';
import { confirmedDate, date, participantId, sessionId, version } from '../ids.ts';
import { plainLine, plainLines, plainText, storedText } from '../plain-text.ts';
import { hasCome, mark } from './roll-call.ts';
import { localTime } from './session-time.ts';

/**
 * A meeting, a day of a camp, a day-long meeting after it (*jatkopäivä*), or a session for
 * members who missed one (*korvaava kerta*).
 */
export const sessionKind = z
  .enum(['meeting', 'camp_day', 'follow_up_day', 'catch_up'])
  .meta({ id: 'SessionKind' });
export type SessionKind = z.infer<typeof sessionKind>;

export const sessionStatus = z.enum(['planned', 'held', 'cancelled']).meta({ id: 'SessionStatus' });

/** Why a session was cancelled: for its leaders, who see the reason in the list of sessions. */
export const cancelReason = z
  .enum(['leader_away', 'too_few', 'place_unusable', 'other'])
  .meta({ id: 'CancelReason' });
export type CancelReason = z.infer<typeof cancelReason>;

/** What is planned of a session: when and where it is, how long, and what is done there. */
const plan = {
  kind: sessionKind,
  date,
  /** When it begins, by the clock in Finland; null where nobody has said. */
  startsAt: localTime.nullable().default(null),
  /** The real length; a run's hours are the sum of these, never sessions × a nominal length. */
  minutes: z
    .int()
    .min(1)
    .max(24 * 60),
  place: plainLine(120).default(''),
  theme: plainLine(120).default(''),
  /** What is used there: a film, an exercise, a handout. */
  material: plainLines(1000).default(''),
  /** What the leader prepares. */
  preparation: plainLines(1000).default(''),
  /** Guests who lead a part of it, by name and trade as the leader writes them; never a client. */
  facilitators: z.array(plainText(80)).max(10).default([]),
  /**
   * The group's last ordinary session, from which the end form is due. Without one the run's end
   * counts. A held session can be marked so only where each end form has come in or is decided on.
   */
  last: z.boolean().default(false),
};

/** The same as it is stored. */
const storedPlan = {
  ...plan,
  place: storedText.default(''),
  theme: storedText.default(''),
  material: storedText.default(''),
  preparation: storedText.default(''),
  facilitators: z.array(storedText).default([]),
};

/** A session as a plan has it. */
export const plannedSession = z
  .strictObject({ sessionId, ...plan, kind: sessionKind.exclude(['catch_up']) })
  .meta({ id: 'PlannedSession' });
export type PlannedSession = z.infer<typeof plannedSession>;

/** A session without its roll call, for those who plan but do not lead. */
export const sessionOfPlan = z
  .strictObject({ sessionId, ...storedPlan, status: sessionStatus, version })
  .meta({ id: 'SessionOfPlan' });
export type SessionOfPlan = z.infer<typeof sessionOfPlan>;

export const sessionBody = z
  .strictObject({
    ...plan,
    status: sessionStatus,
    /** Those whom a catch-up session is for; every other session is for all members. */
    members: z
      .array(participantId)
      .max(configuration.rollCallMarks)
      .refine(areDifferent, 'must not name one twice')
      .default([]),
    /** About the session, never about a person by name. */
    note: plainLines(2000).default(''),
    /** Null where no reason was given, and for a session that is not cancelled. */
    cancelReason: cancelReason.nullable().default(null),
  })
  .refine(({ kind, members }) => kind === 'catch_up' || members.length === 0, {
    path: ['members'],
    message: 'must be empty: only a catch-up session is for some members',
  })
  .meta({ id: 'SessionBody' });
export type SessionBody = z.infer<typeof sessionBody>;

/** What is empty in a session of which only the kind, the day and the length are known. */
export const emptySession = {
  startsAt: null,
  place: '',
  theme: '',
  material: '',
  preparation: '',
  facilitators: [],
  last: false,
  members: [],
  note: '',
  cancelReason: null,
} satisfies Partial<SessionBody>;

/** A session as it is sent. */
export const sessionRequest = sessionBody
  .safeExtend({ confirmedDate })
  .meta({ id: 'SessionRequest' });

export const session = z
  .strictObject({
    sessionId,
    ...sessionBody.shape,
    ...storedPlan,
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

/**
 * Whether a session is for somebody: a catch-up session is only for those it names.
 * @example isFor({ kind: 'catch_up', members: ['9QXA7K2M'] }, '01234564') // false
 */
export const isFor = (
  { kind, members }: Pick<Session, 'kind' | 'members'>,
  participantId: string,
): boolean => kind !== 'catch_up' || members.includes(participantId);

/** A session without its roll call. */
export const planOf = (one: Session): SessionOfPlan => ({
  sessionId: one.sessionId,
  kind: one.kind,
  date: one.date,
  startsAt: one.startsAt,
  minutes: one.minutes,
  place: one.place,
  theme: one.theme,
  material: one.material,
  preparation: one.preparation,
  facilitators: one.facilitators,
  last: one.last,
  status: one.status,
  version: one.version,
});
