import { useState } from 'preact/hooks';
import { texts } from '../texts.ts';
import { Confirmation } from './confirmation.tsx';
import { type ApiStepProps, formParamsOf } from './form-step.ts';

const words = texts.forms.withdraw;

/** Takes back a correction that the viewer proposed and that the participant has not decided on. */
export function WithdrawStep({ api, client: desk, slot: place, refresh, back }: ApiStepProps) {
  // The one that was shown at first: what is proposed meanwhile is not withdrawn by the same button.
  const [correction] = useState(place.correction?.version);
  const deed = async () => {
    if (correction === undefined) return;
    await api
      .postCorrectionWithdrawal({
        params: formParamsOf({ client: desk, slot: place }),
        body: { correction },
      })
      .catch(async (error: unknown) => {
        // Whoever was faster is shown at once, beside the reason of the refusal.
        await refresh();
        throw error;
      });
  };
  return (
    <Confirmation {...{ action: deed, refresh, back }} label={words.confirm}>
      <p>{words.explained}</p>
    </Confirmation>
  );
}
