import { useState } from 'preact/hooks';
import { texts } from '../../texts/staff.ts';
import { Confirmation } from './confirmation.tsx';
import { type ApiStepProps, formParamsOf } from './form-step.ts';

const words = texts.forms.withdraw;

/** Takes back a correction that the viewer proposed and the participant has not decided on. */
export function WithdrawStep({ api, client, slot: place, refresh, back }: ApiStepProps) {
  // The correction that was shown first: the button must not withdraw one proposed since.
  const [correction] = useState(place.correction?.version);
  const withdraw = async () => {
    if (correction === undefined) return;
    await api
      .postCorrectionWithdrawal({
        params: formParamsOf({ client, slot: place }),
        body: { correction },
      })
      .catch(async (error: unknown) => {
        // The current state is shown at once, beside the reason for the refusal.
        await refresh();
        throw error;
      });
  };
  return (
    <Confirmation {...{ action: withdraw, refresh, back }} label={words.confirm}>
      <p>{words.explained}</p>
    </Confirmation>
  );
}
