import type { ComponentChildren } from 'preact';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { FormStepProps } from './form-step.ts';

type ConfirmationProps = Pick<FormStepProps, 'refresh' | 'back'> & {
  /** The button's label. */
  label: string;
  action: () => Promise<unknown>;
  children: ComponentChildren;
};

/** Says what will happen, and does it once confirmed. */
export function Confirmation({ label, action, refresh, back, children }: ConfirmationProps) {
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
      <button type="button" class="main" onClick={confirm} aria-disabled={busy}>
        {busy ? texts.forms.working : label}
      </button>
    </>
  );
}
