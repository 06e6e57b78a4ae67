import * as z from 'zod';
import { configuration } from '../../configuration.ts';
import type { Instrument } from '../../instruments/instrument.ts';
import { Problem } from '../../problems.ts';
import { daysAfter } from '../day.ts';
import { date, participantId, timestamp } from '../ids.ts';
import { type AnswerLink, type DraftForm, linkChannel } from './draft-form.ts';
import { type FormKey, formKeyShape, outsideWindow } from './form.ts';
import { type FormSlot, type FormSlotStatus, formSlotStatus } from './form-matrix.ts';
import { happened, withEvent } from './form-trail.ts';
import type { FormWindow } from './form-window.ts';
import { isLinkCode, isLinkSecret } from './link-secret.ts';

export const linksBody = z
  .strictObject({
    occasion: formKeyShape.occasion,
    instrumentId: formKeyShape.instrumentId,
    /**
     * The members who get links; null for the whole group: everyone whose form is still awaited.
     */
    participantIds: z.array(participantId).min(1).max(100).nullable().default(null),
    channel: linkChannel.default('link'),
    /** Why the form may be answered outside its window; null keeps it to the window. */
    outsideWindow: outsideWindow.default(null),
    /**
     * For the whole group: new links also for members who have begun with a link that still works.
     * Otherwise they are skipped.
     */
    replaceBegun: z.boolean().default(false),
    synthetic: z.boolean().default(false),
  })
  .meta({ id: 'LinksBody' });
export type LinksBody = z.infer<typeof linksBody>;

/** A link just made. Its secret and code are shown this once, and stored nowhere. */
export const issuedLink = z
  .strictObject({
    ...formKeyShape,
    secret: z.string().refine(isLinkSecret, 'must be a link’s secret'),
    code: z.string().refine(isLinkCode, 'must be a link’s code'),
    /** The page that the link opens; the secret comes after the `#`, which no server sees. */
    address: z.string(),
    until: date,
  })
  .meta({ id: 'IssuedLink' });
export type IssuedLink = z.infer<typeof issuedLink>;

export const issuedLinks = z
  .strictObject({
    items: z.array(issuedLink),
    next: z.null(),
    /** Members of the group who got none: their form is not awaited, or begun (`started`). */
    leftOut: z.array(z.strictObject({ participantId, status: formSlotStatus })),
  })
  .meta({ id: 'IssuedLinks' });
export type IssuedLinks = z.infer<typeof issuedLinks>;

export const revokedLink = z
  .strictObject({ ...formKeyShape, revokedAt: timestamp })
  .meta({ id: 'RevokedLink' });

/**
 * Refuses links to an instrument that is answered elsewhere and only recorded here.
 * @throws Problem link.not_answerable
 * @example checkAnswerable(lifeManagementAndInclusion14) // undefined
 */
export function checkAnswerable({ kind }: Instrument): void {
  if (kind !== 'answered') throw new Problem('link.not_answerable');
}

/**
 * The last day on which a link opens its form: its window's last day or, where the window has no
 * end or staff ignore it, some weeks from the day it can first be answered.
 * @example lastDayOf({ from: '2026-03-02', to: null, early: false }, { today: '2026-03-04', isSetAside: false })
 * // '2026-04-03'
 */
export function lastDayOf(
  window: Pick<FormWindow, 'from' | 'to'> | null,
  { today, isSetAside }: { today: string; isSetAside: boolean },
): string {
  if (isSetAside || !window) return daysAfter(today, configuration.linkDays);
  const from = window.from > today ? window.from : today;
  return window.to ?? daysAfter(from, configuration.linkDays);
}

const here: readonly FormSlotStatus[] = ['received', 'received_blank', 'retracted'];
const isOver = ({ window }: FormSlot, today: string) => window?.to != null && window.to < today;

/**
 * Has the form been handed in, with a correction that its participant has not decided on?
 * @example awaitsConfirmation({ status: 'received', correction: null }) // false
 */
export const awaitsConfirmation = ({
  status,
  correction,
}: Pick<FormSlot, 'status' | 'correction'>) =>
  status !== 'retracted' && correction?.status === 'open';

/** A named member's form slot, if a link to it can be made. */
function namedSlot(
  places: readonly FormSlot[],
  participantId: string,
  { isSetAside, today }: { isSetAside: boolean; today: string },
): FormSlot {
  const place = places.find((one) => one.participantId === participantId);
  if (!place) throw new Problem('member.unknown');
  if (here.includes(place.status) && !awaitsConfirmation(place)) throw new Problem('form.exists');
  if (place.contactWithdrawn) throw new Problem('link.contact_withdrawn');
  // A form that has been handed in was due in its time.
  if (awaitsConfirmation(place)) return place;
  if (!place.window) throw new Problem('form.left_before_due');
  if (isOver(place, today) && !isSetAside) throw new Problem('form.outside_window');
  return place;
}

/**
 * The members whose forms of an occasion get links: those named, all or none, among them those
 * whose correction awaits the participant; or, for the whole group, those whose forms are still
 * awaited.
 * @param places of the occasion and instrument, one for each member
 * @throws Problem member.unknown, form.exists, link.contact_withdrawn, form.left_before_due,
 *   form.outside_window
 */
export function slotsToLink(
  places: readonly FormSlot[],
  { participantIds, outsideWindow }: Pick<LinksBody, 'participantIds' | 'outsideWindow'>,
  today: string,
): { awaited: FormSlot[]; leftOut: FormSlot[] } {
  const set = { isSetAside: outsideWindow !== null, today };
  if (participantIds) {
    const named = [...new Set(participantIds)].map((id) => namedSlot(places, id, set));
    return { awaited: named, leftOut: [] };
  }
  const open = places.filter(({ status, window, contactWithdrawn }) => {
    return window && !contactWithdrawn && status !== 'refused' && !here.includes(status);
  });
  const awaited = open.filter((place) => set.isSetAside || !isOver(place, today));
  if (open.length > 0 && awaited.length === 0) throw new Problem('form.outside_window');
  return { awaited, leftOut: places.filter((place) => !awaited.includes(place)) };
}

/**
 * Has its participant begun to answer, by a link that still works? New links for the whole group
 * skip this form.
 * @param today in Finland, `2026-03-02`
 */
export function isBegun(stored: DraftForm, today: string): boolean {
  const { link, saves, submittedAt } = stored;
  const works = link.revokedAt === null && today <= link.until;
  return works && submittedAt === null && Object.keys(saves).length > 0;
}

type LinkIssue = {
  place: FormKey;
  link: AnswerLink;
  instrumentVersion: string;
  synthetic: boolean;
  /** Random, for a form that has none yet. */
  draftId: string;
};

/**
 * The draft form with a new link: earlier answers stay, and the link it replaces no longer works.
 * Without an earlier draft a new one begins.
 */
export function withLink(
  stored: DraftForm | undefined,
  { place, link, instrumentVersion, synthetic, draftId: newId }: LinkIssue,
): DraftForm {
  const what = stored ? 'link_replaced' : 'link_issued';
  const event = happened(link.issuedAt, what, link.issuedBy);
  const { saves, submittedAt, version } = stored ?? { saves: {}, submittedAt: null, version: 0 };
  const trail = withEvent(stored?.trail ?? [], event);
  const draftId = stored?.draftId ?? newId;
  return {
    ...place,
    ...{ draftId, instrumentVersion, synthetic, link, saves, submittedAt, trail, version },
  };
}

/** The draft form without a valid link; the very same object when it had none. */
export function withoutLink(
  stored: DraftForm,
  { by, now }: { by: string; now: string },
): DraftForm {
  if (stored.link.revokedAt) return stored;
  const link = { ...stored.link, revokedAt: now };
  return { ...stored, link, trail: withEvent(stored.trail, happened(now, 'link_revoked', by)) };
}
