import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type OidcConfiguration } from 'oidc-provider';
import { afterAll } from 'vitest';

/** Somebody whom a county's provider knows, with the claims that it sends of them. */
export type CountyUser = Record<string, unknown> & { sub: string };

export type CountyProvider = {
  issuer: string;
  clientId: string;
  secret: string;
  /** The people who may sign in there; a test changes what is sent of them. */
  users: Map<string, CountyUser>;
  /** Must be called once the address of the web app is known. */
  open: (webAddress: string) => void;
};

const clientId = 'laituri';
const secret = 'a secret of the county, and of nobody else';

/** The page that asks who signs in, as a provider would ask for a password. */
const page = (uid: string) => `<!doctype html><html lang="fi"><meta charset="utf-8">
<title>Kunnan kirjautuminen</title><main><h1>Kunnan kirjautuminen</h1>
<form method="post" action="/interaction/${uid}"><label>Tunnus <input name="user"></label>
<button>Jatka</button></form></main></html>`;

async function formIn(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body);
}

const configurationOf = (
  users: CountyProvider['users'],
  webAddress: string,
  grantOf: OidcConfiguration['loadExistingGrant'],
): OidcConfiguration => ({
  clients: [
    {
      client_id: clientId,
      client_secret: secret,
      redirect_uris: [`${webAddress}local/oauth2/idpresponse`],
      // The only way that Cognito knows.
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  claims: {
    openid: ['sub', 'roles', 'custom:org', 'custom:groups', 'org', 'identities', 'cognito:groups'],
    email: ['email'],
    profile: ['name'],
  },
  // Everything is in the ID token, as in Entra ID.
  conformIdTokenClaims: false,
  cookies: { keys: ['of the test alone'] },
  features: { devInteractions: { enabled: false } },
  findAccount: async (_, id) => {
    const user = users.get(id);
    return user && { accountId: id, claims: () => user };
  },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  loadExistingGrant: grantOf,
});

/**
 * The identity provider of a county: a certified OpenID Connect provider, which asks for the user
 * each time that its client says so.
 */
export async function countyProvider(): Promise<CountyProvider> {
  const users: CountyProvider['users'] = new Map();
  let answer: ReturnType<Provider['callback']> = (_, response) => response.end();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, listening));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const open = (webAddress: string) => {
    const provider = new Provider(
      issuer,
      configurationOf(users, webAddress, async ({ oidc }) => {
        // Staff of a county are not asked whether they agree.
        const { accountId } = oidc.session;
        const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      }),
    );
    const usual = provider.callback();
    answer = async (request, response) => {
      const [, uid] = /^\/interaction\/([\w-]+)$/.exec(request.url ?? '') ?? [];
      if (!uid) return usual(request, response);
      if (request.method !== 'POST') return response.end(page(uid));
      const accountId = (await formIn(request)).get('user') ?? '';
      return provider.interactionFinished(request, response, { login: { accountId } });
    };
  };
  return { issuer, clientId, secret, users, open };
}
