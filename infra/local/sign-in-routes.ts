import { type Answer, jsonAnswer } from './answer.ts';
import type { Incoming } from './incoming.ts';
import type { Issuer } from './sign-in.ts';
import { authorize, logOut } from './sign-in-authorize.ts';
import type { SignInDesk } from './sign-in-desk.ts';
import { styleAddress, styleAnswer } from './sign-in-page.ts';
import { revoke, tokens } from './sign-in-token.ts';

type Asked = Pick<Incoming, 'method' | 'path' | 'query' | 'headers' | 'body'>;

function userIn(body: Buffer): string | undefined {
  try {
    const asked: unknown = JSON.parse(body.toString());
    const user = typeof asked === 'object' && asked && 'user' in asked ? asked.user : undefined;
    return typeof user === 'string' ? user : undefined;
  } catch {
    return undefined;
  }
}

/** The short way, for curl and tests: an access token for a demo user. */
async function demoToken(issuer: Issuer, { body, headers }: Asked): Promise<Answer> {
  const user = userIn(body);
  if (!user) return jsonAnswer(400, { status: 400, title: 'Send {"user": "<id>"} as JSON' });
  if (!issuer.users.some(({ id }) => id === user))
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

const inQuery = ({ query }: Asked) => new URLSearchParams(query);
const inForm = ({ body }: Asked) => new URLSearchParams(body.toString());

type Route = (desk: SignInDesk, asked: Asked) => Answer | Promise<Answer>;

/** What Cognito's pages and the web app's bucket answer in AWS, and two short ways of our own. */
const routes: Readonly<Record<string, Route>> = {
  'GET /settings.json': (desk) => jsonAnswer(200, desk.settings),
  'GET /local/users': (desk) => jsonAnswer(200, { items: desk.issuer.users }),
  'POST /local/token': (desk, asked) => demoToken(desk.issuer, asked),
  'GET /local/.well-known/jwks.json': (desk) => jsonAnswer(200, desk.issuer.keySet),
  [`GET ${styleAddress}`]: () => styleAnswer,
  'GET /local/oauth2/authorize': (desk, asked) => authorize(desk, inQuery(asked), null),
  'POST /local/oauth2/authorize': (desk, asked) =>
    authorize(desk, inForm(asked), inForm(asked).get('user')),
  'POST /local/oauth2/token': (desk, asked) => tokens(desk, inForm(asked)),
  'POST /local/oauth2/revoke': (desk, asked) => revoke(desk, inForm(asked)),
  'GET /local/logout': (desk, asked) => logOut(desk, inQuery(asked)),
};

/** The runner's own routes, which the API of a deployment has not; undefined for any other. */
export async function signInAnswer(
  desk: Promise<SignInDesk>,
  asked: Asked,
): Promise<Answer | undefined> {
  return routes[`${asked.method} ${asked.path}`]?.(await desk, asked);
}
