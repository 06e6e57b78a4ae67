import type { Instrument } from '../../../shared/instruments/instrument.ts';
import { fieldsOf } from '../../../shared/instruments/recorded.ts';
import type { FormPlace } from '../../../shared/model/form-matrix.ts';
import { awaitsConfirmation, checkAnswerable } from '../../../shared/model/link.ts';

/** What a leader may do to a form, in the order in which it is offered. */
export type Offer =
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

const isHere = ({ status }: Pick<FormPlace, 'status'>) =>
  status === 'received' || status === 'received_blank' || status === 'retracted';

/** Is the form still to come, or could it be? Who left before it was due is never asked. */
export const isOpen = (place: FormPlace) => place.window !== null && !isHere(place);

/** Did the participant hand it in? Only they can say that a correction of it is right. */
const isTheirOwn = (place: FormPlace) =>
  isHere(place) &&
  place.status !== 'retracted' &&
  (place.channel === 'link' || place.channel === 'device');

/** Did the viewer propose a correction on which the participant has not decided? */
const isTheirProposal = (place: FormPlace, viewerId: string) =>
  awaitsConfirmation(place) && place.correction?.by === viewerId;

/** What the viewer may do to a form where it is now. */
export function offersOf(place: FormPlace, instrument: Instrument, viewerId: string): Offer[] {
  const open = isOpen(place);
  const links = (open || awaitsConfirmation(place)) && isAnswerable(instrument);
  const holdsAnswers =
    place.status === 'started' || (isHere(place) && place.status !== 'retracted');
  const offers: Record<Offer, boolean> = {
    link: links,
    device: links,
    paper: open && fieldsOf(instrument).length > 0,
    // A device can have answers of a form only where a link once opened it.
    file: open && links && (place.linkUntil !== null || place.status === 'started'),
    decision: open,
    revoke: open && place.linkUntil !== null,
    correct: isTheirOwn(place) && instrument.options.length > 0,
    withdraw: isTheirProposal(place, viewerId),
    retract: holdsAnswers,
  };
  return (Object.keys(offers) as Offer[]).filter((offer) => offers[offer]);
}
