import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { texts } from '../texts/staff.ts';
import './modal.css';

type ModalProps = {
  title: string;
  close: () => void;
  /** For something to be printed on paper. */
  wide?: boolean;
  children: ComponentChildren;
};

/** A dialog over the page: it holds the focus, and Escape closes it. */
export function Modal({ title, close, wide = false, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // The page behind must not scroll under the finger.
    document.documentElement.classList.add('covered');
    return () => {
      document.documentElement.classList.remove('covered');
      // Closing returns the focus to the element that opened the dialog.
      current?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'wide' : undefined}
      aria-labelledby="modal-title"
      // A dialog that is taken away reports its closing when the next one may be open already.
      onClose={({ currentTarget }) => currentTarget.isConnected && close()}
    >
      <header>
        <h2 id="modal-title">{title}</h2>
        <button type="button" class="plain" onClick={close}>
          {texts.forms.close}
        </button>
      </header>
      {children}
    </dialog>
  );
}
