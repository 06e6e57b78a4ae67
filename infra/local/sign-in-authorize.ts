import type { Answer } from './answer.ts';
import type { SignInDesk } from './sign-in-desk.ts';
import { choicePage, strayPage } from './sign-in-page.ts';

/** Sends the browser to an address with something in its query. */
export function redirect(address: string, query: Record<string, string | null> = {}): Answer {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query))
    if (value !== null) url.searchParams.set(name, value);
  return {
    // After a form's POST too the browser is to GET.
    status: 303,
    headers: { location: url.href, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    body: '',
  };
}

/** What is wrong with a request whose client and address are right (RFC 6749 4.1.2.1). */
function faultOf(asked: URLSearchParams, scopes: readonly string[]): string | null {
  if (asked.get('response_type') !== 'code') return 'unsupported_response_type';
  const wanted = asked.get('scope')?.split(' ') ?? [];
  if (!wanted.includes('openid') || !wanted.every((scope) => scopes.includes(scope)))
    return 'invalid_scope';
  const challenge = asked.get('code_challenge') ?? '';
  const isS256 = asked.get('code_challenge_method') === 'S256' && /^[\w-]{43}$/.test(challenge);
  return isS256 ? null : 'invalid_request';
}

/** A request that may go on: who it is from is ours, and where it is to end is known to the letter. */
function returnAddress(desk: SignInDesk, asked: URLSearchParams): string | null {
  const redirectUri = asked.get('redirect_uri') ?? '';
  const isOurs = asked.get('client_id') === desk.issuer.pool.clientId;
  return isOurs && desk.callbackUrls.includes(redirectUri) ? redirectUri : null;
}

/** `/oauth2/authorize`: shows whom one may be, and, once somebody is chosen, goes back with a code. */
export function authorize(desk: SignInDesk, asked: URLSearchParams, chosen: string | null): Answer {
  const { pool, users } = desk.issuer;
  const redirectUri = returnAddress(desk, asked);
  if (!redirectUri) return strayPage(desk.callbackUrls[0] ?? '/');
  const state = asked.get('state');
  const error = faultOf(asked, pool.scopes);
  if (error) return redirect(redirectUri, { error, state });
  if (!users.some(({ id }) => id === chosen) || !chosen)
    return choicePage(users, asked, redirectUri);
  const challenge = asked.get('code_challenge') ?? '';
  const code = desk.grants.code(chosen, { clientId: pool.clientId, redirectUri, challenge });
  return redirect(redirectUri, { code, state });
}

/** `/logout`: nobody is remembered here, so it only leads back to where it may. */
export function logOut(desk: SignInDesk, asked: URLSearchParams): Answer {
  const address = asked.get('logout_uri') ?? '';
  const isOurs = asked.get('client_id') === desk.issuer.pool.clientId;
  if (!isOurs || !desk.logoutUrls.includes(address)) return strayPage(desk.callbackUrls[0] ?? '/');
  return redirect(address);
}
