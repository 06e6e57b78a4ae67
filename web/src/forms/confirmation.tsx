import type { ComponentChildren } from 'preact';
import { Failed } from '../failed.tsx';
import { useSending } from '../sending.ts';
import { texts } from '../texts.ts';
import type { StepProps } from './step.ts';

type Props = Pick<StepProps, 'refresh' | 'back'> & {
  /** What the button says and does. */
  label: string;
  deed: () => Promise<unknown>;
  children: ComponentChildren;
};

/** Says what will happen, and does it when it is confirmed. */
export function Confirmation({ label, deed, refresh, back, children }: Props) {
  const { busy, failure, send } = useSending();
  const confirm = async () => {
    const isDone = await send(async () => {
      await deed();
      await refresh();
    });
    if (isDone) back();
  };
  return (
    <>
      {children}
      <Failed failure={failure} />
      <button type="button" class="main" onClick={confirm} aria-disabled={busy}>
        {busy ? texts.forms.working : label}
      </button>
    </>
  );
}
