import * as oauth from 'oauth4webapi';
import type { HttpAnswer } from '../messages/answer.ts';
import { localAwsAccount } from '../template/intrinsics.ts';
import type { OidcProviderDescription, UserPoolDescription } from '../template/user-pool.ts';
import type { LocalAccount } from './accounts.ts';
import { codeFor, redirect } from './sign-in-authorize.ts';
import { strayPage } from './sign-in-page.ts';
import type { LocalSignIn } from './sign-in-server.ts';
import { poolId } from './token-claims.ts';

/** A sign-in that another provider is asked for, and the web app's own request for it. */
export type PendingCountySignIn = {
  provider: OidcProviderDescription;
  request: URLSearchParams;
  verifier: string;
  nonce: string;
};

/** The address to which other providers return; the path is Cognito's. */
const returnPath = 'local/oauth2/idpresponse';

/** The pool with the secrets of its clients, where the template refers to them by name. */
export const withProviderSecrets = (
  pool: UserPoolDescription,
  secrets: Readonly<Record<string, string>> = {},
): UserPoolDescription => ({
  ...pool,
  providers: pool.providers.map((one) => ({
    ...one,
    secret: one.secret.replace(
      /^\{\{resolve:secretsmanager:(.+?):SecretString:.*\}\}$/,
      (_, name: string) => secrets[name] ?? '',
    ),
  })),
});

const insecure = { [oauth.allowInsecureRequests]: true };

/** The provider's own description of itself, as Cognito finds it. */
async function serverOf({ issuer }: OidcProviderDescription): Promise<oauth.AuthorizationServer> {
  const url = new URL(issuer);
  return oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, insecure));
}

/** Sends the browser to the provider, which must ask for the password even of somebody who is signed in there. */
export async function askProvider(
  signIn: LocalSignIn,
  provider: OidcProviderDescription,
  request: URLSearchParams,
): Promise<HttpAnswer> {
  const server = await serverOf(provider);
  const state = oauth.generateRandomState();
  const pending = {
    ...{ provider, request, nonce: oauth.generateRandomNonce() },
    verifier: oauth.generateRandomCodeVerifier(),
  };
  signIn.pending.set(state, pending);
  return redirect(server.authorization_endpoint ?? '', {
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: signIn.webAddress + returnPath,
    scope: provider.scopes,
    ...{ state, nonce: pending.nonce, prompt: request.get('prompt') },
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
  });
}

/** What the provider says of the person, in its ID token and at its user-info endpoint. */
async function claimsFrom(
  signIn: LocalSignIn,
  { provider, verifier, nonce }: PendingCountySignIn,
  answer: URLSearchParams,
) {
  const server = await serverOf(provider);
  const client = { client_id: provider.clientId };
  const proof = oauth.ClientSecretPost(provider.secret);
  const checked = oauth.validateAuthResponse(server, client, answer, answer.get('state') ?? '');
  const address = signIn.webAddress + returnPath;
  const grant = [server, client, proof, checked, address, verifier, insecure] as const;
  const response = await oauth.authorizationCodeGrantRequest(...grant);
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  const idToken = oauth.getValidatedIdTokenClaims(tokens);
  if (!idToken) throw new Error('The provider returned no ID token');
  const answered = await oauth.userInfoRequest(server, client, tokens.access_token, insecure);
  const userInfo = await oauth.processUserInfoResponse(server, client, idToken.sub, answered);
  return { idToken, userInfo };
}

/** Claims as Cognito passes them on: each is a text, and a list is written as a form would be. */
const texts = (claims: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? `[${value.map((one) => encodeURIComponent(String(one)))}]`
        : String(value),
    ]),
  );

/** The event of an inbound-federation trigger. */
const inboundEvent = (
  { name }: OidcProviderDescription,
  { idToken, userInfo }: Awaited<ReturnType<typeof claimsFrom>>,
  clientId: string,
) => ({
  version: '1',
  triggerSource: 'InboundFederation_ExternalProvider',
  region: localAwsAccount.region,
  userPoolId: poolId,
  userName: `${name}_${idToken.sub}`,
  callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId },
  request: {
    providerName: name,
    providerType: 'OIDC',
    attributes: { tokenResponse: {}, idToken: texts(idToken), userInfo: texts(userInfo) },
  },
  response: { userAttributesToMap: {} },
});

type InboundAnswer = { response: { userAttributesToMap: Record<string, string> } };

/**
 * The account of the person, with the attributes that the trigger leaves and the template maps. An
 * empty answer of the trigger leaves everything as the provider sent it.
 */
async function accountFrom(
  { issuer: { pool, invoke, accounts } }: LocalSignIn,
  { provider }: PendingCountySignIn,
  said: Awaited<ReturnType<typeof claimsFrom>>,
): Promise<LocalAccount> {
  const event = inboundEvent(provider, said, pool.clientId);
  const answer = pool.inboundFunctionId
    ? ((await invoke(pool.inboundFunctionId, event)) as InboundAnswer)
    : event;
  const left = answer.response.userAttributesToMap;
  const claims =
    Object.keys(left).length > 0 ? left : { ...texts(said.userInfo), ...texts(said.idToken) };
  const mapped = Object.entries(provider.mapping).flatMap(([attribute, claim]) => {
    const value = (claims as Record<string, string>)[claim];
    return value === undefined ? [] : [[attribute, value] as const];
  });
  const attributes = Object.fromEntries(mapped);
  if (!attributes.email || !attributes.name) throw new Error('attributes required');
  return accounts.fromProvider({ provider: provider.name, userId: said.idToken.sub, attributes });
}

/**
 * `/oauth2/idpresponse`: somebody comes back from another provider, and goes on to the web app with
 * a code, or with an error as Cognito writes it.
 */
export async function providerAnswer(
  signIn: LocalSignIn,
  answer: URLSearchParams,
): Promise<HttpAnswer> {
  const state = answer.get('state') ?? '';
  const pending = signIn.pending.get(state);
  signIn.pending.delete(state);
  if (!pending) return strayPage(signIn.webAddress);
  const redirectUri = pending.request.get('redirect_uri') ?? '';
  const back = { state: pending.request.get('state') };
  try {
    const account = await accountFrom(signIn, pending, await claimsFrom(signIn, pending, answer));
    if (!account.enabled) throw new Error('User is disabled.');
    return redirect(redirectUri, { code: codeFor(signIn, account, pending.request), ...back });
  } catch {
    const error_description = 'The sign-in with the identity provider failed';
    return redirect(redirectUri, { error: 'invalid_request', error_description, ...back });
  }
}
