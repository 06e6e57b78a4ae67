import type { SignInSettings } from '../../shared/sign-in-settings.ts';
import {
  hasSignInEnded,
  renewGrant,
  revokeToken,
  type SignInGrant,
  signOutAddress,
} from './oauth.ts';
import type { StaffViewer } from './staff-viewer.ts';
import { signalTabs } from './tab-signals.ts';
import { forgetToken, storedToken, storeToken } from './tab-storage.ts';

/** A token is not sent in its last minute: it might end on the way. */
const marginMs = 60_000;

/** Somebody who is signed in. */
export type SignedIn = {
  viewer: StaffViewer;
  /** A token that the API takes, renewed in time. */
  token: () => Promise<string>;
  /** Renews at once, for when the API took it for none. */
  renewed: () => Promise<unknown>;
  /** Has somebody told, once, when it is over. */
  whenOver: (listener: () => void) => void;
  /** Signs out, and goes on from there to one of our pages; what stands behind its `#` goes along. */
  leave: (path: '/' | '/a', fragment?: string) => void;
  /** Signs this tab out, because another one of this browser was. */
  leaveToo: () => void;
};

/** Who is signed in by a grant. */
export function signedInBy(settings: SignInSettings, first: SignInGrant): SignedIn {
  let grant = first;
  let renewing: Promise<SignInGrant> | undefined;
  const over = Promise.withResolvers<void>();
  storeToken(first.refreshToken);

  const renewNow = async () => {
    try {
      grant = await renewGrant(settings, grant.refreshToken);
      // Whoever has signed out meanwhile stays signed out.
      if (storedToken()) storeToken(grant.refreshToken);
      return grant;
    } catch (error) {
      if (hasSignInEnded(error)) {
        forgetToken();
        over.resolve();
      }
      throw error;
    }
  };
  // Many may ask at once, and a refresh token works once.
  const renewed = () => {
    renewing ??= renewNow().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  const giveUp = () => {
    forgetToken();
    revokeToken(settings, grant.refreshToken).catch(() => {});
  };
  return {
    viewer: first.viewer,
    token: async () => {
      const current = Date.now() < grant.endsAt - marginMs ? grant : await renewed();
      return current.accessToken;
    },
    renewed,
    whenOver: (listener) => void over.promise.then(listener),
    leave: (path, fragment = '') => {
      giveUp();
      signalTabs('leave');
      location.replace(`${signOutAddress(settings, path)}${fragment}`);
    },
    leaveToo: () => {
      giveUp();
      location.replace('/');
    },
  };
}
