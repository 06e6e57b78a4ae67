import * as z from 'zod';
import { type Form, occasion as occasionSchema, statusOf } from './form.ts';
import { type KeptDecision, keptDecision } from './form-decision.ts';
import { type FormWindow, formWindow } from './form-window.ts';
import { date, participantId, version } from './ids.ts';
import { type Member, wasEnrolled } from './member.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';

/** Where a form is on its way from due to received. */
export const formPlaceStatus = z
  .enum([
    'not_due',
    'due',
    'handed_out',
    'received',
    'received_blank',
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
    /** The window is over, and the form is neither here nor decided on. */
    overdue: z.boolean(),
    /** Due before the run's end, because the member left. */
    early: z.boolean(),
    window: z.strictObject({ from: date, to: date.nullable() }).nullable(),
    /** Items answered, of a form that is here. */
    answered: z.int().nullable(),
    answeredOn: date.nullable(),
    synthetic: z.boolean(),
    /** For If-Match: of the form that is here, and of the decision. */
    version: version.nullable(),
    decision: keptDecision.nullable(),
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

/** What the matrix of a run is made of. */
export type FormCourse = {
  run: Pick<Run, 'endsOn' | 'instruments'> & Partial<Pick<Run, 'windows'>>;
  members: readonly Member[];
  sessions: readonly Session[];
  forms: readonly Form[];
  decisions: readonly KeptDecision[];
};

type Place = Pick<Form, 'occasion' | 'instrumentId' | 'participantId'>;
const isAt = (place: Place) => (one: Place) =>
  one.occasion === place.occasion &&
  one.instrumentId === place.instrumentId &&
  one.participantId === place.participantId;

const open: readonly FormPlaceStatus[] = ['not_due', 'due', 'handed_out'];

/** Has the form come in, or has somebody said why not? One handed out is still awaited. */
export const isDecided = ({ status }: Pick<FormPlace, 'status'>) => !open.includes(status);

/**
 * Has each end form of the run come in or been decided on?
 * @example endFormsDecided({ run: { endsOn: '2026-05-04', instruments: [] }, members: [], sessions: [], forms: [], decisions: [] })
 * // true
 */
export function endFormsDecided(course: FormCourse): boolean {
  const { items } = formMatrixOf(course, course.run.endsOn);
  return items.filter((place) => place.occasion === 'end').every(isDecided);
}

function statusAt(
  form: Form | undefined,
  decision: KeptDecision | undefined,
  window: FormWindow | null,
  today: string,
): FormPlaceStatus {
  if (form) return statusOf(form).status;
  if (decision) return decision.decision;
  return window && window.from <= today ? 'due' : 'not_due';
}

function placeAt(
  place: Place & { instrumentVersion: string },
  member: Member,
  course: FormCourse,
  today: string,
): FormPlace {
  const { run, sessions, forms, decisions } = course;
  const form = forms.find(isAt(place));
  const decision = decisions.find(isAt(place));
  const window = formWindow(place.occasion, { ...run, sessions }, member);
  const status = statusAt(form, decision, window, today);
  const isOver = window?.to != null && window.to < today;
  return {
    ...place,
    status,
    overdue: isOver && (status === 'due' || status === 'handed_out'),
    early: window?.early ?? false,
    window: window && { from: window.from, to: window.to },
    answered: form ? statusOf(form).answered : null,
    answeredOn: form?.answeredOn ?? null,
    synthetic: form?.synthetic ?? false,
    version: form?.version ?? null,
    decision: decision ?? null,
  };
}

/**
 * Every form a run expects, with where it is: member by member, occasion by occasion, for each
 * pinned instrument.
 * @param today the day it is looked at, `2026-03-02`
 */
export function formMatrixOf(course: FormCourse, today: string): FormMatrix {
  const items = course.members
    .filter(wasEnrolled)
    .flatMap((member) =>
      course.run.instruments.flatMap(({ instrumentId, version: instrumentVersion }) =>
        occasionSchema.options.map((occasion) =>
          placeAt(
            { participantId: member.participantId, occasion, instrumentId, instrumentVersion },
            member,
            course,
            today,
          ),
        ),
      ),
    );
  const due = items.filter(({ status, overdue }) => status === 'due' && !overdue).length;
  return { items, next: null, due, overdue: items.filter(({ overdue }) => overdue).length };
}
