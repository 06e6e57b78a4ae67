import { texts } from '../../texts/staff.ts';
import { Confirmation } from './confirmation.tsx';
import { type ApiStepProps, formParamsOf } from './form-step.ts';

const words = texts.forms.revoke;

/** Ends a link that was lost or went to the wrong person. */
export function RevokeStep({ api, client, slot, refresh, back }: ApiStepProps) {
  const action = () => api.deleteLink({ params: formParamsOf({ client, slot }) });
  return (
    <Confirmation {...{ action, refresh, back }} label={words.confirm}>
      <p>{words.explained}</p>
    </Confirmation>
  );
}
