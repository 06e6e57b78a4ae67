import type { SignInSettings } from '../../shared/sign-in-settings.ts';
import { type Grant, isOver, leaveAddress, renew, revoke } from './oauth.ts';
import { forgetToken, keepToken, keptToken } from './tab-storage.ts';
import { tellTabs } from './tabs.ts';
import type { Viewer } from './viewer.ts';

/** A token is not sent in its last minute: it might end on the way. */
const marginMs = 60_000;

/** Somebody who is signed in. */
export type SignedIn = {
  viewer: Viewer;
  /** A token that the API takes, renewed in time. */
  token: () => Promise<string>;
  /** Renews at once, for when the API took it for none. */
  renewed: () => Promise<unknown>;
  /** Has somebody told, once, when it is over. */
  whenOver: (tell: () => void) => void;
  /** Signs out, and goes on from there to one of our pages; what stands behind its `#` goes along. */
  leave: (path: '/' | '/a', fragment?: string) => void;
  /** Signs this tab out, because another one of this browser was. */
  leaveToo: () => void;
};

/** Who is signed in by a grant. */
export function signedInBy(settings: SignInSettings, first: Grant): SignedIn {
  let grant = first;
  let renewing: Promise<Grant> | undefined;
  const over = Promise.withResolvers<void>();
  keepToken(first.refreshToken);

  const askAnew = async () => {
    try {
      grant = await renew(settings, grant.refreshToken);
      // Whoever has signed out meanwhile stays signed out.
      if (keptToken()) keepToken(grant.refreshToken);
      return grant;
    } catch (error) {
      if (isOver(error)) {
        forgetToken();
        over.resolve();
      }
      throw error;
    }
  };
  // Many may ask at once, and a refresh token works once.
  const renewed = () => {
    renewing ??= askAnew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  const giveUp = () => {
    forgetToken();
    revoke(settings, grant.refreshToken).catch(() => {});
  };
  return {
    viewer: first.viewer,
    token: async () => {
      const current = Date.now() < grant.endsAt - marginMs ? grant : await renewed();
      return current.accessToken;
    },
    renewed,
    whenOver: (tell) => void over.promise.then(tell),
    leave: (path, fragment = '') => {
      giveUp();
      tellTabs('leave');
      location.replace(`${leaveAddress(settings, path)}${fragment}`);
    },
    leaveToo: () => {
      giveUp();
      location.replace('/');
    },
  };
}
