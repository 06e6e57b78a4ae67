import type { FormBody } from '../../../../shared/domain/forms/form.ts';
import type { Failure } from '../../api/failure.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.forms.outsideWindow;

export type OutsideWindow = NonNullable<FormBody['outsideWindow']> | null;

/** Whether to ask for the reason: only once the API requires it. */
export const asksReason = (failure: Failure | null, reason: OutsideWindow) =>
  reason !== null || failure?.code === 'form.outside_window';

type OutsideWindowFieldProps = { reason: OutsideWindow; choose: (reason: OutsideWindow) => void };

/** Why a form is answered outside its window. */
export function OutsideWindowField({ reason, choose }: OutsideWindowFieldProps) {
  return (
    <label class="field-row">
      {words.label}
      <select
        value={reason ?? ''}
        onChange={({ currentTarget }) => choose((currentTarget.value || null) as OutsideWindow)}
      >
        <option value="">{words.choose}</option>
        {Object.entries(words.reasons).map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
