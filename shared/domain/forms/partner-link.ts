import * as z from 'zod';
import { partnerLimits } from '../../configuration.ts';
import { Problem } from '../../problems.ts';
import { daysAfter } from '../day.ts';
import { opening } from '../groups/opening.ts';
import { date, partnerLinkId, runId, timestamp, userId, version } from '../ids.ts';
import { identifiesClient } from '../people/client-in-text.ts';
import { identityBody } from '../people/identity.ts';
import { referralState, type StoredReferral, stateOn } from '../people/referral.ts';
import { plainLine, plainLines, plainText, storedText } from '../plain-text.ts';
import { isLinkSecret } from './link-secret.ts';

/** What a coordinator says of a new link. */
export const partnerLinkBody = z
  .strictObject({
    /** The organisation that refers its clients by it. */
    partner: plainText(80),
    /** The last day on which it opens. */
    until: date,
  })
  .meta({ id: 'PartnerLinkBody' });

/** A link as it is stored beside the run's drafts; its secret and code only as hashes. */
export const storedPartnerLink = z.strictObject({
  linkId: partnerLinkId,
  runId,
  partner: storedText,
  until: date,
  madeBy: userId,
  madeAt: timestamp,
  revokedAt: timestamp.nullable(),
  /** How many clients were referred by it; never lowered. */
  referred: z.int().min(0),
  secretHash: z.string(),
  codeHash: z.string(),
  version,
});
export type StoredPartnerLink = z.infer<typeof storedPartnerLink>;

/** A link as coordinators see it: whom it was given to, and how much it was used. */
export const partnerLink = storedPartnerLink
  .omit({ secretHash: true, codeHash: true, version: true })
  .meta({ id: 'PartnerLink' });
export type PartnerLink = z.infer<typeof partnerLink>;

/** A new link with what opens it, which is shown only once. */
export const madePartnerLink = partnerLink
  .extend({ secret: z.string(), code: z.string() })
  .meta({ id: 'MadePartnerLink' });
export type MadePartnerLink = z.infer<typeof madePartnerLink>;

/**
 * A link without what would open it.
 */
export function disclosePartnerLink(stored: StoredPartnerLink): PartnerLink {
  const { secretHash: _, codeHash: __, version: ___, ...shown } = stored;
  return shown;
}

/**
 * Refuses a last day that has passed or is too far away.
 * @param today the date in Finland
 * @throws Problem partner_link.day_unlikely
 * @example checkLastDay('2026-04-30', '2026-03-02') // undefined
 */
export function checkLastDay(until: string, today: string): void {
  if (until < today || until > daysAfter(today, partnerLimits.linkDays))
    throw new Problem('partner_link.day_unlikely');
}

/**
 * Does a link open on that day?
 * @example opensOn({ revokedAt: null, until: '2026-03-02' }, '2026-03-03') // false
 */
export const opensOn = (
  { revokedAt, until }: Pick<StoredPartnerLink, 'revokedAt' | 'until'>,
  today: string,
): boolean => revokedAt === null && today <= until;

/**
 * Has a link referred as many clients as one may?
 * @example isFull({ referred: 3 }) // false
 */
export const isFull = ({ referred }: Pick<StoredPartnerLink, 'referred'>): boolean =>
  referred >= partnerLimits.clients;

/** What the holder of a link is shown before they write anything: the group, and nobody in it. */
export const partnerInvitation = z
  .strictObject({
    partner: storedText,
    until: date,
    name: opening.shape.name,
    municipality: opening.shape.municipality,
    startsOn: opening.shape.startsOn,
    endsOn: opening.shape.endsOn,
    isFor: opening.shape.isFor,
    isNotFor: opening.shape.isNotFor,
    pattern: opening.shape.pattern,
    /** Has the link been used for as many clients as one link may? */
    isFull: z.boolean(),
  })
  .meta({ id: 'PartnerInvitation' });
export type PartnerInvitation = z.infer<typeof partnerInvitation>;

const namesClient = 'must not name the client or give their telephone number';

/** A client whom a partner refers. */
export const partnerReferralBody = z
  .strictObject({
    /**
     * Made by the partner's browser: it opens the receipt later, and by it a repeat is recognised.
     */
    receipt: z.string().refine(isLinkSecret, 'must be 22 letters and digits'),
    name: identityBody.shape.name,
    phone: identityBody.shape.phone.unwrap(),
    language: identityBody.shape.language,
    /** What the client hopes for; short, because leaders read it. */
    hope: plainLines(partnerLimits.words).default(''),
    availability: plainLine(partnerLimits.words).default(''),
    /** The client agrees that all of this is passed on. */
    consents: z.literal(true),
    /** The client agrees that the partner is shown what became of it. */
    disclosesOutcome: z.boolean(),
  })
  // Leaders read both, and may not learn from them who the client is.
  .refine((body) => !identifiesClient(body.hope, body), { path: ['hope'], message: namesClient })
  .refine((body) => !identifiesClient(body.availability, body), {
    path: ['availability'],
    message: namesClient,
  })
  .meta({ id: 'PartnerReferralBody' });
export type PartnerReferralBody = z.infer<typeof partnerReferralBody>;

/** The answer to a client who was sent, and to a repeat. */
export const partnerReceived = z
  .strictObject({ status: z.literal('received') })
  .meta({ id: 'PartnerReceived' });

/** What a receipt shows: never more than the client agreed to. */
export const partnerReceipt = z
  .strictObject({
    partner: storedText,
    /** The group's name. */
    name: opening.shape.name,
    receivedOn: date,
    /** What became of it; null where the client did not agree that the partner is shown it. */
    state: referralState.nullable(),
  })
  .meta({ id: 'PartnerReceipt' });
export type PartnerReceipt = z.infer<typeof partnerReceipt>;

/**
 * What became of a partner's referral, as far as the partner may know it.
 * @param today the date in Finland
 * @example outcomeFor({ partner: { linkId: 'l', name: 'Ry', disclosesOutcome: false }, state: 'accepted', until: null }, '2026-03-02') // null
 */
export const outcomeFor = (
  referral: Pick<StoredReferral, 'partner' | 'state' | 'until'>,
  today: string,
) => (referral.partner?.disclosesOutcome ? stateOn(referral, today) : null);
