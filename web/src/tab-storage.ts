import type { Asked } from './oauth.ts';

// Of this tab alone, and gone with it. Access tokens are in no storage at all.
const tokenKey = 'laituri.sign-in';
const askedKey = 'laituri.asked';

/** The refresh token of who is signed in, if anybody is. */
export const keptToken = (): string | null => sessionStorage.getItem(tokenKey);
export const keepToken = (refreshToken: string) => sessionStorage.setItem(tokenKey, refreshToken);
export const forgetToken = () => sessionStorage.removeItem(tokenKey);

/** What was asked of the sign-in, and where in the app one was. */
export type Errand = Asked & { place: string };

export const keepErrand = (errand: Errand) =>
  sessionStorage.setItem(askedKey, JSON.stringify(errand));

/** Takes it, once. */
export function takeErrand(): Errand | null {
  const kept = sessionStorage.getItem(askedKey);
  sessionStorage.removeItem(askedKey);
  return kept ? (JSON.parse(kept) as Errand) : null;
}
