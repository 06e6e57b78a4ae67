import { type FormSlot, isAt } from '../../../../shared/domain/forms/form-matrix.ts';

/**
 * From this many people on, a note says that staff are not shown figures of forms that they
 * entered.
 */
const saidFrom = 2;

/** Whether a user has entered this paper form, or made its first entry. */
const isEnteredBy = (userId: string) => (form: FormSlot) =>
  form.enteredOnceBy === userId || (form.channel === 'paper' && form.by === userId);

/**
 * How many other people's paper forms of this form's occasion a user has entered, if the note is
 * needed before one more; null otherwise.
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
