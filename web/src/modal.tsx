import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { texts } from './texts.ts';
import './modal.css';

type ModalProps = {
  title: string;
  close: () => void;
  /** For what is printed on paper. */
  wide?: boolean;
  children: ComponentChildren;
};

/** Something to do before going on with the page: it holds the focus, and Escape leaves it. */
export function Modal({ title, close, wide = false, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // The page behind must not move under the finger.
    document.documentElement.classList.add('covered');
    return () => {
      document.documentElement.classList.remove('covered');
      // Closing gives the focus back to what was chosen.
      current?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'wide' : undefined}
      aria-labelledby="modal-title"
      onClose={close}
    >
      <header>
        <h2 id="modal-title">{title}</h2>
        <button type="button" onClick={close}>
          {texts.forms.close}
        </button>
      </header>
      {children}
    </dialog>
  );
}
