import { useEffect } from 'preact/hooks';
import type { HandOver } from './forms/desk.ts';
import { rememberedViewer } from './sign-in.ts';

/** Where a handed-over device opens a form; the secret stands behind the `#`, which is not sent. */
const addressFor = (secret: string) => `/a#laite=${secret}`;

/**
 * Gives the device to a participant: the leader's view ends before their page opens, and takes
 * the place of this one, so that the Back button leads to no group.
 */
export function useHandOver(leave: () => void): HandOver {
  useEffect(() => {
    // A browser may bring back the whole page as it was, instead of loading it.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted && !rememberedViewer()) location.reload();
    };
    addEventListener('pageshow', comeBack);
    return () => removeEventListener('pageshow', comeBack);
  }, []);
  return (secret) => {
    leave();
    location.replace(addressFor(secret));
  };
}
