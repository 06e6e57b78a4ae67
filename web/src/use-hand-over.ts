import { useEffect } from 'preact/hooks';
import type { HandOverBySecret } from './forms/forms-client.ts';
import { leaderTablet } from './leader/use-tablet.ts';
import type { SignedIn } from './signed-in.ts';
import { storedToken } from './tab-storage.ts';

/** Opens a form on a handed-over device; what stands behind the `#` is sent to nobody. */
const fragmentFor = (secret: string) => `#laite=${secret}`;

/**
 * Gives the device to a participant: the leader is signed out before their page opens, and it
 * takes the place of this one, so that the Back button leads to no group. Browsers take what
 * stands behind the `#` along from the sign-out to the page that it leads to.
 */
export function useHandOver(signedIn: SignedIn | null): HandOverBySecret {
  useEffect(() => {
    // A browser may bring back the whole page as it was, instead of loading it.
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
