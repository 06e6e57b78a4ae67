import { useState } from 'preact/hooks';
import type { Draft, OpeningStep } from './draft.ts';
import { type LackingField, missingIn } from './missing.ts';

/** A step's form: it goes on once nothing is missing, and says until then what is. */
export function useStep(step: OpeningStep, draft: Draft, next: () => void) {
  const [hasTried, tried] = useState(false);
  const missing = missingIn(step, draft);
  const lacking: readonly LackingField[] = hasTried ? missing : [];
  const submit = (event: Event) => {
    event.preventDefault();
    tried(true);
    if (missing.length === 0) next();
  };
  return { lacking, submit };
}
