import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose';
import type { Invoke } from '../lambdas/lambda.ts';
import type { AuthorizerDescription } from '../template/template.ts';
import type { UserPoolDescription } from '../template/user-pool.ts';
import { LocalAccounts } from './accounts.ts';
import { type DemoUser, demoUsers } from './demo-users.ts';
import { LocalMails } from './mails.ts';
import { type TokenClaimSet, type TriggerOccasion, tokenClaims } from './token-claims.ts';

/** An access token and an ID token of one user. */
export type Tokens = { access: string; id: string };

/** The local sign-in, instead of the user pool. */
export type Issuer = {
  /** The issuer that the tokens name. */
  name: string;
  pool: UserPoolDescription;
  /** Calls a trigger. */
  invoke: Invoke;
  accounts: LocalAccounts;
  /** What the pool has sent. */
  mails: LocalMails;
  /** The public half of the key, as others may fetch it. */
  keySet: JSONWebKeySet;
  /** The keys that our tokens are checked against. */
  keys: JWTVerifyGetKey;
  tokensFor: (userId: string, occasion: TriggerOccasion) => Promise<Tokens>;
  /**
   * An access token for a demo user; `changes` overrides claims, and undefined removes one. A token
   * with another `sub` is another person's, so that is its `user` too.
   */
  tokenFor: (userId: string, changes?: TokenClaimSet) => Promise<string>;
};

type IssuerParts = {
  authorizer: AuthorizerDescription;
  pool: UserPoolDescription;
  /** Calls the trigger. */
  invoke: Invoke;
  users?: readonly DemoUser[];
  /** The file that keeps accounts from one start to the next. */
  accountsFile?: string | undefined;
};

/** A key pair that ends with the local server: signs claims, and publishes its public half. */
async function newKey() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const header = { alg: 'RS256', kid: 'laituri-local' };
  const keySet = { keys: [{ ...(await exportJWK(publicKey)), ...header, use: 'sig' }] };
  const sign = (claims: TokenClaimSet) =>
    new SignJWT({ ...claims }).setProtectedHeader(header).sign(privateKey);
  return { keySet, sign };
}

/** Makes a key and an issuer that the template's authorizer accepts. */
export async function startIssuer(parts: IssuerParts): Promise<Issuer> {
  const { authorizer, pool, invoke, users = demoUsers, accountsFile } = parts;
  const { keySet, sign } = await newKey();
  const accounts = new LocalAccounts(users, accountsFile);
  const claimsFor = (userId: string, occasion: TriggerOccasion) => {
    const account = accounts.find(userId);
    if (!account?.enabled) throw new Error(`There is no demo user ${userId}`);
    return tokenClaims(account, occasion, { issuer: authorizer.issuer, pool, invoke });
  };
  return {
    name: authorizer.issuer,
    pool,
    invoke,
    accounts,
    mails: new LocalMails(pool, invoke),
    keySet,
    keys: createLocalJWKSet(keySet),
    tokensFor: async (userId, occasion) => {
      const { access, id } = await claimsFor(userId, occasion);
      return { access: await sign(access), id: await sign(id) };
    },
    tokenFor: async (userId, changes = {}) => {
      const { access } = await claimsFor(userId, 'TokenGeneration_HostedAuth');
      const user = 'sub' in changes ? { user: changes.sub } : {};
      return sign({ ...access, ...user, ...changes });
    },
  };
}
