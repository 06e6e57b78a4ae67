import * as z from 'zod';
import { Problem } from '../../problems.ts';
import { date, participantId, timestamp, userId, version } from '../ids.ts';
import { consentBody, consentLanguage, type Purpose, purpose } from './consent.ts';
import { type Background, writtenBackground } from './participant.ts';

/** What the own worker lets a link ask for: the consents, the background form, or both. */
export const clientLinkBody = z
  .strictObject({ consents: z.boolean(), background: z.boolean() })
  .refine(({ consents, background }) => consents || background, 'must ask for something')
  .meta({ id: 'ClientLinkBody' });
export type ClientLinkBody = z.infer<typeof clientLinkBody>;

const issued = {
  issuedAt: timestamp,
  issuedBy: userId,
  /** The last day on which it opens anything. */
  until: date,
  revokedAt: timestamp.nullable(),
  ...clientLinkBody.shape,
};

/** A made-up id of one sending, so that its repeat is recognised. */
const sendingId = z.uuid();

/** The one link of a client, by the hashes of what opens it. A client who answered has used it up. */
export const storedClientLink = z.strictObject({
  participantId,
  secretHash: z.string(),
  codeHash: z.string(),
  ...issued,
  received: z.strictObject({ at: timestamp, sendingId }).nullable(),
  version,
});
export type StoredClientLink = z.infer<typeof storedClientLink>;

/** As the own worker sees it. */
export const clientLink = z
  .strictObject({ ...issued, receivedAt: timestamp.nullable() })
  .meta({ id: 'ClientLink' });
export type ClientLink = z.infer<typeof clientLink>;

/**
 * The link as the own worker sees it: without what opens it.
 * @example discloseClientLink({ participantId: '7K2M9QXA', secretHash: 'a', codeHash: 'b', issuedAt: '2026-03-02T10:00:00.000Z', issuedBy: 'own-worker', until: '2026-03-16', revokedAt: null, consents: true, background: false, received: null, version: 1 }).until // '2026-03-16'
 */
export function discloseClientLink(stored: Omit<StoredClientLink, 'version'>): ClientLink {
  const { issuedAt, issuedBy, until, revokedAt, consents, background, received } = stored;
  const receivedAt = received?.at ?? null;
  return { issuedAt, issuedBy, until, revokedAt, consents, background, receivedAt };
}

/** What a client fills in alone; the last item of the form is the worker's. */
const clientBackground = writtenBackground
  .omit({ service_needs_assessment_done: true })
  .meta({ id: 'ClientBackground' });
const clientField = clientBackground.keyof().meta({ id: 'ClientField' });
export type ClientField = z.infer<typeof clientField>;

const { given } = consentBody.shape;
const textVersion = z.string().min(1).max(32);

/** What a link asks for now. It says nothing about the client: neither a number, nor an answer. */
export const clientQuestions = z
  .discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('open'),
      /** The consents that nobody has recorded anything about, with the text to be read. */
      consents: z.array(z.strictObject({ purpose, textVersion })),
      /** The fields of the background form that are empty. */
      background: z.array(clientField),
      until: date,
    }),
    z.strictObject({ status: z.literal('received') }),
  ])
  .meta({ id: 'ClientQuestions' });
export type ClientQuestions = z.infer<typeof clientQuestions>;

const isOnce = (all: readonly { purpose: Purpose }[]) =>
  new Set(all.map((one) => one.purpose)).size === all.length;

/** What a client answers. Anything may be left out, and stays to be asked for another day. */
export const clientReplyBody = z
  .strictObject({
    sendingId,
    /** The language in which the texts were read. */
    language: consentLanguage,
    consents: z
      .array(z.strictObject({ purpose, given, textVersion }))
      .refine(isOnce, 'must not name a purpose twice')
      .default([]),
    background: clientBackground.default(clientBackground.parse({})),
  })
  .meta({ id: 'ClientReplyBody' });
export type ClientReplyBody = z.infer<typeof clientReplyBody>;

export const clientReply = z
  .strictObject({ status: z.literal('received') })
  .meta({ id: 'ClientReply' });

/**
 * Does the link open anything for what was hashed, on this day?
 * @example opensClientLink({ secretHash: 'a', codeHash: 'b', until: '2026-03-16', revokedAt: null }, 'b', '2026-03-16') // true
 */
export const opensClientLink = (
  link: Pick<StoredClientLink, 'secretHash' | 'codeHash' | 'until' | 'revokedAt'>,
  hash: string,
  today: string,
): boolean =>
  [link.secretHash, link.codeHash].includes(hash) && link.revokedAt === null && today <= link.until;

const isEmpty = (value: unknown): boolean =>
  value == null || (Array.isArray(value) && value.length === 0);

/** What is stored of a client at the moment. */
type PresentClient = { background: Background; consents: readonly { purpose: Purpose }[] };

export type OpenQuestions = { purposes: Purpose[]; fields: ClientField[] };

/**
 * What a link asks for: only what nobody has recorded. So its bearer learns no answer, and can
 * replace none.
 * @example openQuestions({ consents: true, background: false }, { background: {}, consents: [{ purpose: 'research' }] }).purposes.length // 5
 */
export const openQuestions = (
  link: ClientLinkBody,
  { background, consents }: PresentClient,
): OpenQuestions => ({
  purposes: link.consents
    ? purpose.options.filter((one) => !consents.some((consent) => consent.purpose === one))
    : [],
  fields: link.background ? clientField.options.filter((one) => isEmpty(background[one])) : [],
});

const answeredFields = ({ background }: Pick<ClientReplyBody, 'background'>): ClientField[] =>
  clientField.options.filter((one) => !isEmpty(background[one]));

/**
 * Refuses an answer to what the link does not ask for, or what somebody has recorded meanwhile.
 * @throws Problem client_link.overtaken
 */
export function checkStillOpen(reply: ClientReplyBody, open: OpenQuestions): void {
  const late = [
    ...reply.consents
      .filter((one) => !open.purposes.includes(one.purpose))
      .map((one) => `/consents/${reply.consents.indexOf(one)}`),
    ...answeredFields(reply)
      .filter((field) => !open.fields.includes(field))
      .map((field) => `/background/${field}`),
  ];
  if (late.length > 0)
    throw new Problem('client_link.overtaken', {
      errors: late.map((pointer) => ({ pointer, message: 'is not asked for any longer' })),
    });
}

/**
 * The background with what the client filled in; null where they filled in nothing.
 * @example filledIn({ sex: null }, { background: { sex: "female" } })?.sex // "female"
 */
export function filledIn(
  present: Background,
  reply: Pick<ClientReplyBody, 'background'>,
): Background | null {
  const fields = answeredFields(reply);
  if (fields.length === 0) return null;
  return {
    ...present,
    ...Object.fromEntries(fields.map((field) => [field, reply.background[field]])),
  };
}
