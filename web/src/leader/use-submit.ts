import { useEffect, useRef, useState } from 'preact/hooks';
import { failureOf } from '../failure.ts';
import { texts } from '../texts.ts';
import type { LeaderTablet } from './leader-tablet.ts';
import type { TabletOp } from './tablet-op.ts';

export type Submitting = {
  busy: boolean;
  /** Why it was not taken; what was typed stays. */
  fault: string | null;
  submit: (ops: readonly TabletOp[]) => Promise<void>;
};

/**
 * Stores what a dialog says and waits what becomes of it: taken, or on its way by itself, and the
 * dialog closes; refused, and it stays open with what was typed and the reason, and nothing of it
 * is in the outbox.
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
      // Whoever has closed the dialog finds what was refused among what is unsent.
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
