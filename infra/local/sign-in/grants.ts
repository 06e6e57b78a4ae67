import { createHash, randomBytes } from 'node:crypto';
import type { UserPoolDescription } from '../template/user-pool.ts';

/** The parameters of a sign-in request; all of them are bound to the code. */
export type CodeBinding = { clientId: string; redirectUri: string; challenge: string };

/** A sign-in, from the code on: all its refresh tokens become invalid together. */
type Chain = { userId: string; clientId: string; until: number; isAlive: boolean };
type RefreshToken = { chain: Chain; replacedAt: number | null };
export type Granted = { userId: string; refreshToken: string };

/** The time within which a code must be used. */
const codeMs = 60_000;

const newSecret = () => randomBytes(32).toString('base64url');

/** The challenge that a verifier answers (RFC 7636, S256). */
const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

/** Codes and refresh tokens of the local server, in memory: they end with it. */
export class Grants {
  readonly #pool: UserPoolDescription;
  readonly #codes = new Map<string, CodeBinding & { userId: string; until: number }>();
  readonly #refreshTokens = new Map<string, RefreshToken>();

  constructor(pool: UserPoolDescription) {
    this.#pool = pool;
  }

  /** A code for a person who has just signed in. */
  code(userId: string, binding: CodeBinding): string {
    const code = newSecret();
    this.#codes.set(code, { ...binding, userId, until: Date.now() + codeMs });
    return code;
  }

  /** Redeems a code, once, whatever comes with it; null unless everything fits. */
  redeem(
    code: string,
    { clientId, redirectUri, verifier }: Omit<CodeBinding, 'challenge'> & { verifier: string },
  ): Granted | null {
    const found = this.#codes.get(code);
    this.#codes.delete(code);
    const fits =
      found &&
      Date.now() < found.until &&
      found.clientId === clientId &&
      found.redirectUri === redirectUri &&
      found.challenge === challengeOf(verifier);
    if (!fits) return null;
    const until = Date.now() + this.#pool.refreshSeconds * 1000;
    return this.#next({ userId: found.userId, clientId, until, isAlive: true });
  }

  /**
   * Gives a new refresh token for a valid one, until the sign-in ends, counted from its beginning.
   * A token that was replaced before has been copied by somebody: it ends the sign-in.
   */
  renew(token: string, clientId: string): Granted | null {
    const found = this.#refreshTokens.get(token);
    if (!found?.chain.isAlive || found.chain.clientId !== clientId) return null;
    if (Date.now() >= found.chain.until) return null;
    const { graceSeconds } = this.#pool;
    if (graceSeconds === null) return { userId: found.chain.userId, refreshToken: token };
    found.replacedAt ??= Date.now();
    if (Date.now() <= found.replacedAt + graceSeconds * 1000) return this.#next(found.chain);
    found.chain.isAlive = false;
    return null;
  }

  /** Ends the sign-in that a refresh token belongs to. */
  revoke(token: string, clientId: string): void {
    const chain = this.#refreshTokens.get(token)?.chain;
    if (chain?.clientId === clientId) chain.isAlive = false;
  }

  /** Ends every sign-in of an account. */
  endAllOf(userId: string): void {
    for (const { chain } of this.#refreshTokens.values())
      if (chain.userId === userId) chain.isAlive = false;
    for (const [code, granted] of this.#codes)
      if (granted.userId === userId) this.#codes.delete(code);
  }

  #next(chain: Chain): Granted {
    const refreshToken = newSecret();
    this.#refreshTokens.set(refreshToken, { chain, replacedAt: null });
    return { userId: chain.userId, refreshToken };
  }
}
