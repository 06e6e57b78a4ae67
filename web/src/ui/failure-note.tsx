import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';

/** What went wrong, read out at once and brought into view. */
export function FailureNote({ failure }: { failure: Failure | null }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'center' }), [failure]);
  return (
    failure && (
      <p ref={note} class="note failed" role="alert">
        {failure.text}
      </p>
    )
  );
}
