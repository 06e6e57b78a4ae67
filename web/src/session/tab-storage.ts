import type { LabelLink } from '../routes/label-link.ts';
import type { CodeRequest } from './oauth.ts';
import { lastLeaving } from './tab-signals.ts';

// Stored for this tab only, and lost with it. Access tokens are not stored at all.
const tokenKey = 'laituri.sign-in';
/** The last leaving of this browser before the sign-in; a later one ends the sign-in. */
const sinceKey = 'laituri.sign-in-since';
const pendingKey = 'laituri.asked';
const labelLinkKey = 'laituri.labels';

export function forgetToken(): void {
  for (const key of [tokenKey, sinceKey]) sessionStorage.removeItem(key);
}

/**
 * The refresh token of the person signed in, if there is one. A tab that was closed and is reopened
 * restores its storage: if somebody has left this browser meanwhile, the token is not used.
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

/** The request made of the sign-in, and the page of the app it was made from. */
export type PendingSignIn = CodeRequest & { place: string };

export const storePendingSignIn = (pending: PendingSignIn) =>
  sessionStorage.setItem(pendingKey, JSON.stringify(pending));

/** Takes it, once. */
export function takePendingSignIn(): PendingSignIn | null {
  const stored = sessionStorage.getItem(pendingKey);
  sessionStorage.removeItem(pendingKey);
  return stored ? (JSON.parse(stored) as PendingSignIn) : null;
}

/**
 * Stores the link to a leader's own labels, which another device showed as a QR code, until they are
 * taken in: the person who opened it may have to sign in first, which replaces the page.
 */
export const storeLabelLink = (link: LabelLink) =>
  sessionStorage.setItem(labelLinkKey, JSON.stringify(link));

export function storedLabelLink(): LabelLink | null {
  const stored = sessionStorage.getItem(labelLinkKey);
  return stored ? (JSON.parse(stored) as LabelLink) : null;
}

export const forgetLabelLink = () => sessionStorage.removeItem(labelLinkKey);
