type UndoNoteProps = {
  message: string;
  /** Null where there is nothing to undo. */
  undo: (() => Promise<unknown>) | null;
  /** The words of the button. */
  text: string;
  busy: boolean;
};

/** Says what was done, and undoes it. */
export function UndoNote({ message, undo, text, busy }: UndoNoteProps) {
  if (!message) return null;
  return (
    <p role="status">
      {message}{' '}
      {undo && (
        <button type="button" class="plain" aria-disabled={busy} onClick={() => void undo()}>
          {text}
        </button>
      )}
    </p>
  );
}
