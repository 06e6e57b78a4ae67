import type { SignInSettings } from '../../../shared/sign-in-settings.ts';
import { type DocumentPath, staffPath } from '../routes/paths.ts';
import {
  hasSignInEnded,
  renewGrant,
  revokeToken,
  type SignInGrant,
  signOutAddress,
} from './oauth.ts';
import type { StaffViewer } from './staff-viewer.ts';
import { signalTabs } from './tab-signals.ts';
import { forgetLabelLink, forgetToken, storedToken, storeToken } from './tab-storage.ts';

/** A token is not sent in its last minute: it might expire on the way. */
const marginMs = 60_000;

/** Why a sign-in is over: its time is up, or the account has been disabled. */
export type SignInEnd = 'expired' | 'disabled';

/** A person who is signed in. */
export type SignedIn = {
  viewer: StaffViewer;
  /** A token that the API accepts, renewed in time. */
  token: () => Promise<string>;
  /** Renews at once, for when the API has rejected the token. */
  renewed: () => Promise<unknown>;
  /** Signs this tab out, because the API refuses the person's account. */
  refuse: () => void;
  /** Calls the listener, once, when the sign-in is over, with the reason. */
  whenOver: (listener: (why: SignInEnd) => void) => void;
  /**
   * Signs out, and continues to one of our pages; the part of its address behind `#` is passed on.
   */
  leave: (path: DocumentPath, fragment?: string) => void;
  /** Signs this tab out, because another tab of this browser was signed out. */
  leaveToo: () => void;
};

/** The person signed in by a grant. */
export function signedInBy(settings: SignInSettings, first: SignInGrant): SignedIn {
  let grant = first;
  let renewing: Promise<SignInGrant> | undefined;
  const over = Promise.withResolvers<SignInEnd>();
  storeToken(first.refreshToken);

  const renewNow = async () => {
    try {
      grant = await renewGrant(settings, grant.refreshToken);
      // If the person has signed out meanwhile, the renewal does not sign them in again.
      if (storedToken()) storeToken(grant.refreshToken);
      return grant;
    } catch (error) {
      if (hasSignInEnded(error)) {
        forgetToken();
        over.resolve('expired');
      }
      throw error;
    }
  };
  // Many may ask at once, but a refresh token works only once.
  const renewed = () => {
    renewing ??= renewNow().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  const giveUp = () => {
    forgetToken();
    forgetLabelLink();
    revokeToken(settings, grant.refreshToken).catch(() => {});
  };
  return {
    viewer: first.viewer,
    token: async () => {
      const current = Date.now() < grant.endsAt - marginMs ? grant : await renewed();
      return current.accessToken;
    },
    renewed,
    refuse: () => {
      giveUp();
      over.resolve('disabled');
    },
    whenOver: (listener) => void over.promise.then(listener),
    leave: (path, fragment = '') => {
      giveUp();
      signalTabs('leave');
      location.replace(`${signOutAddress(settings, path)}${fragment}`);
    },
    leaveToo: () => {
      giveUp();
      location.replace(staffPath);
    },
  };
}
