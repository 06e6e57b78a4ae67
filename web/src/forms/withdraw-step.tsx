import { useState } from 'preact/hooks';
import { texts } from '../texts.ts';
import { Confirmation } from './confirmation.tsx';
import { type AskingProps, paramsOf } from './step.ts';

const words = texts.forms.withdraw;

/** Takes back a correction that the viewer proposed and that the participant has not decided on. */
export function WithdrawStep({ api, desk, place, refresh, back }: AskingProps) {
  // The one that was shown at first: what is proposed meanwhile is not withdrawn by the same button.
  const [correction] = useState(place.correction?.version);
  const deed = async () => {
    if (correction === undefined) return;
    await api
      .postCorrectionWithdrawal({
        params: paramsOf({ desk, place }),
        body: { correction },
      })
      .catch(async (error: unknown) => {
        // Whoever was faster is shown at once, beside the reason of the refusal.
        await refresh();
        throw error;
      });
  };
  return (
    <Confirmation {...{ deed, refresh, back }} label={words.confirm}>
      <p>{words.explained}</p>
    </Confirmation>
  );
}
