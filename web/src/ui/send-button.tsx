import type { ComponentProps } from 'preact';

type SendButtonProps = {
  busy: boolean;
  text: string;
  /** Shown while it is sending. */
  working: string;
  class?: 'main' | 'danger' | undefined;
  /** Without it the button sends the form that it is in. */
  onClick?: ComponentProps<'button'>['onClick'];
  'data-item'?: string;
};

/** A button that sends something. While that is under way it says so, and keeps the focus. */
export function SendButton({ busy, text, working, ...passed }: SendButtonProps) {
  return (
    <button {...passed} type={passed.onClick ? 'button' : 'submit'} aria-disabled={busy}>
      {busy ? working : text}
    </button>
  );
}
