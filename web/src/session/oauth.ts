import * as oauth from 'oauth4webapi';
import type { SignInSettings } from '../../../shared/sign-in-settings.ts';
import { type DocumentPath, staffPath } from '../routes/paths.ts';
import { type StaffViewer, viewerOf } from './staff-viewer.ts';

/** The tokens of a sign-in or a renewal. */
export type SignInGrant = {
  accessToken: string;
  refreshToken: string;
  /** When the access token expires, by this device's clock. */
  endsAt: number;
  viewer: StaffViewer;
};

/** What this tab must remember between asking for a code and receiving it. */
export type CodeRequest = { state: string; verifier: string };

/**
 * The device's clock decides nothing about a token that came from the sign-in itself over TLS: the
 * API decides whether and how long it is valid. So the clock may be wrong by a hundred years.
 */
const toleranceSeconds = 100 * 366 * 24 * 60 * 60;

const absolute = (address: string) => new URL(address, location.href).href;
/** The address to which the sign-in returns, exactly as the user pool has it. */
const home = () => new URL(staffPath, location.href).href;

function partiesOf(settings: SignInSettings) {
  const server: oauth.AuthorizationServer = {
    issuer: settings.issuer,
    token_endpoint: absolute(settings.token),
    revocation_endpoint: absolute(settings.revoke),
  };
  const client: oauth.Client = {
    client_id: settings.clientId,
    [oauth.clockTolerance]: toleranceSeconds,
  };
  // The local server has no TLS.
  const options = { [oauth.allowInsecureRequests]: location.protocol === 'http:' };
  return { server, client, options, proof: oauth.None() };
}

function grantOf(answer: oauth.TokenEndpointResponse, former = ''): SignInGrant {
  const claims = oauth.getValidatedIdTokenClaims(answer);
  if (!claims) throw new Error('The sign-in returned no ID token');
  return {
    accessToken: answer.access_token,
    // A refresh token that is not replaced stays valid.
    refreshToken: answer.refresh_token ?? former,
    endsAt: Date.now() + (answer.expires_in ?? 0) * 1000,
    viewer: viewerOf(claims),
  };
}

/**
 * A new state and verifier, and the address of the sign-in page for them.
 * @param provider the county's sign-in, if it is not ours
 */
export async function requestCode(
  settings: SignInSettings,
  provider?: string,
): Promise<CodeRequest & { address: string }> {
  const codeRequest = {
    state: oauth.generateRandomState(),
    verifier: oauth.generateRandomCodeVerifier(),
  };
  const address = new URL(absolute(settings.authorize));
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: home(),
    scope: 'openid',
    state: codeRequest.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(codeRequest.verifier),
    code_challenge_method: 'S256',
    // Devices are shared: the person who signed in here before must not be signed in again without
    // being asked. Cognito passes it on to a county's provider.
    prompt: 'login',
    ...(provider ? { identity_provider: provider } : {}),
  }).toString();
  return { ...codeRequest, address: address.href };
}

/** Tokens for the code that was returned; throws unless it belongs to this tab's request. */
export async function redeemCode(
  settings: SignInSettings,
  answer: URLSearchParams,
  { state, verifier }: CodeRequest,
): Promise<SignInGrant> {
  const { server, client, proof, options } = partiesOf(settings);
  const checked = oauth.validateAuthResponse(server, client, answer, state);
  const grant = [server, client, proof, checked, home(), verifier, options] as const;
  const response = await oauth.authorizationCodeGrantRequest(...grant);
  return grantOf(await oauth.processAuthorizationCodeResponse(server, client, response));
}

/** New tokens for a refresh token. */
export async function renewGrant(
  settings: SignInSettings,
  refreshToken: string,
): Promise<SignInGrant> {
  const { server, client, proof, options } = partiesOf(settings);
  const grant = [server, client, proof, refreshToken, options] as const;
  const response = await oauth.refreshTokenGrantRequest(...grant);
  return grantOf(await oauth.processRefreshTokenResponse(server, client, response), refreshToken);
}

/** Whether the sign-in has ended, rather than the connection. */
export const hasSignInEnded = (error: unknown) =>
  error instanceof oauth.ResponseBodyError && error.error === 'invalid_grant';

/** Revokes a refresh token, even if the page is closed before the reply comes. */
export async function revokeToken(settings: SignInSettings, refreshToken: string): Promise<void> {
  const { server, client, proof, options } = partiesOf(settings);
  await oauth.revocationRequest(server, client, proof, refreshToken, {
    ...options,
    [oauth.customFetch]: (address, init) =>
      fetch(address, { ...init, keepalive: true } as RequestInit),
  });
}

/** The address that ends the sign-in for this browser, and then leads to one of our pages. */
export function signOutAddress(settings: SignInSettings, path: DocumentPath): string {
  const address = new URL(absolute(settings.logout));
  const logout_uri = new URL(path, location.href).href;
  address.search = new URLSearchParams({ client_id: settings.clientId, logout_uri }).toString();
  return address.href;
}
