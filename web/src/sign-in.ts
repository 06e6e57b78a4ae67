import type { SignInSettings } from '../../shared/sign-in-settings.ts';
import { askForTime } from './clock.ts';
import { askForCode, isOver, redeem, renew } from './oauth.ts';
import { type SignedIn, signedInBy } from './signed-in.ts';
import { type Errand, forgetToken, keepErrand, keptToken, takeErrand } from './tab-storage.ts';

/** How one comes to the page: signed in or not, and what there is to say of it. */
export type Entry = {
  settings: SignInSettings;
  signedIn: SignedIn | null;
  notice: 'expired' | 'unsuccessful' | null;
};

export async function loadSettings(): Promise<SignInSettings> {
  const answer = await fetch('/settings.json');
  if (!answer.ok) throw new Error(`No settings: ${answer.status}`);
  return (await answer.json()) as SignInSettings;
}

/** What the sign-in answered in the address, if it did; the address is itself again at once. */
function takeAnswer(): { answer: URLSearchParams; errand: Errand | null } | null {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('code') && !answer.has('error')) return null;
  const errand = takeErrand();
  history.replaceState(null, '', `${location.pathname}${errand?.place ?? location.hash}`);
  return { answer, errand };
}

async function comeBack(
  settings: SignInSettings,
  { answer, errand }: { answer: URLSearchParams; errand: Errand | null },
): Promise<Entry> {
  try {
    if (!errand) throw new Error('Nobody of this tab asked to sign in');
    const signedIn = signedInBy(settings, await redeem(settings, answer, errand));
    return { settings, signedIn, notice: null };
  } catch {
    // A wrong clock is not the reason, but it may be said beside it.
    await askForTime();
    return { settings, signedIn: null, notice: 'unsuccessful' };
  }
}

async function goOn(settings: SignInSettings): Promise<Entry> {
  const kept = keptToken();
  if (!kept) return { settings, signedIn: null, notice: null };
  try {
    return { settings, signedIn: signedInBy(settings, await renew(settings, kept)), notice: null };
  } catch (error) {
    if (!isOver(error)) throw error;
    forgetToken();
    return { settings, signedIn: null, notice: 'expired' };
  }
}

/** Comes back from the sign-in, or goes on where this tab was, or waits to be signed in. */
export async function enter(): Promise<Entry> {
  const back = takeAnswer();
  const settings = await loadSettings();
  return back ? comeBack(settings, back) : goOn(settings);
}

/** Goes to where one signs in, and comes back to the same place. */
export async function signIn(settings: SignInSettings): Promise<void> {
  const { address, ...asked } = await askForCode(settings);
  keepErrand({ ...asked, place: location.hash });
  // In the place of this page: Back from the sign-in leads to where one was before.
  location.replace(address);
}
