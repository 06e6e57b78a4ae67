import { useEffect, useRef } from 'preact/hooks';

/**
 * Says what was done. The button that did it may be gone, so the focus moves here for people who
 * pressed it by keyboard.
 */
export function DoneNote({ text }: { text: string | null }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text) note.current?.focus();
  }, [text]);
  if (!text) return null;
  return (
    <p role="status" tabIndex={-1} ref={note}>
      {text}
    </p>
  );
}
