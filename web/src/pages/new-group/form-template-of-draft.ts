import type { Draft } from './draft.ts';

type Pin = Draft['instruments'][number];

/**
 * Whether a draft's group is asked a questionnaire.
 * @example asksForm({ instruments: [] }, { instrumentId: 'own_arjen_voimat' }) // false
 */
export const asksForm = (
  { instruments }: Pick<Draft, 'instruments'>,
  { instrumentId }: Pick<Pin, 'instrumentId'>,
): boolean => instruments.some((one) => one.instrumentId === instrumentId);

/** A draft whose group is asked a questionnaire too, if it was not yet. */
export const withForm = (draft: Draft, pin: Pin): Draft =>
  asksForm(draft, pin) ? draft : { ...draft, instruments: [...draft.instruments, pin] };
