import type { HttpAnswer } from '../messages/answer.ts';
import type { OidcProviderDescription } from '../template/user-pool.ts';
import type { LocalAccount } from './accounts.ts';
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

/** A code for somebody who has signed in, bound to a request that was found right. */
export function codeFor(
  { issuer: { pool }, grants }: LocalSignIn,
  { id }: Pick<LocalAccount, 'id'>,
  request: URLSearchParams,
): string {
  const [redirectUri, challenge] = ['redirect_uri', 'code_challenge'].map(
    (name) => request.get(name) ?? '',
  ) as [string, string];
  return grants.code(id, { clientId: pool.clientId, redirectUri, challenge });
}

/** Asks another provider. */
type AskProvider = (
  signIn: LocalSignIn,
  provider: OidcProviderDescription,
  request: URLSearchParams,
) => Promise<HttpAnswer>;

/**
 * `/oauth2/authorize`: shows the users to choose from and, once one is chosen, redirects back with
 * a code. A request that names another provider goes on to that.
 */
export async function authorize(
  signIn: LocalSignIn,
  request: URLSearchParams,
  { chosen, ask }: { chosen: string | null; ask: AskProvider },
): Promise<HttpAnswer> {
  const { pool, accounts } = signIn.issuer;
  const redirectUri = returnAddress(signIn, request);
  if (!redirectUri) return strayPage(signIn.callbackUrls[0] ?? '/');
  const state = request.get('state');
  const error = faultOf(request, pool.scopes);
  if (error) return redirect(redirectUri, { error, state });
  const named = request.get('identity_provider');
  const provider = pool.providers.find(({ name }) => name === named);
  if (provider) return ask(signIn, provider, request);
  if (named) return redirect(redirectUri, { error: 'invalid_request', state });
  const account = accounts.find(chosen ?? '');
  if (!account?.enabled || account.from)
    return choicePage(
      accounts.all().filter(({ enabled, from }) => enabled && !from),
      { request, redirectUri, providers: pool.providers },
    );
  // Somebody who signs in chooses a password, if Cognito asks for one.
  accounts.change(account.id, { status: 'CONFIRMED' });
  return redirect(redirectUri, { code: codeFor(signIn, account, request), state });
}

/** `/logout`: nobody is remembered here, so it only redirects to an allowed address. */
export function logOut(signIn: LocalSignIn, request: URLSearchParams): HttpAnswer {
  const address = request.get('logout_uri') ?? '';
  const isOurs = request.get('client_id') === signIn.issuer.pool.clientId;
  if (!isOurs || !signIn.logoutUrls.includes(address))
    return strayPage(signIn.callbackUrls[0] ?? '/');
  return redirect(address);
}
