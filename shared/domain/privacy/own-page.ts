import * as z from 'zod';
import { isCheckedCode } from '../checked-code.ts';
import { minutesAfter } from '../day.ts';
import { rawAnswers } from '../forms/answers.ts';
import { instrument } from '../forms/instrument.ts';
import { isLinkCode, isLinkSecret } from '../forms/link-secret.ts';
import { attendance } from '../groups/roll-call.ts';
import { sessionKind } from '../groups/session.ts';
import { date, participantId, runId, sessionId, timestamp, userId, version } from '../ids.ts';
import { occasion } from '../occasion.ts';
import { consentLanguage, purpose } from '../people/consent.ts';
import { storedText } from '../plain-text.ts';
import { ownPageLimits } from './own-page-limits.ts';

export { ownPageLimits } from './own-page-limits.ts';

/**
 * A link to a client's own page, by the hashes of what opens it. It has no last day. A client has
 * at most one of the own worker, and one of each group whose leader made one: without the personal
 * code a link shows only what its maker could see anyway.
 */
export const storedOwnLink = z.strictObject({
  participantId,
  /** The group whose leader made it; null where the own worker did. */
  runId: runId.nullable(),
  secretHash: z.string(),
  codeHash: z.string(),
  issuedAt: timestamp,
  issuedBy: userId,
  revokedAt: timestamp.nullable(),
  version,
});
export type StoredOwnLink = z.infer<typeof storedOwnLink>;

/** As staff see it: without what opens it. */
export const ownLink = storedOwnLink
  .pick({ runId: true, issuedAt: true, issuedBy: true, revokedAt: true })
  .meta({ id: 'OwnPageLink' });
export type OwnLink = z.infer<typeof ownLink>;

/**
 * A link as staff see it.
 * @example showOwnLink({ runId: null, issuedAt: '2026-03-02T10:00:00.000Z', issuedBy: 'outi', revokedAt: null, secretHash: 'a' }).issuedBy // 'outi'
 */
export const showOwnLink = ({ runId: of, issuedAt, issuedBy, revokedAt }: OwnLink): OwnLink => ({
  runId: of,
  ...{ issuedAt, issuedBy, revokedAt },
});

/** How a personal code came to be set, or hidden answers to be opened. */
export const codeWay = z
  .enum(['word_from_worker', 'word_by_telephone'])
  .meta({ id: 'PersonalCodeWay' });
export type CodeWay = z.infer<typeof codeWay>;

/** A short secret as it is stored: hashed slowly, with a salt of its own. */
const slowHash = { salt: z.string(), hash: z.string() };

/** What is stored of a client's own page, beside its links. */
export const storedOwnPage = z.strictObject({
  participantId,
  code: z
    .strictObject({ ...slowHash, setAt: timestamp, way: codeWay, wordBy: userId.nullable() })
    .nullable(),
  /** Wrong personal codes since the last right one; counted before the code is compared. */
  wrongTries: z.int().min(0),
  /** The one-time word that a worker gave, until it is used. */
  word: z
    .strictObject({ ...slowHash, by: userId, givenAt: timestamp, wrongTries: z.int().min(0) })
    .nullable(),
  /** The outbox item of the one-time word that goes to the telephone, until it is used. */
  telephoneWord: z
    .strictObject({ outboxId: z.string(), requestedAt: timestamp, wrongTries: z.int().min(0) })
    .nullable(),
  /** That what was answered before the code was set is shown too. */
  opened: z
    .strictObject({
      at: timestamp,
      way: z.enum(['telephone', 'second_worker']),
      by: userId.nullable(),
    })
    .nullable(),
  /** What the page shows to a second worker, hashed. */
  ticket: z.strictObject({ hash: z.string(), until: timestamp }).nullable(),
  sessions: z.array(z.strictObject({ hash: z.string(), until: timestamp })),
  version,
});
export type StoredOwnPage = z.infer<typeof storedOwnPage>;

/**
 * Is a form hidden from its own participant? A code that somebody else may have had set shows only
 * what is answered after it, until the person is confirmed.
 * @param receivedAt when the form came in
 * @example isHiddenFrom({ code: { setAt: '2026-03-02T10:00:00.000Z' }, opened: null }, '2026-03-01T10:00:00.000Z') // true
 */
export const isHiddenFrom = (
  {
    code,
    opened,
  }: { code: Pick<NonNullable<StoredOwnPage['code']>, 'setAt'> | null; opened: object | null },
  receivedAt: string,
): boolean => opened === null && (code === null || receivedAt <= code.setAt);

/**
 * May a word to this telephone open what was answered before?
 * @param since when the number was last changed; null where nobody knows
 * @example isTelephoneOldEnough('2026-03-01T10:00:00.000Z', '2026-03-15T10:00:00.000Z') // true
 */
export const isTelephoneOldEnough = (since: string | null, now: string): boolean =>
  since !== null &&
  Date.parse(now) - Date.parse(since) >= ownPageLimits.telephoneDays * 24 * 60 * 60 * 1000;

/**
 * Until when the one-time word that a worker gave can be used; null where none waits.
 * @example wordUntil({ word: null }, '2026-03-02T10:00:00.000Z') // null
 */
export function wordUntil({ word }: Pick<StoredOwnPage, 'word'>, now: string): string | null {
  if (!word || word.wrongTries >= ownPageLimits.wordTries) return null;
  const until = minutesAfter(word.givenAt, ownPageLimits.wordHours * 60);
  return until > now ? until : null;
}

/**
 * May this member of the staff confirm the person? Not who could have set the code themselves: by a
 * link that works, or by a one-time word that they gave.
 * @example confirmsPerson('sari', { code: null, word: null }, []) // true
 */
export const confirmsPerson = (
  user: string,
  { code, word }: Pick<StoredOwnPage, 'code' | 'word'>,
  links: readonly Pick<StoredOwnLink, 'issuedBy' | 'revokedAt'>[],
): boolean => {
  const makers = links.filter((one) => one.revokedAt === null).map((one) => one.issuedBy);
  return ![...makers, code?.wordBy, word?.by].includes(user);
};

const digits = ({ least, most }: { least: number; most: number }) =>
  z.string().regex(new RegExp(`^\\d{${least},${most}}$`), `must be ${least} to ${most} digits`);

export const personalCode = digits(ownPageLimits.codeDigits).meta({ id: 'PersonalCode' });
export const oneTimeWord = digits({
  least: ownPageLimits.wordDigits,
  most: ownPageLimits.wordDigits,
}).meta({ id: 'OneTimeWord' });
/** What the page shows to a second worker: eight characters with a check character. */
export const ownPageTicket = z
  .string()
  .refine((text) => isCheckedCode('link', text), 'must be what the page shows')
  .meta({ id: 'OwnPageTicket' });

/** A link just made. Its secret and code are shown this once, and stored nowhere. */
export const issuedOwnLink = z
  .strictObject({
    participantId,
    secret: z.string().refine(isLinkSecret, 'must be a link’s secret'),
    code: z.string().refine(isLinkCode, 'must be a link’s code'),
    /** The page that the link opens; the secret comes after the `#`, which no server sees. */
    address: z.string(),
    link: ownLink,
  })
  .meta({ id: 'IssuedOwnPageLink' });
export type IssuedOwnLink = z.infer<typeof issuedOwnLink>;

/** How far a client's own page is, for their own worker: no answer, and nothing that opens it. */
export const ownPageState = z
  .strictObject({
    links: z.array(ownLink),
    code: z.strictObject({ setAt: timestamp, way: codeWay, wordBy: userId.nullable() }).nullable(),
    /** Only a new code opens it, after too many wrong ones. */
    isLocked: z.boolean(),
    /** A one-time word waits to be used. */
    wordUntil: timestamp.nullable(),
    /** What was answered before the code was set is shown to the person. */
    isOpened: z.boolean(),
  })
  .meta({ id: 'OwnPageState' });
export type OwnPageState = z.infer<typeof ownPageState>;

/** A message from a client to their own worker. */
export const ownMessageBody = z
  .strictObject({
    /** Made by the page, so that sending it again is no second message. */
    messageId: z.uuid(),
    text: z.string().trim().min(1).max(ownPageLimits.messageCharacters),
  })
  .meta({ id: 'OwnMessageBody' });
export const ownMessage = z
  .strictObject({
    messageId: z.uuid(),
    participantId,
    text: storedText,
    sentAt: timestamp,
    /** That the worker has read it, and who did. */
    read: z.strictObject({ at: timestamp, by: userId }).nullable(),
    version,
  })
  .meta({ id: 'OwnMessage' });
export type OwnMessage = z.infer<typeof ownMessage>;

/** A session to come, as its participant sees it: nothing that names the kind of group. */
export const sessionToCome = z
  .strictObject({
    runId,
    sessionId,
    date,
    startsAt: z.string().nullable(),
    minutes: z.int(),
    place: z.string(),
    isCancelled: z.boolean(),
    /** They have said that they cannot come. */
    cannotCome: z.boolean(),
    /** May they say so, or take it back? Not once the leader has marked them. */
    maySay: z.boolean(),
  })
  .meta({ id: 'SessionToCome' });
export type SessionToCome = z.infer<typeof sessionToCome>;

/** A form that can be answered now, with how long it takes. */
export const dueForm = z
  .strictObject({
    runId,
    occasion,
    instrumentId: z.string(),
    title: z.record(z.string(), z.string()),
    questions: z.int(),
    /** A slow reader's minutes, rounded up. */
    minutes: z.int(),
    /** The last day on which it can be handed in; null where it has no end. */
    until: date.nullable(),
    isBegun: z.boolean(),
  })
  .meta({ id: 'DueForm' });
export type DueForm = z.infer<typeof dueForm>;

/** What a link opens without the personal code. */
export const ownOverview = z
  .strictObject({
    /** The server's time, for devices whose clock is wrong. */
    now: timestamp,
    sessions: z.array(sessionToCome),
    forms: z.array(dueForm),
    /** In the leaders' own words, how to reach them; none where they wrote nothing. */
    contacts: z.array(z.strictObject({ runId, words: z.string() })),
    /** The organisation's words on where to call when it cannot wait; empty where it has none. */
    urgent: z.string(),
    /** On which day the personal code was set, and in which way; null where none is set. */
    code: z.strictObject({ setAt: timestamp, way: codeWay }).nullable(),
    isLocked: z.boolean(),
    /** Is the browser logged in by the session that it named? */
    isLoggedIn: z.boolean(),
  })
  .meta({ id: 'OwnOverview' });
export type OwnOverview = z.infer<typeof ownOverview>;

export const ownAbsenceBody = z
  .strictObject({ runId, sessionId, cannotCome: z.boolean() })
  .meta({ id: 'OwnAbsenceBody' });

export const ownFormBody = z
  .strictObject({ runId, occasion, instrumentId: z.string().max(64) })
  .meta({ id: 'OwnFormBody' });
/** What opens the form at `/a`: the same each time, so that answers on the phone are found again. */
export const openedOwnForm = z
  .strictObject({ secret: z.string().refine(isLinkSecret, 'must be a link’s secret'), until: date })
  .meta({ id: 'OpenedOwnForm' });

export const codeBody = z
  .strictObject({ word: oneTimeWord, code: personalCode })
  .meta({ id: 'PersonalCodeBody' });
/** A browser that is logged in: it sends the session with each request until then. */
export const ownSession = z
  .strictObject({ session: z.string().refine(isLinkSecret), until: timestamp })
  .meta({ id: 'OwnSession' });

/** What of the past is shown, and how the rest can be opened. */
const shownPast = {
  /** Some of their answers are hidden until the person is confirmed. */
  hasHidden: z.boolean(),
  opened: z.strictObject({ at: timestamp, way: z.enum(['telephone', 'second_worker']) }).nullable(),
};

/** One form as its own participant gave it. */
export const ownForm = z
  .strictObject({
    occasion,
    answeredOn: date,
    answers: rawAnswers,
    /** The mean of the statements as their scale is read; null where it makes none. */
    score: z.number().nullable(),
  })
  .meta({ id: 'OwnForm' });
export type OwnForm = z.infer<typeof ownForm>;
export const ownAnswers = z
  .strictObject({
    ...shownPast,
    items: z.array(
      z.strictObject({
        runId,
        startsOn: date,
        instrument,
        /** By occasion, the start first. */
        forms: z.array(ownForm),
      }),
    ),
  })
  .meta({ id: 'OwnAnswers' });
export type OwnAnswers = z.infer<typeof ownAnswers>;

export const ownAttendance = z
  .strictObject({
    items: z.array(
      z.strictObject({
        runId,
        sessions: z.array(
          z.strictObject({
            sessionId,
            date,
            startsAt: z.string().nullable(),
            kind: sessionKind,
            minutes: z.int(),
            isCancelled: z.boolean(),
            attendance: attendance.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'OwnAttendance' });
export type OwnAttendance = z.infer<typeof ownAttendance>;

/** A purpose as its participant sees it: what they said, and the text they would agree to now. */
export const ownConsent = z
  .strictObject({
    purpose,
    state: z.enum(['given', 'refused', 'withdrawn', 'undecided']),
    on: date.nullable(),
    textVersion: z.string().nullable(),
    currentVersion: z.string(),
  })
  .meta({ id: 'OwnConsent' });
export type OwnConsent = z.infer<typeof ownConsent>;
export const ownConsentBody = z
  .strictObject({
    given: z.boolean(),
    textVersion: z.string().min(1).max(32),
    language: consentLanguage,
  })
  .meta({ id: 'OwnConsentBody' });

/** One use of the person's data, in plain words of the language that was asked for. */
export const ownHandling = z
  .strictObject({ at: timestamp, who: z.string(), what: z.string() })
  .meta({ id: 'OwnHandling' });
export type OwnHandling = z.infer<typeof ownHandling>;
