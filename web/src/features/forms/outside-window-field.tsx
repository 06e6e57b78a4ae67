import type { FormBody } from '../../../../shared/domain/forms/form.ts';
import type { Failure } from '../../api/failure.ts';
import { texts } from '../../texts/texts.ts';
import { optionsOf, SelectField } from '../../ui/field.tsx';

const words = texts.forms.outsideWindow;

export type OutsideWindow = NonNullable<FormBody['outsideWindow']> | null;

/** Whether to ask for the reason: only once the API requires it. */
export const asksReason = (failure: Failure | null, reason: OutsideWindow) =>
  reason !== null || failure?.code === 'form.outside_window';

type OutsideWindowFieldProps = { reason: OutsideWindow; choose: (reason: OutsideWindow) => void };

/** Why a form is answered outside its window. */
export function OutsideWindowField({ reason, choose }: OutsideWindowFieldProps) {
  return (
    <SelectField<NonNullable<OutsideWindow> | ''>
      label={words.label}
      value={reason ?? ''}
      set={(chosen) => choose(chosen || null)}
      options={[['', words.choose], ...optionsOf(words.reasons)]}
    />
  );
}
