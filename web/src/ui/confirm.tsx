import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Modal } from './modal.tsx';
import { SendButton } from './send-button.tsx';

type SureButtonProps = {
  text: string;
  /** The second button, which says what is lost. */
  sure: string;
  keep: string;
  act: () => void;
  /** Buttons beside the first one. */
  beside?: ComponentChildren;
};

/** A button for something that cannot be undone: it is replaced by the question before it acts. */
export function SureButton({ text, sure, keep, act, beside }: SureButtonProps) {
  const [isAsking, ask] = useState(false);
  const first = (
    <button type="button" onClick={() => ask(true)}>
      {text}
    </button>
  );
  if (!isAsking && !beside) return first;
  if (!isAsking)
    return (
      <p class="actions">
        {beside}
        {first}
      </p>
    );
  return (
    <p class="choice">
      <button type="button" class="grave" onClick={act}>
        {sure}
      </button>
      <button type="button" class="plain" onClick={() => ask(false)}>
        {keep}
      </button>
    </p>
  );
}

type ModalQuestionProps = {
  title: string;
  children: ComponentChildren;
  stay: string;
  go: string;
  isGrave?: boolean;
  answer: (isGoing: boolean) => void;
};

/** A question over the page before something is done; closing it does nothing. */
export function ModalQuestion({
  title,
  children,
  stay,
  go,
  isGrave = false,
  answer,
}: ModalQuestionProps) {
  return (
    <Modal title={title} close={() => answer(false)}>
      <p>{children}</p>
      <p class="choice">
        <button type="button" class={isGrave ? undefined : 'main'} onClick={() => answer(false)}>
          {stay}
        </button>
        <button type="button" class={isGrave ? 'grave' : undefined} onClick={() => answer(true)}>
          {go}
        </button>
      </p>
    </Modal>
  );
}

type DayQuestionProps = {
  children: ComponentChildren;
  wrong: string;
  right: string;
  working: string;
  busy: boolean;
  /** The day is wrong, and is typed again. */
  change: () => void;
  /** The day is right, and is saved. */
  confirm: () => void;
  'data-item'?: string;
};

/** Asks whether an unlikely day is right; it replaces the button that saves. */
export function DayQuestion(props: DayQuestionProps) {
  const { children, wrong, right, working, busy, change, confirm } = props;
  return (
    <>
      <p class="note" role="alert">
        {children}
      </p>
      <p class="choice">
        <button type="button" class="main" onClick={change}>
          {wrong}
        </button>
        <SendButton
          {...{ busy, working, text: right, onClick: confirm, 'data-item': props['data-item'] }}
        />
      </p>
    </>
  );
}
