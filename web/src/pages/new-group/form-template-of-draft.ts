import type { Draft } from './draft.ts';

type FormOfDraft = Draft['instruments'][number];

/**
 * Whether a draft's group is asked a questionnaire.
 * @example hasFormTemplate({ instruments: [] }, { instrumentId: 'own_arjen_voimat' }) // false
 */
export const hasFormTemplate = (
  { instruments }: Pick<Draft, 'instruments'>,
  { instrumentId }: Pick<FormOfDraft, 'instrumentId'>,
): boolean => instruments.some((one) => one.instrumentId === instrumentId);

/** A draft whose group is asked a questionnaire too, if it was not yet. */
export const withFormTemplate = (draft: Draft, pin: FormOfDraft): Draft =>
  hasFormTemplate(draft, pin) ? draft : { ...draft, instruments: [...draft.instruments, pin] };
