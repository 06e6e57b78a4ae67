import type { FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import { awaitsConfirmation, checkAnswerable } from '../../../../shared/domain/forms/link.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { fieldsOf } from '../../../../shared/instruments/recorded.ts';

/** What a leader may do to a form, in the order in which it is offered. */
export type FormOffer =
  | 'link'
  | 'device'
  | 'paper'
  | 'file'
  | 'decision'
  | 'revoke'
  | 'correct'
  | 'withdraw'
  | 'retract';

const isAnswerable = (instrument: Instrument) => {
  try {
    checkAnswerable(instrument);
    return true;
  } catch {
    return false;
  }
};

const isReceived = ({ status }: Pick<FormSlot, 'status'>) =>
  status === 'received' || status === 'received_blank' || status === 'retracted';

/** Whether the form can still come in. A member who left before it was due is never asked. */
export const isFormOpen = (slot: FormSlot) => slot.window !== null && !isReceived(slot);

/** Whether the participant handed it in; then only they can confirm a correction of it. */
const isTheirOwn = (slot: FormSlot) =>
  isReceived(slot) &&
  slot.status !== 'retracted' &&
  (slot.channel === 'link' || slot.channel === 'device');

/** Whether the viewer proposed a correction that the participant has not decided on. */
const isTheirProposal = (slot: FormSlot, viewerId: string) =>
  awaitsConfirmation(slot) && slot.correction?.by === viewerId;

/** What the viewer may do to a form in its current status. */
export function formOffersOf(
  slot: FormSlot,
  instrument: Instrument,
  viewerId: string,
): FormOffer[] {
  const open = isFormOpen(slot);
  const links = (open || awaitsConfirmation(slot)) && isAnswerable(instrument);
  const holdsAnswers =
    slot.status === 'started' || (isReceived(slot) && slot.status !== 'retracted');
  const offers: Record<FormOffer, boolean> = {
    link: links,
    device: links,
    paper: open && fieldsOf(instrument).length > 0,
    // A device can have answers to a form only where a link has opened it.
    file: open && links && (slot.linkUntil !== null || slot.status === 'started'),
    decision: open,
    revoke: open && slot.linkUntil !== null,
    correct: isTheirOwn(slot) && instrument.options.length > 0,
    withdraw: isTheirProposal(slot, viewerId),
    retract: holdsAnswers,
  };
  return (Object.keys(offers) as FormOffer[]).filter((offer) => offers[offer]);
}
