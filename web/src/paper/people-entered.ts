import { type FormSlot, isAt } from '../../../shared/model/form-matrix.ts';

/** From so many people on a line says that figures of forms one types are not shown to oneself. */
const saidFrom = 2;

/** Has a user entered this form from paper, or read it first? */
const isEnteredBy = (userId: string) => (form: FormSlot) =>
  form.enteredOnceBy === userId || (form.channel === 'paper' && form.by === userId);

/**
 * Of how many other people a user has entered paper forms of this form's occasion, where that is
 * to be said before one more; null where it is not.
 * @param forms all forms of the run
 */
export function peopleEntered(
  forms: readonly FormSlot[],
  slot: Pick<FormSlot, 'occasion' | 'instrumentId' | 'participantId'>,
  userId: string,
): number | null {
  const entered = forms
    .filter(({ occasion }) => occasion === slot.occasion)
    .filter(isEnteredBy(userId))
    .filter((form) => !isAt(slot)(form));
  const people = new Set(entered.map(({ participantId }) => participantId));
  return people.has(slot.participantId) || people.size < saidFrom ? null : people.size;
}
