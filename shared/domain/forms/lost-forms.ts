import * as z from 'zod';
import { lateFormLimits } from '../../configuration.ts';
import { daysAfter } from '../day.ts';
import { closingId, type date } from '../ids.ts';
import { occasion } from '../occasion.ts';
import { plainLines } from '../plain-text.ts';
import type { FormKey } from './form.ts';
import { formDecision, formDecisionBody, type StoredDecision } from './form-decision.ts';
import type { FormSlot } from './form-matrix.ts';

/** The reasons to choose from when forms that are too late are given up: one for all of them. */
export const lostReasons = [
  ...(['not_reached', 'group_ended', 'not_given', 'form_lost', 'other'] as const),
] satisfies StoredDecision['reason'][];
export type LostReason = (typeof lostReasons)[number];

/**
 * Closes all forms of a run's occasions that are too late as lost, or, with `awaited`, takes this
 * closing back. A closing has an id of its own, so that a repeat does the same and gets the same
 * reply, and so that it is taken back as a whole.
 */
export const closingBody = z
  .strictObject({
    closingId,
    decision: formDecision.extract(['lost', 'awaited']),
    occasions: z.array(occasion).min(1).max(occasion.options.length),
    reason: formDecisionBody.shape.reason,
    note: plainLines(lateFormLimits.noteCharacters).trim().min(1).nullable().default(null),
  })
  .meta({ id: 'LostFormsBody' });
export type ClosingBody = z.infer<typeof closingBody>;

/** How many forms a closing is about, and never whose. */
export const closingReply = z
  .strictObject({
    closingId,
    lost: z.int().meta({ description: 'Forms that this closing has closed as lost.' }),
    awaited: z.int().meta({ description: 'Forms of this closing that are awaited again.' }),
    enteredOnce: z.int().meta({
      description: 'Late forms left open: their paper is here, and awaits its second entry.',
    }),
  })
  .meta({ id: 'LostForms' });
export type ClosingReply = z.infer<typeof closingReply>;

/**
 * Was a form that is late due so long ago that it hardly comes any more?
 * @param to its last day
 * @example isTooLateOn('2026-01-08', '2026-03-02') // true
 * @example isTooLateOn('2026-02-08', '2026-03-02') // false
 */
export const isTooLateOn = (to: string, today: string): boolean =>
  to < daysAfter(today, -lateFormLimits.chasedDays);

/**
 * Is a form still missing, and so late that it hardly comes any more?
 * @param today today's date in Finland
 * @example isTooLate({ overdue: true, window: { from: '2026-01-01', to: '2026-01-08' } }, '2026-03-02') // true
 */
export const isTooLate = (
  { overdue, window }: Pick<FormSlot, 'overdue' | 'window'>,
  today: string,
): boolean => overdue && window?.to != null && isTooLateOn(window.to, today);

type LateSlot = FormKey & Pick<FormSlot, 'overdue' | 'window' | 'decision' | 'enteredOnceBy'>;

/** May it be closed? Not while its paper, entered once, is here and awaits its second entry. */
const mayBeLost = (slot: LateSlot, { closingId: closing }: ClosingBody, today: string): boolean =>
  isTooLate(slot, today) &&
  slot.enteredOnceBy === null &&
  // A late repeat of a closing that was taken back closes nothing again.
  slot.decision?.closingId !== closing;

/** The slots of the occasions that a closing is about. */
const ofOccasions = <Slot extends FormKey>(slots: readonly Slot[], { occasions }: ClosingBody) =>
  slots.filter((slot) => occasions.includes(slot.occasion));

/** The form has come in, whatever was decided before. */
const hasCome = ({ status }: Pick<FormSlot, 'status'>) =>
  status.startsWith('received') || status === 'retracted';

/** The forms that a closing decides on now: too late and still missing, or closed by it before. */
export function formsToDecide(
  slots: readonly FormSlot[],
  body: ClosingBody,
  today: string,
): FormSlot[] {
  const mine = ofOccasions(slots, body);
  if (body.decision === 'lost') return mine.filter((slot) => mayBeLost(slot, body, today));
  return mine.filter(
    (slot) =>
      slot.decision?.closingId === body.closingId &&
      slot.decision.decision === 'lost' &&
      !hasCome(slot),
  );
}

/** The decision of a closing on one form, over the one that is stored. */
export const closingDecision = (
  { occasion: at, instrumentId, participantId }: FormKey,
  { decision, reason, note, closingId: closing }: ClosingBody,
  signed: { by: string; at: string; on: z.infer<typeof date> },
): Omit<StoredDecision, 'version'> => ({
  ...{ occasion: at, instrumentId, participantId, decision, on: signed.on },
  ...(decision === 'lost' ? { reason, note } : { reason: 'not_stated' as const, note: null }),
  ...{ closingId: closing, decidedBy: signed.by, decidedAt: signed.at },
});

/** How far a closing is: it depends on what is stored alone, so a repeat gets the same. */
export function closingReplyOf(
  slots: readonly FormSlot[],
  body: ClosingBody,
  today: string,
): ClosingReply {
  const mine = ofOccasions(slots, body);
  const decided = (as: ClosingBody['decision']) =>
    mine.filter(
      ({ decision }) => decision?.closingId === body.closingId && decision.decision === as,
    ).length;
  return {
    closingId: body.closingId,
    lost: decided('lost'),
    awaited: decided('awaited'),
    enteredOnce: mine.filter((slot) => isTooLate(slot, today) && slot.enteredOnceBy !== null)
      .length,
  };
}
