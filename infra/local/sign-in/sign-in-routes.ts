import { type HttpAnswer, jsonAnswer } from '../messages/answer.ts';
import type { HttpRequest } from '../messages/incoming.ts';
import { askProvider, providerAnswer } from './county-sign-in.ts';
import type { Issuer } from './sign-in.ts';
import { authorize, logOut } from './sign-in-authorize.ts';
import { mailPage, styleAddress, styleAnswer } from './sign-in-page.ts';
import type { LocalSignIn } from './sign-in-server.ts';
import { revokeGrant, tokens } from './sign-in-token.ts';
import { userAdministration } from './user-administration.ts';

type SignInRequest = Pick<HttpRequest, 'method' | 'path' | 'query' | 'headers' | 'body'>;

function userIn(body: Buffer): string | undefined {
  try {
    const request: unknown = JSON.parse(body.toString());
    const user =
      typeof request === 'object' && request && 'user' in request ? request.user : undefined;
    return typeof user === 'string' ? user : undefined;
  } catch {
    return undefined;
  }
}

/** The short way, for curl and tests: an access token for a demo user. */
async function demoToken(issuer: Issuer, { body, headers }: SignInRequest): Promise<HttpAnswer> {
  const user = userIn(body);
  if (!user) return jsonAnswer(400, { status: 400, title: 'Send {"user": "<id>"} as JSON' });
  if (!issuer.accounts.all().some(({ id, enabled }) => id === user && enabled))
    return jsonAnswer(404, { status: 404, title: 'No such demo user; see GET /local/users' });
  const access_token = await issuer.tokenFor(user);
  if (/^text\/plain\b/.test(headers.accept ?? ''))
    return {
      status: 200,
      headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
      body: access_token,
    };
  const expires_in = issuer.pool.accessSeconds;
  return jsonAnswer(200, { access_token, token_type: 'Bearer', expires_in });
}

const inQuery = ({ query }: SignInRequest) => new URLSearchParams(query);
const inForm = ({ body }: SignInRequest) => new URLSearchParams(body.toString());

type SignInRoute = (
  signIn: LocalSignIn,
  request: SignInRequest,
) => HttpAnswer | Promise<HttpAnswer>;

/**
 * The routes that Cognito's pages and the web app's bucket answer in AWS, and two short ways of our
 * own.
 */
const routes: Readonly<Record<string, SignInRoute>> = {
  'GET /settings.json': (signIn) => jsonAnswer(200, signIn.settings),
  'GET /local/users': (signIn) =>
    jsonAnswer(200, {
      items: signIn.issuer.accounts
        .all()
        .map(({ id, name, roles, organisation }) => ({ id, name, roles, organisation })),
    }),
  'POST /local/token': (signIn, request) => demoToken(signIn.issuer, request),
  'GET /local/.well-known/jwks.json': (signIn) => jsonAnswer(200, signIn.issuer.keySet),
  [`GET ${styleAddress}`]: () => styleAnswer,
  'GET /local/oauth2/authorize': (signIn, request) =>
    authorize(signIn, inQuery(request), { chosen: null, ask: askProvider }),
  'POST /local/oauth2/authorize': (signIn, request) =>
    authorize(signIn, inForm(request), {
      chosen: inForm(request).get('user'),
      ask: askProvider,
    }),
  'GET /local/oauth2/idpresponse': (signIn, request) => providerAnswer(signIn, inQuery(request)),
  'POST /local/oauth2/token': (signIn, request) => tokens(signIn, inForm(request)),
  'POST /local/oauth2/revoke': (signIn, request) => revokeGrant(signIn, inForm(request)),
  // The SDK adds the slash.
  'POST /local/cognito/': userAdministration,
  'GET /local/mail': ({ issuer }) => mailPage(issuer.mails.all()),
  'GET /local/logout': (signIn, request) => logOut(signIn, inQuery(request)),
};

/** The local server's own routes, which a deployed API does not have; undefined for any other. */
export async function signInAnswer(
  signIn: Promise<LocalSignIn>,
  request: SignInRequest,
): Promise<HttpAnswer | undefined> {
  return routes[`${request.method} ${request.path}`]?.(await signIn, request);
}
