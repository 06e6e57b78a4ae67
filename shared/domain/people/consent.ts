import * as z from 'zod';
import { Problem } from '../../problems.ts';
import { date, participantId, timestamp, userId, version } from '../ids.ts';

/** The purposes a person may allow, each separately. The service depends on none of them. */
export const purpose = z
  .enum(['measurement', 'quotation', 'contact', 'share_with_own_worker', 'research', 'reminders'])
  .meta({ id: 'ConsentPurpose' });
export type Purpose = z.infer<typeof purpose>;

/**
 * The purposes that every client is asked about. Nothing waits for an answer on reminders, so a client
 * who has not been asked about them is on nobody's list of things to do.
 */
export const awaitedPurposes: readonly Purpose[] = purpose.exclude(['reminders']).options;

/** The languages in which a consent is asked for. */
export const consentLanguage = z.enum(['fi', 'sv', 'en']).meta({ id: 'ConsentLanguage' });
export type ConsentLanguage = z.infer<typeof consentLanguage>;

/** How it was said: on a signed paper, on a device, or in speech to the worker. */
export const consentSource = z.enum(['paper', 'device', 'spoken']);
export type ConsentSource = z.infer<typeof consentSource>;

export const consentBody = z
  .strictObject({
    given: z.boolean(),
    /** The day on which the person said so. */
    on: date,
    /** The version of the text that the person was shown or read; null where there was none. */
    textVersion: z.string().min(1).max(32).nullable(),
    /** The language in which it was shown or read; absent where nobody recorded it. */
    language: consentLanguage.optional(),
    source: consentSource,
  })
  .refine(({ given, textVersion }) => !given || textVersion !== null, {
    path: ['textVersion'],
    message: 'must be given with a consent; only a withdrawal needs no text',
  })
  .meta({ id: 'ConsentBody' });
export type ConsentBody = z.infer<typeof consentBody>;

const word = z.strictObject({
  ...consentBody.shape,
  recordedBy: userId,
  recordedAt: timestamp,
});
/** One statement by a person, with the user who recorded it and the time. */
export type Word = z.infer<typeof word>;

/** All statements of a person on one purpose, in the order in which they were recorded. */
export const storedConsent = z.strictObject({
  participantId,
  purpose,
  history: z.array(word).min(1),
  version,
});
export type StoredConsent = z.infer<typeof storedConsent>;

export const consent = storedConsent
  .extend({ given: z.boolean(), on: date })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof consent>;

/**
 * The statement that counts: that of the latest day, and of one day the one recorded last. An old
 * paper that is entered late therefore never undoes a withdrawal that came after it.
 * @example decisive([{ given: true, on: '2026-03-01' }, { given: false, on: '2026-02-01' }]).given // true
 */
export function decisive<ConsentHistory extends { on: string }>(
  history: readonly ConsentHistory[],
): ConsentHistory {
  return history.reduce((latest, said) => (said.on >= latest.on ? said : latest));
}

type WrittenHistory = { history: readonly Pick<Word, 'given' | 'on' | 'source'>[] };

/**
 * Has the person allowed it in writing, on a paper or a device? What was only spoken is no written
 * permission, which quoting somebody's words needs.
 * @example isGivenInWriting({ history: [{ given: true, on: '2026-03-01', source: 'spoken' }] }) // false
 */
export function isGivenInWriting({ history }: WrittenHistory): boolean {
  const { given, source } = decisive(history);
  return given && source !== 'spoken';
}

/** What a person has said on one purpose so far; a refusal follows no consent, a withdrawal does. */
export type ConsentState = 'given' | 'refused' | 'withdrawn' | 'undecided';

/**
 * What a person has said on one purpose so far. What counts is the day on which it was said.
 * @example consentStateOf([{ given: true, on: '2026-02-01' }, { given: false, on: '2026-03-01' }]) // 'withdrawn'
 * @example consentStateOf([]) // 'undecided'
 */
export function consentStateOf(history: readonly { given: boolean; on: string }[]): ConsentState {
  if (history.length === 0) return 'undecided';
  const counts = decisive(history);
  if (counts.given) return 'given';
  return history.some(({ given, on }) => given && on <= counts.on) ? 'withdrawn' : 'refused';
}

type ConsentHistory = { history: readonly { given: boolean; on: string }[] };

/**
 * Has the person allowed it? A person who was never asked has not.
 * @example isGiven(undefined) // false
 */
export const isGiven = (stored: ConsentHistory | undefined): boolean =>
  stored !== undefined && decisive(stored.history).given;

/**
 * Has the person forbidden it? A person who was never asked has not.
 * @example isWithdrawn(undefined) // false
 */
export const isWithdrawn = (stored: ConsentHistory | undefined): boolean =>
  stored !== undefined && !decisive(stored.history).given;

/**
 * The time of the last withdrawal of each person who ever withdrew a consent, by participant.
 * @example withdrawalsOf([]) // new Map()
 */
export function withdrawalsOf(all: Iterable<Pick<StoredConsent, 'participantId' | 'history'>>) {
  const last = [...all].flatMap(({ participantId, history }) => {
    const moments = history.flatMap(({ given, recordedAt }) => (given ? [] : recordedAt));
    const latest = moments.sort().at(-1);
    return latest ? [[participantId, latest] as const] : [];
  });
  return new Map(last);
}

/** A consent as it is shown, with the statement that counts now. */
export function discloseConsent(stored: StoredConsent): Consent {
  const { given, on } = decisive(stored.history);
  return { ...stored, given, on };
}

/**
 * Refuses a statement dated in the future: it would override everything said until then.
 * @throws Problem consent.from_future
 * @example checkSaid({ on: '2026-03-01' }, '2026-03-02') // undefined
 */
export function checkSaid({ on }: { on: string }, today: string): void {
  if (on > today) throw new Problem('consent.from_future');
}

const saysTheSame = (stored: Word | undefined, said: Word): boolean =>
  (Object.keys(consentBody.shape) as (keyof ConsentBody)[]).every(
    (field) => stored?.[field] === said[field],
  );

/**
 * A person's consent with one more statement. If the statement is there already, the very same
 * object is returned, so that sending it again is no error.
 * @throws Problem version.required, version.conflict
 */
export function withWord<Before extends Pick<StoredConsent, 'history' | 'version'>>(
  before: Before | undefined,
  said: Word,
  ifMatch: number | undefined,
): Before | { history: Word[] } {
  if (before && saysTheSame(before.history.at(-1), said)) return before;
  if (before?.version !== ifMatch)
    throw new Problem(before && ifMatch === undefined ? 'version.required' : 'version.conflict');
  return { history: [...(before?.history ?? []), said] };
}
