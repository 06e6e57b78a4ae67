import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import type { Role } from '../../shared/model/access.ts';
import type { AuthorizerDescription } from './template.ts';

/** Somebody to sign in as on the desk. Their id is the token's `sub`. */
export type DemoUser = { id: string; name: string; roles: readonly Role[]; organisation: string };

export const demoUsers: readonly DemoUser[] = [
  { id: 'leader', name: 'Aino', roles: ['leader'], organisation: 'kainuu' },
  { id: 'camp-leader', name: 'Pekka', roles: ['leader'], organisation: 'kainuu' },
  { id: 'own-worker', name: 'Outi', roles: ['own_worker'], organisation: 'kainuu' },
  { id: 'coordinator', name: 'Kaisa', roles: ['coordinator'], organisation: 'kainuu' },
  { id: 'researcher', name: 'Tuomas', roles: ['researcher'], organisation: 'kainuu' },
  { id: 'admin', name: 'Anneli', roles: ['admin'], organisation: 'kainuu' },
  {
    id: 'other-coordinator',
    name: 'Sari',
    roles: ['coordinator'],
    organisation: 'satakunta',
  },
  { id: 'other-leader', name: 'Matti', roles: ['leader'], organisation: 'satakunta' },
];

/** How long a sign-in lasts, as the user pool has it. */
export const tokenSeconds = 3600;

export type Claims = Readonly<Record<string, unknown>>;

/** The desk's own sign-in, in the place of the user pool. */
export type Issuer = {
  /** The keys that a token of ours is checked against. */
  keys: JWTVerifyGetKey;
  /** A token for a demo user; `changes` overrides claims, undefined takes one away. */
  tokenFor: (userId: string, changes?: Claims) => Promise<string>;
};

/** Claims as Cognito writes them into an access token. */
function claimsOf(user: DemoUser, { issuer, audiences }: AuthorizerDescription): Claims {
  const now = Math.floor(Date.now() / 1000);
  return {
    sub: user.id,
    iss: issuer,
    client_id: audiences[0],
    token_use: 'access',
    username: user.id,
    'cognito:groups': user.roles,
    org: user.organisation,
    iat: now,
    exp: now + tokenSeconds,
  };
}

/** Makes a key and an issuer that the template's authorizer believes. The key dies with it. */
export async function startIssuer(authorizer: AuthorizerDescription): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const header = { alg: 'RS256', kid: 'laituri-local' };
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), ...header }] });
  const tokenFor = (userId: string, changes: Claims = {}) => {
    const user = demoUsers.find(({ id }) => id === userId);
    if (!user) throw new Error(`There is no demo user ${userId}`);
    const claims = { ...claimsOf(user, authorizer), ...changes };
    return new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
  };
  return { keys, tokenFor };
}
