import { useState } from 'preact/hooks';
import { failureOf } from './failure.ts';
import { useSending } from './use-sending.ts';

type Versioned<Stored, Body> = {
  /** What was read, or saved last; null where there is nothing yet. */
  stored: Stored | null;
  bodyOf: (stored: Stored | null) => Body;
  put: (body: Body, ifMatch: number | undefined) => Promise<Stored>;
  read: () => Promise<Stored | null>;
  /** Called with what is stored now. */
  saved: (stored: Stored) => void;
};

/**
 * Changes something that has versions, and saves over the version that was read. When somebody else
 * saved first, their version is fetched and shown, and the next save is made over it.
 */
export function useVersioned<Stored extends { version: number }, Body>({
  stored,
  bodyOf,
  put,
  read,
  saved,
}: Versioned<Stored, Body>) {
  const { busy, failure, send } = useSending();
  const [body, setBody] = useState(() => bodyOf(stored));
  const [theirs, setTheirs] = useState<Stored | null>(null);
  const take = (now: Stored) => {
    setBody(bodyOf(now));
    setTheirs(null);
    saved(now);
  };
  const readTheirs = async () => setTheirs(await read());
  const save = () =>
    send(async () => {
      try {
        take(await put(body, (theirs ?? stored)?.version));
      } catch (error) {
        const { code } = failureOf(error);
        // The second is the answer to somebody who read that there was nothing.
        if (code === 'version.conflict' || code === 'version.required') await readTheirs();
        throw error;
      }
    });
  return { busy, failure, body, setBody, theirs, save, take, readTheirs };
}
