import { useState } from 'preact/hooks';
import { type Failure, failureOf } from './failure.ts';

/** A request: whether one is under way, and why the last one failed. */
export type Sending = {
  busy: boolean;
  failure: Failure | null;
  /** Sends, and returns whether it succeeded. While one request is under way no other is sent. */
  send: (request: () => Promise<unknown>) => Promise<boolean>;
  forget: () => void;
};

/** For a button that sends something: it may be pressed again after a failure. */
export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (request: () => Promise<unknown>) => {
    if (busy) return false;
    setBusy(true);
    setFailure(null);
    try {
      await request();
      return true;
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, send, forget: () => setFailure(null) };
}
