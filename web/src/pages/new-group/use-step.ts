import { useState } from 'preact/hooks';
import { type Draft, type Missing, missingIn, type Step } from './draft.ts';

/** A step's form: it goes on once nothing is missing, and says until then what is. */
export function useStep(step: Step, draft: Draft, next: () => void) {
  const [hasTried, tried] = useState(false);
  const missing = missingIn(step, draft);
  const lacking: readonly Missing[] = hasTried ? missing : [];
  const submit = (event: Event) => {
    event.preventDefault();
    tried(true);
    if (missing.length === 0) next();
  };
  return { lacking, submit };
}
