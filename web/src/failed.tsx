import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from './failure.ts';

/** What went wrong, read out at once and brought into view. */
export function Failed({ failure }: { failure: Failure | null }) {
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.scrollIntoView({ block: 'center' }), [failure]);
  return (
    failure && (
      <p ref={told} class="note failed" role="alert">
        {failure.text}
      </p>
    )
  );
}
