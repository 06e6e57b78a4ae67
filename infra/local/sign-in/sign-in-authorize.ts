import type { HttpAnswer } from '../messages/answer.ts';
import { choicePage, strayPage } from './sign-in-page.ts';
import type { LocalSignIn } from './sign-in-server.ts';

/** Redirects the browser to an address with parameters in its query. */
export function redirect(address: string, query: Record<string, string | null> = {}): HttpAnswer {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query))
    if (value !== null) url.searchParams.set(name, value);
  return {
    // After a form's POST too the browser must use GET.
    status: 303,
    headers: { location: url.href, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    body: '',
  };
}

/** The fault of a request whose client and address are right (RFC 6749 4.1.2.1). */
function faultOf(request: URLSearchParams, scopes: readonly string[]): string | null {
  if (request.get('response_type') !== 'code') return 'unsupported_response_type';
  const requested = request.get('scope')?.split(' ') ?? [];
  if (!requested.includes('openid') || !requested.every((scope) => scopes.includes(scope)))
    return 'invalid_scope';
  const challenge = request.get('code_challenge') ?? '';
  const isS256 = request.get('code_challenge_method') === 'S256' && /^[\w-]{43}$/.test(challenge);
  return isS256 ? null : 'invalid_request';
}

/** A valid request: its client is ours, and its redirect address is registered exactly. */
function returnAddress(signIn: LocalSignIn, request: URLSearchParams): string | null {
  const redirectUri = request.get('redirect_uri') ?? '';
  const isOurs = request.get('client_id') === signIn.issuer.pool.clientId;
  return isOurs && signIn.callbackUrls.includes(redirectUri) ? redirectUri : null;
}

/**
 * `/oauth2/authorize`: shows the users to choose from and, once one is chosen, redirects back with
 * a code.
 */
export function authorize(
  signIn: LocalSignIn,
  request: URLSearchParams,
  chosen: string | null,
): HttpAnswer {
  const { pool, accounts } = signIn.issuer;
  const redirectUri = returnAddress(signIn, request);
  if (!redirectUri) return strayPage(signIn.callbackUrls[0] ?? '/');
  const state = request.get('state');
  const error = faultOf(request, pool.scopes);
  if (error) return redirect(redirectUri, { error, state });
  const account = accounts.find(chosen ?? '');
  if (!account?.enabled)
    return choicePage(
      accounts.all().filter(({ enabled }) => enabled),
      request,
      redirectUri,
    );
  // Somebody who signs in chooses a password, if Cognito asks for one.
  accounts.change(account.id, { status: 'CONFIRMED' });
  const challenge = request.get('code_challenge') ?? '';
  const code = signIn.grants.code(account.id, { clientId: pool.clientId, redirectUri, challenge });
  return redirect(redirectUri, { code, state });
}

/** `/logout`: nobody is remembered here, so it only redirects to an allowed address. */
export function logOut(signIn: LocalSignIn, request: URLSearchParams): HttpAnswer {
  const address = request.get('logout_uri') ?? '';
  const isOurs = request.get('client_id') === signIn.issuer.pool.clientId;
  if (!isOurs || !signIn.logoutUrls.includes(address))
    return strayPage(signIn.callbackUrls[0] ?? '/');
  return redirect(address);
}
