import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/texts.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { type ApiStepProps, type FormStepProps, formParamsOf } from './form-step.ts';

const withdrawStepWords = texts.forms.withdraw;

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
    <Confirmation {...{ action: withdraw, refresh, back }} label={withdrawStepWords.confirm}>
      <p>{withdrawStepWords.explained}</p>
    </Confirmation>
  );
}

const revokeStepWords = texts.forms.revoke;

/** Ends a link that was lost or went to the wrong person. */
export function RevokeStep({ api, client, slot, refresh, back }: ApiStepProps) {
  const action = () => api.deleteLink({ params: formParamsOf({ client, slot }) });
  return (
    <Confirmation {...{ action, refresh, back }} label={revokeStepWords.confirm}>
      <p>{revokeStepWords.explained}</p>
    </Confirmation>
  );
}

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

type ConfirmationProps = Pick<FormStepProps, 'refresh' | 'back'> & {
  /** The button's label. */
  label: string;
  action: () => Promise<unknown>;
  children: ComponentChildren;
};

/** Says what will happen, and does it once confirmed. */
function Confirmation({ label, action, refresh, back, children }: ConfirmationProps) {
  const { busy, failure, send } = useSending();
  const confirm = async () => {
    const isDone = await send(async () => {
      await action();
      await refresh();
    });
    if (isDone) back();
  };
  return (
    <>
      {children}
      <FailureNote failure={failure} />
      <SendButton
        {...{ busy, text: label, working: texts.forms.working, class: 'main' }}
        onClick={confirm}
      />
    </>
  );
}
