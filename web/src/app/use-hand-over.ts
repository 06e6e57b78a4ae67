import { useEffect } from 'preact/hooks';
import type { HandOverBySecret } from '../features/forms/forms-client.ts';
import { leaderTablet } from '../offline/use-tablet.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { storedToken } from '../session/tab-storage.ts';

/**
 * The part of an address that opens a form on a handed-over device; what is behind the `#` is not
 * sent to any server.
 */
const fragmentFor = (secret: string) => `#laite=${secret}`;

/**
 * Hands the device over to a participant: the leader is signed out before the participant's page
 * replaces this one, so that the Back button leads to no group. Browsers pass the part behind the
 * `#` on from the sign-out to the page that it leads to.
 */
export function useHandOver(signedIn: SignedIn | null): HandOverBySecret {
  useEffect(() => {
    // A browser may restore the whole page as it was, instead of loading it.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted && !storedToken()) location.reload();
    };
    addEventListener('pageshow', comeBack);
    return () => removeEventListener('pageshow', comeBack);
  }, []);
  return async (secret) => {
    if (await leaderTablet().mayLeave('hand-over')) signedIn?.leave('/a', fragmentFor(secret));
  };
}
