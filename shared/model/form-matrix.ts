import * as z from 'zod';
import type { Answering } from './answering.ts';
import {
  type Form,
  type FormKey,
  formBody,
  formStatus,
  lastCorrectionOf,
  occasion as occasionSchema,
  originOf,
  participantThemselves,
  statusOf,
} from './form.ts';
import { type KeptDecision, keptDecision } from './form-decision.ts';
import { correctionSummary } from './form-origin.ts';
import { isHandIn } from './form-trail.ts';
import { type FormWindow, formWindow } from './form-window.ts';
import { date, participantId, timestamp, userId, version } from './ids.ts';
import { type Member, wasEnrolled } from './member.ts';
import type { PaperEntry } from './paper-entry.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';

/** Where a form is on its way from due to received. */
export const formPlaceStatus = z
  .enum([
    'not_due',
    'due',
    'handed_out',
    'started',
    'received',
    'received_blank',
    'retracted',
    'refused',
    'absent',
    'not_offered',
    'lost',
  ])
  .meta({ id: 'FormPlaceStatus' });
export type FormPlaceStatus = z.infer<typeof formPlaceStatus>;

/** One place of the matrix: a member, an occasion and an instrument. Never an answer. */
export const formPlace = z
  .strictObject({
    participantId,
    occasion: occasionSchema,
    instrumentId: z.string(),
    instrumentVersion: z.string(),
    status: formPlaceStatus,
    /** Who brought it there (`participant`: they themselves, by a link) and when. */
    by: userId.nullable(),
    at: timestamp.nullable(),
    /** The window is over, and the form is neither here nor decided on. */
    overdue: z.boolean(),
    /** The member does not want to be contacted after the end, so the form is not offered. */
    contactWithdrawn: z.boolean(),
    /** Due before the run's end, because the member left. */
    early: z.boolean(),
    window: z.strictObject({ from: date, to: date.nullable() }).nullable(),
    /** Items answered, of a form that is here; null for whoever did not hand it out. */
    answered: z.int().nullable(),
    answeredOn: date.nullable(),
    channel: formBody.shape.channel.nullable(),
    /** How it came after its last day, of a form that the participant had answered in time or sealed. */
    lateArrival: formStatus.shape.lateArrival,
    synthetic: z.boolean(),
    /** For If-Match: of the form that is here, and of the decision. */
    version: version.nullable(),
    decision: keptDecision.nullable(),
    /** The last correction by staff of what the participant handed in; never what it says. */
    correction: correctionSummary.nullable().default(null),
    /** The last day on which the present link opens it; null when there is none. */
    linkUntil: date.nullable(),
    /** Who entered the paper once, while a second person's entry is awaited. */
    enteredOnceBy: userId.nullable(),
    /** For If-Match, of that entry. */
    entryVersion: version.nullable(),
  })
  .meta({ id: 'FormPlace' });
export type FormPlace = z.infer<typeof formPlace>;

export const formMatrix = z
  .strictObject({
    items: z.array(formPlace),
    next: z.null(),
    due: z.int().meta({ description: 'Forms due now, overdue ones not counted.' }),
    overdue: z.int(),
  })
  .meta({ id: 'FormMatrix' });
export type FormMatrix = z.infer<typeof formMatrix>;

/** What tells whether a run's forms are decided on. */
export type FormCourse = {
  run: Pick<Run, 'endsOn' | 'instruments'> & Partial<Pick<Run, 'windows' | 'formerLastDay'>>;
  members: readonly Member[];
  sessions: readonly Session[];
  forms: readonly Form[];
  decisions: readonly KeptDecision[];
  /** Numbers of those who do not want to be contacted after the end. */
  noContact?: ReadonlySet<string>;
};

/** Forms on their way: begun by a link, or entered from paper once. */
export type Incoming = {
  answerings: readonly Answering[];
  entries: readonly PaperEntry[];
};

/** Is a form, or what was said of one, at this place? */
export const isAt = (place: FormKey) => (one: FormKey) =>
  one.occasion === place.occasion &&
  one.instrumentId === place.instrumentId &&
  one.participantId === place.participantId;

const open: readonly FormPlaceStatus[] = ['not_due', 'due', 'handed_out', 'started'];

/** Has the form come in, or has somebody said why not? One handed out or begun is still awaited. */
export const isDecided = ({ status }: Pick<FormPlace, 'status'>) => !open.includes(status);

/**
 * Has each end form of the run come in or been decided on?
 * @example endFormsDecided({ run: { endsOn: '2026-05-04', instruments: [] }, members: [], sessions: [], forms: [], decisions: [] })
 * // true
 */
export function endFormsDecided(course: FormCourse): boolean {
  const { items } = formMatrixOf(course, { answerings: [], entries: [] }, course.run.endsOn);
  return items.filter((place) => place.occasion === 'end').every(isDecided);
}

type Standing = Pick<FormPlace, 'status' | 'by' | 'at'>;

/** Where a form begun by a link stands; nowhere when its link was revoked before it was used. */
function standingOf({ link, saves, trail }: Answering): Standing[] {
  const saved = trail.findLast(({ what }) => what === 'saved');
  if (saved && Object.keys(saves).length > 0)
    return [{ status: 'started', by: participantThemselves, at: saved.at }];
  if (link.revokedAt) return [];
  return [{ status: 'handed_out', by: link.issuedBy, at: link.issuedAt }];
}

/** What was said of a form, unless that was taken back. */
function saidOf(decision: KeptDecision | undefined): Standing[] {
  if (!decision || decision.decision === 'awaited') return [];
  return [{ status: decision.decision, by: decision.decidedBy, at: decision.decidedAt }];
}

/** Where a form that has not come in stands: what was said or done last, else its window. */
function awaited(
  { decision, answering }: { decision: KeptDecision | undefined; answering: Answering | undefined },
  window: FormWindow | null,
  today: string,
): Standing {
  const all = [...saidOf(decision), ...(answering ? standingOf(answering) : [])];
  const [latest] = all.sort((a, b) => String(b.at).localeCompare(String(a.at)));
  const isDue = window !== null && window.from <= today;
  return latest ?? { status: isDue ? 'due' : 'not_due', by: null, at: null };
}

/** Nobody asks who does not want to be asked, unless something was said or done already. */
const unwanted = (standing: Standing): Standing =>
  standing.at === null ? { ...standing, status: 'not_offered' } : standing;

/**
 * Is the form's window over, though it is neither here nor decided on?
 * @param today the day it is looked at, `2026-03-02`
 * @example isLate({ status: 'due', window: { from: '2026-02-01', to: '2026-03-01' } }, '2026-03-02') // true
 */
export function isLate(
  { status, window }: Pick<FormPlace, 'status' | 'window'>,
  today: string,
): boolean {
  const isOver = window?.to != null && window.to < today;
  return isOver && status !== 'not_due' && !isDecided({ status });
}

/** Who made the link that a form was handed in by, as its course says. */
function linkedBy({ trail }: Answering): string[] {
  const end = trail.findIndex(isHandIn);
  const before = end === -1 ? trail : trail.slice(0, end);
  const link = before.findLast(({ what }) => what === 'link_issued' || what === 'link_replaced');
  return link ? [link.by] : [];
}

/**
 * The user ids of staff who handed a form out or entered its paper: they alone see how many of its
 * statements were answered. Whoever made a link only for the confirmation of a correction did not.
 */
export function handersOutOf(form: Form | undefined, answering: Answering | undefined): string[] {
  if (!form) return answering ? linkedBy(answering) : [];
  const origins = [...form.earlier.map(({ origin }) => origin), originOf(form)];
  const known = origins
    .filter(({ by }, n) => n === 0 || by !== participantThemselves)
    .flatMap(({ by, handedOutBy, secondEntryBy }) => [by, handedOutBy, secondEntryBy]);
  const [{ by, handedOutBy } = originOf(form)] = origins;
  const isLinkUnknown = by === participantThemselves && handedOutBy === null;
  return [
    ...known.filter((one) => one !== null && one !== participantThemselves),
    ...(isLinkUnknown && answering ? linkedBy(answering) : []),
  ] as string[];
}

/** Where a form that has come in stands; that one is blank, only they see who handed it out. */
const arrived = (form: Form, seesAnswered: boolean): Standing => ({
  status: !seesAnswered && !form.retracted ? 'received' : statusOf(form).status,
  by: form.retracted?.by ?? form.receivedBy,
  at: form.retracted?.at ?? form.receivedAt,
});

/** What is told of a form that is here, and of none. */
const told = (form: Form | undefined, seesAnswered: boolean) => ({
  answered: form && seesAnswered ? statusOf(form).answered : null,
  answeredOn: form?.answeredOn ?? null,
  channel: form?.channel ?? null,
  lateArrival: form?.lateArrival ?? null,
  synthetic: form?.synthetic ?? false,
  version: form?.version ?? null,
  correction: form ? lastCorrectionOf(form) : null,
});

type Look = { course: FormCourse; incoming: Incoming; today: string; viewer: string | null };

function placeAt(
  place: FormKey & { instrumentVersion: string },
  member: Member,
  { course, incoming, today, viewer }: Look,
): FormPlace {
  const { run, sessions } = course;
  const form = course.forms.find(isAt(place));
  const decision = course.decisions.find(isAt(place));
  const answering = incoming.answerings.find(isAt(place));
  const entry = incoming.entries.find(isAt(place));
  const window = formWindow(place.occasion, { ...run, sessions }, member);
  const contactWithdrawn =
    place.occasion === 'follow_up' && (course.noContact?.has(place.participantId) ?? false);
  const waiting = awaited({ decision, answering }, window, today);
  const unarrived = contactWithdrawn ? unwanted(waiting) : waiting;
  const seesAnswered = viewer !== null && handersOutOf(form, answering).includes(viewer);
  const standing = form ? arrived(form, seesAnswered) : unarrived;
  return {
    ...place,
    ...standing,
    overdue: isLate({ ...standing, window }, today),
    contactWithdrawn,
    early: window?.early ?? false,
    window: window && { from: window.from, to: window.to },
    ...told(form, seesAnswered),
    decision: decision ?? null,
    linkUntil: answering && !answering.link.revokedAt ? answering.link.until : null,
    enteredOnceBy: entry?.enteredBy ?? null,
    entryVersion: entry?.version ?? null,
  };
}

/**
 * Every form a run expects, with where it is: member by member, occasion by occasion, for each
 * pinned instrument.
 * @param today the day it is looked at, `2026-03-02`
 * @param viewer the user id of who looks: how much was answered, only they see who handed it out
 */
export function formMatrixOf(
  course: FormCourse,
  incoming: Incoming,
  today: string,
  viewer: string | null = null,
): FormMatrix {
  const items = course.members
    .filter(wasEnrolled)
    .flatMap((member) =>
      course.run.instruments.flatMap(({ instrumentId, version: instrumentVersion, occasions }) =>
        occasions.map((occasion) =>
          placeAt(
            { participantId: member.participantId, occasion, instrumentId, instrumentVersion },
            member,
            { course, incoming, today, viewer },
          ),
        ),
      ),
    );
  return matrixOf(items);
}

/**
 * Forms with how many of them are due now, and how many too late.
 * @example matrixOf([]) // { items: [], next: null, due: 0, overdue: 0 }
 */
export function matrixOf(items: FormPlace[]): FormMatrix {
  const due = items.filter(({ status, overdue }) => status === 'due' && !overdue).length;
  return { items, next: null, due, overdue: items.filter(({ overdue }) => overdue).length };
}
