import { texts } from '../texts.ts';
import { Confirmation } from './confirmation.tsx';
import { type AskingProps, paramsOf } from './step.ts';

const words = texts.forms.retract;

/** Erases a participant's answers at their wish. */
export function RetractStep({ api, desk, place, refresh, back }: AskingProps) {
  const deed = () => api.deleteForm({ params: paramsOf({ desk, place }) });
  return (
    <Confirmation {...{ deed, refresh, back }} label={words.confirm}>
      <p class="note failed">
        <strong>{words.explained}</strong>
      </p>
      <p>{words.ask}</p>
    </Confirmation>
  );
}
