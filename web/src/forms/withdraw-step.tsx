import { texts } from '../texts.ts';
import { Confirmation } from './confirmation.tsx';
import { type AskingProps, paramsOf } from './step.ts';

const words = texts.forms.withdraw;

/** Takes back a correction that the viewer proposed and that the participant has not decided on. */
export function WithdrawStep({ api, desk, place, refresh, back }: AskingProps) {
  // While it is being withdrawn the page may already show what came in between.
  const { correction } = place;
  const deed = async () => {
    if (!correction) return;
    await api
      .postCorrectionWithdrawal({
        params: paramsOf({ desk, place }),
        body: { correction: correction.version },
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
