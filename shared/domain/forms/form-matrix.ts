import * as z from 'zod';
import type { Run } from '../groups/run.ts';
import type { Session } from '../groups/session.ts';
import { date, participantId, timestamp, userId, version } from '../ids.ts';
import { occasion as occasionSchema } from '../occasion.ts';
import { type Member, wasEnrolled } from '../people/member.ts';
import type { DraftForm } from './draft-form.ts';
import {
  type Form,
  type FormKey,
  formBody,
  formStatus,
  lastCorrectionOf,
  originOf,
  participantThemselves,
  statusOf,
  type UnnumberedForm,
} from './form.ts';
import { type StoredDecision, storedDecision } from './form-decision.ts';
import { correctionSummary } from './form-origin.ts';
import { isHandIn } from './form-trail.ts';
import { type FormWindow, formWindow } from './form-window.ts';
import type { PaperEntry } from './paper-entry.ts';
import { countUnnumbered, type UnnumberedCount, unnumberedCount } from './unnumbered.ts';

/** The state of a form on its way from due to received. */
export const formSlotStatus = z
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
export type FormSlotStatus = z.infer<typeof formSlotStatus>;

/** One form slot of the matrix: a member, an occasion and an instrument. Never an answer. */
export const formSlot = z
  .strictObject({
    participantId,
    occasion: occasionSchema,
    instrumentId: z.string(),
    instrumentVersion: z.string(),
    status: formSlotStatus,
    /**
     * The person who brought it to this state (`participant`: they themselves, by a link) and the
     * time.
     */
    by: userId.nullable(),
    at: timestamp.nullable(),
    /** The window is over, and the form is neither here nor decided on. */
    overdue: z.boolean(),
    /** The member does not want to be contacted after the end, so the form is not offered. */
    contactWithdrawn: z.boolean(),
    /** Due before the run's end, because the member left. */
    early: z.boolean(),
    window: z.strictObject({ from: date, to: date.nullable() }).nullable(),
    /** Items answered, of a form that has come in; null for viewers who did not hand it out. */
    answered: z.int().nullable(),
    answeredOn: date.nullable(),
    channel: formBody.shape.channel.nullable(),
    /**
     * How it arrived after its last day, for a form that the participant had answered in time or
     * sealed.
     */
    lateArrival: formStatus.shape.lateArrival,
    synthetic: z.boolean(),
    /** For If-Match: the version of the stored form, and that of the decision. */
    version: version.nullable(),
    decision: storedDecision.nullable(),
    /** The last correction by staff of what the participant handed in; never what it says. */
    correction: correctionSummary.nullable().default(null),
    /** The last day on which the present link opens it; null when there is none. */
    linkUntil: date.nullable(),
    /** The person who entered the paper once, while a second person's entry is awaited. */
    enteredOnceBy: userId.nullable(),
    /** For If-Match: the version of that entry. */
    entryVersion: version.nullable(),
  })
  .meta({ id: 'FormPlace' });
export type FormSlot = z.infer<typeof formSlot>;

export const formMatrix = z
  .strictObject({
    items: z.array(formSlot),
    next: z.null(),
    due: z.int().meta({ description: 'Forms due now, overdue ones not counted.' }),
    overdue: z.int(),
    /** Forms that came back without a number: they are counted, and are in no slot. */
    unnumbered: z.array(unnumberedCount).default([]),
  })
  .meta({ id: 'FormMatrix' });
export type FormMatrix = z.infer<typeof formMatrix>;

/** The data that show whether a run's forms are decided on. */
export type RunForForms = {
  run: Pick<Run, 'endsOn' | 'instruments'> & Partial<Pick<Run, 'windows' | 'formerLastDay'>>;
  members: readonly Member[];
  sessions: readonly Session[];
  forms: readonly Form[];
  decisions: readonly StoredDecision[];
  unnumbered?: readonly UnnumberedForm[];
  /** Numbers of those who do not want to be contacted after the end. */
  noContact?: ReadonlySet<string>;
};

/** Draft forms: begun by a link, or entered from paper once. */
export type DraftsOfRun = {
  answerings: readonly DraftForm[];
  entries: readonly PaperEntry[];
};

/** Is there a form, or a decision on one, in this slot? */
export const isAt = (slot: FormKey) => (one: FormKey) =>
  one.occasion === slot.occasion &&
  one.instrumentId === slot.instrumentId &&
  one.participantId === slot.participantId;

const open: readonly FormSlotStatus[] = ['not_due', 'due', 'handed_out', 'started'];

/**
 * Has the form come in, or has somebody recorded why not? One handed out or begun is still awaited.
 */
export const isDecided = ({ status }: Pick<FormSlot, 'status'>) => !open.includes(status);

/**
 * Has each end form of the run come in or been decided on?
 * @example endFormsDecided({ run: { endsOn: '2026-05-04', instruments: [] }, members: [], sessions: [], forms: [], decisions: [] })
 * // true
 */
export function endFormsDecided(runForForms: RunForForms): boolean {
  const { items } = formMatrixOf(
    runForForms,
    { answerings: [], entries: [] },
    runForForms.run.endsOn,
  );
  return items.filter((slot) => slot.occasion === 'end').every(isDecided);
}

type SlotState = Pick<FormSlot, 'status' | 'by' | 'at'>;

/** The state of a form begun by a link; none when its link was revoked before it was used. */
function stateOf({ link, saves, trail }: DraftForm): SlotState[] {
  const saved = trail.findLast(({ what }) => what === 'saved');
  if (saved && Object.keys(saves).length > 0)
    return [{ status: 'started', by: participantThemselves, at: saved.at }];
  if (link.revokedAt) return [];
  return [{ status: 'handed_out', by: link.issuedBy, at: link.issuedAt }];
}

/** The decision on a form, unless that was cancelled. */
function saidOf(decision: StoredDecision | undefined): SlotState[] {
  if (!decision || decision.decision === 'awaited') return [];
  return [{ status: decision.decision, by: decision.decidedBy, at: decision.decidedAt }];
}

/** The state of a form that has not come in: the last decision or action, else from its window. */
function awaited(
  {
    decision,
    answering,
  }: { decision: StoredDecision | undefined; answering: DraftForm | undefined },
  window: FormWindow | null,
  today: string,
): SlotState {
  const all = [...saidOf(decision), ...(answering ? stateOf(answering) : [])];
  const [latest] = all.sort((a, b) => String(b.at).localeCompare(String(a.at)));
  const isDue = window !== null && window.from <= today;
  return latest ?? { status: isDue ? 'due' : 'not_due', by: null, at: null };
}

/**
 * A form is not offered to a member who does not want to be contacted, unless something was decided
 * or done already.
 */
const unwanted = (state: SlotState): SlotState =>
  state.at === null ? { ...state, status: 'not_offered' } : state;

/**
 * Is the form's window over, though it has neither come in nor been decided on?
 * @param today the day of the request, `2026-03-02`
 * @example isLate({ status: 'due', window: { from: '2026-02-01', to: '2026-03-01' } }, '2026-03-02') // true
 */
export function isLate(
  { status, window }: Pick<FormSlot, 'status' | 'window'>,
  today: string,
): boolean {
  const isOver = window?.to != null && window.to < today;
  return isOver && status !== 'not_due' && !isDecided({ status });
}

/** The maker of the link that a form was handed in by, from its trail. */
function linkedBy({ trail }: DraftForm): string[] {
  const end = trail.findIndex(isHandIn);
  const before = end === -1 ? trail : trail.slice(0, end);
  const link = before.findLast(({ what }) => what === 'link_issued' || what === 'link_replaced');
  return link ? [link.by] : [];
}

/**
 * The user ids of staff who handed a form out or entered its paper: only they see how many of its
 * statements were answered. Making a link only for the confirmation of a correction does not count.
 */
export function handersOutOf(form: Form | undefined, answering: DraftForm | undefined): string[] {
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

/** The state of a form that has come in; only the staff who handed it out see that it is blank. */
const arrived = (form: Form, seesAnswered: boolean): SlotState => ({
  status: !seesAnswered && !form.retracted ? 'received' : statusOf(form).status,
  by: form.retracted?.by ?? form.receivedBy,
  at: form.retracted?.at ?? form.receivedAt,
});

/** The disclosed parts of a form that has come in, or of none. */
const disclosedDecision = (form: Form | undefined, seesAnswered: boolean) => ({
  answered: form && seesAnswered ? statusOf(form).answered : null,
  answeredOn: form?.answeredOn ?? null,
  channel: form?.channel ?? null,
  lateArrival: form?.lateArrival ?? null,
  synthetic: form?.synthetic ?? false,
  version: form?.version ?? null,
  correction: form ? lastCorrectionOf(form) : null,
});

type SlotReading = {
  runForForms: RunForForms;
  drafts: DraftsOfRun;
  today: string;
  viewer: string | null;
};

function slotAt(
  slot: FormKey & { instrumentVersion: string },
  member: Member,
  { runForForms, drafts, today, viewer }: SlotReading,
): FormSlot {
  const { run, sessions } = runForForms;
  const form = runForForms.forms.find(isAt(slot));
  const decision = runForForms.decisions.find(isAt(slot));
  const answering = drafts.answerings.find(isAt(slot));
  const entry = drafts.entries.find(isAt(slot));
  const window = formWindow(slot.occasion, { ...run, sessions }, member);
  const contactWithdrawn =
    slot.occasion === 'follow_up' && (runForForms.noContact?.has(slot.participantId) ?? false);
  const waiting = awaited({ decision, answering }, window, today);
  const unarrived = contactWithdrawn ? unwanted(waiting) : waiting;
  const seesAnswered = viewer !== null && handersOutOf(form, answering).includes(viewer);
  const state = form ? arrived(form, seesAnswered) : unarrived;
  return {
    ...slot,
    ...state,
    overdue: isLate({ ...state, window }, today),
    contactWithdrawn,
    early: window?.early ?? false,
    window: window && { from: window.from, to: window.to },
    ...disclosedDecision(form, seesAnswered),
    decision: decision ?? null,
    linkUntil: answering && !answering.link.revokedAt ? answering.link.until : null,
    enteredOnceBy: entry?.enteredBy ?? null,
    entryVersion: entry?.version ?? null,
  };
}

/**
 * Every form a run expects, with its state: member by member, occasion by occasion, for each pinned
 * instrument.
 * @param today the day of the request, `2026-03-02`
 * @param viewer the user id of the viewer: only staff who handed a form out see how much was
 * answered
 */
export function formMatrixOf(
  runForForms: RunForForms,
  drafts: DraftsOfRun,
  today: string,
  viewer: string | null = null,
): FormMatrix {
  const items = runForForms.members
    .filter(wasEnrolled)
    .flatMap((member) =>
      runForForms.run.instruments.flatMap(
        ({ instrumentId, version: instrumentVersion, occasions }) =>
          occasions.map((occasion) =>
            slotAt(
              { participantId: member.participantId, occasion, instrumentId, instrumentVersion },
              member,
              { runForForms, drafts, today, viewer },
            ),
          ),
      ),
    );
  return matrixOf(items, countUnnumbered(runForForms.unnumbered ?? []));
}

/**
 * Forms with the number of them that are due now, and of those that are late; and how many came
 * back without a number.
 * @example matrixOf([]) // { items: [], next: null, due: 0, overdue: 0, unnumbered: [] }
 */
export function matrixOf(items: FormSlot[], unnumbered: UnnumberedCount[] = []): FormMatrix {
  const due = items.filter(({ status, overdue }) => status === 'due' && !overdue).length;
  const overdue = items.filter((one) => one.overdue).length;
  return { items, next: null, due, overdue, unnumbered };
}
