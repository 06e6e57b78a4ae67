import { useEffect, useRef, useState } from 'preact/hooks';
import { failureOf } from '../api/failure.ts';
import { texts } from '../texts/staff.ts';
import type { LeaderTablet } from './leader-tablet.ts';
import type { TabletOp } from './tablet-op.ts';

export type Submitting = {
  busy: boolean;
  /** Why it was refused; what was typed stays. */
  fault: string | null;
  submit: (ops: readonly TabletOp[]) => Promise<void>;
};

/**
 * Stores a dialog's action and waits for the result. If it is accepted or will be sent later, the
 * dialog closes; if it is refused, the dialog stays open with what was typed and the reason, and
 * nothing stays in the outbox.
 */
export function useSubmit(tablet: LeaderTablet, close: () => void): Submitting {
  const [busy, setBusy] = useState(false);
  const [fault, say] = useState<string | null>(null);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const submit = async (ops: readonly TabletOp[]) => {
    if (busy) return;
    setBusy(true);
    say(null);
    try {
      const { seqs, outcome } = await tablet.submit(ops);
      // If the dialog was closed meanwhile, the refusal is listed among the unsent actions.
      if (!isHere.current) return;
      if (outcome.is !== 'refused') return close();
      await tablet.takeBack(seqs);
      say(texts.problems[outcome.refused.code] ?? texts.failed);
    } catch (error) {
      say(failureOf(error).text);
    } finally {
      setBusy(false);
    }
  };
  return { busy, fault, submit };
}
