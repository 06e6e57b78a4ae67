import type { CodeRequest } from './oauth.ts';

import { lastLeaving } from './tab-signals.ts';

// Of this tab alone, and gone with it. Access tokens are in no storage at all.
const tokenKey = 'laituri.sign-in';
/** Before which leaving of this browser the sign-in would be over. */
const sinceKey = 'laituri.sign-in-since';
const pendingKey = 'laituri.asked';

export function forgetToken(): void {
  for (const key of [tokenKey, sinceKey]) sessionStorage.removeItem(key);
}

/**
 * The refresh token of who is signed in, if anybody is. A tab that was closed and is opened again
 * brings its storage back: if somebody has left this browser meanwhile, that opens nothing.
 */
export function storedToken(): string | null {
  const isOver = (sessionStorage.getItem(sinceKey) ?? '') !== lastLeaving();
  if (isOver) forgetToken();
  return sessionStorage.getItem(tokenKey);
}

export function storeToken(refreshToken: string): void {
  const since = lastLeaving();
  if (since) sessionStorage.setItem(sinceKey, since);
  else sessionStorage.removeItem(sinceKey);
  sessionStorage.setItem(tokenKey, refreshToken);
}

/** What was asked of the sign-in, and where in the app one was. */
export type PendingSignIn = CodeRequest & { place: string };

export const storePendingSignIn = (pending: PendingSignIn) =>
  sessionStorage.setItem(pendingKey, JSON.stringify(pending));

/** Takes it, once. */
export function takePendingSignIn(): PendingSignIn | null {
  const stored = sessionStorage.getItem(pendingKey);
  sessionStorage.removeItem(pendingKey);
  return stored ? (JSON.parse(stored) as PendingSignIn) : null;
}
