import { texts } from '../../texts/staff.ts';
import { Confirmation } from './confirmation.tsx';
import { type ApiStepProps, formParamsOf } from './form-step.ts';

const words = texts.forms.retract;

/** Erases a participant's answers at their request. */
export function RetractStep({ api, client, slot, refresh, back }: ApiStepProps) {
  const action = () => api.deleteForm({ params: formParamsOf({ client, slot }) });
  return (
    <Confirmation {...{ action, refresh, back }} label={words.confirm}>
      <p class="note failed">
        <strong>{words.explained}</strong>
      </p>
      <p>{words.ask}</p>
    </Confirmation>
  );
}
