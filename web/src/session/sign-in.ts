import type { SignInSettings } from '../../../shared/sign-in-settings.ts';
import { askForTime } from './clock.ts';
import { hasSignInEnded, redeemCode, renewGrant, requestCode } from './oauth.ts';
import { type SignedIn, type SignInEnd, signedInBy } from './signed-in.ts';
import {
  forgetToken,
  type PendingSignIn,
  storedToken,
  storePendingSignIn,
  takePendingSignIn,
} from './tab-storage.ts';

/** How somebody arrives at the page: signed in or not, with a notice if there is one. */
export type PageEntry = {
  settings: SignInSettings;
  signedIn: SignedIn | null;
  notice: SignInEnd | 'unsuccessful' | null;
};

export async function loadSettings(): Promise<SignInSettings> {
  const answer = await fetch('/settings.json');
  if (!answer.ok) throw new Error(`No settings: ${answer.status}`);
  return (await answer.json()) as SignInSettings;
}

/**
 * The reply of the sign-in in the address, if there is one; it is removed from the address at once.
 */
function takeAnswer(): { answer: URLSearchParams; pending: PendingSignIn | null } | null {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('code') && !answer.has('error')) return null;
  const pending = takePendingSignIn();
  history.replaceState(null, '', `${location.pathname}${pending?.place ?? location.hash}`);
  return { answer, pending };
}

async function entryFromSignIn(
  settings: SignInSettings,
  { answer, pending }: { answer: URLSearchParams; pending: PendingSignIn | null },
): Promise<PageEntry> {
  try {
    if (!pending) throw new Error('Nobody of this tab asked to sign in');
    const signedIn = signedInBy(settings, await redeemCode(settings, answer, pending));
    return { settings, signedIn, notice: null };
  } catch {
    // A wrong clock is not the reason, but the page may mention it too.
    await askForTime();
    return { settings, signedIn: null, notice: 'unsuccessful' };
  }
}

async function entryFromStoredToken(settings: SignInSettings): Promise<PageEntry> {
  const stored = storedToken();
  if (!stored) return { settings, signedIn: null, notice: null };
  try {
    return {
      settings,
      signedIn: signedInBy(settings, await renewGrant(settings, stored)),
      notice: null,
    };
  } catch (error) {
    if (!hasSignInEnded(error)) throw error;
    forgetToken();
    return { settings, signedIn: null, notice: 'expired' };
  }
}

/** Completes a sign-in, continues that of this tab, or waits to be signed in. */
export async function enterPage(): Promise<PageEntry> {
  const back = takeAnswer();
  const settings = await loadSettings();
  return back ? entryFromSignIn(settings, back) : entryFromStoredToken(settings);
}

/**
 * Goes to the sign-in page, which returns to the same page.
 * @param provider the county's sign-in, if it is not ours
 */
export async function goToSignIn(settings: SignInSettings, provider?: string): Promise<void> {
  const { address, ...codeRequest } = await requestCode(settings, provider);
  storePendingSignIn({ ...codeRequest, place: location.hash });
  // Replaces this page: Back from the sign-in leads to the page before it.
  location.replace(address);
}
