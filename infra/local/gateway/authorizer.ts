import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Problem } from '../../../shared/problems.ts';
import type { AuthorizerDescription } from '../template/template.ts';

/** API Gateway passes every claim on as text, and a list as `[leader coordinator]`. */
function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `aud` decides; a Cognito access token has none and names its client instead. */
function isForUs({ aud, client_id }: JWTPayload, audiences: readonly string[]): boolean {
  return [aud ?? client_id].flat().some((name) => audiences.includes(String(name)));
}

/** Checks an `Authorization` header and returns the claims as a function will see them. */
export type Verify = (authorization: string | undefined) => Promise<Record<string, string>>;

/**
 * Checks tokens as the deployed JWT authorizer does: signature, issuer, audience, expiry,
 * not-before and issue time, without tolerance.
 * @throws Problem sign_in.required, whatever is wrong with the token
 */
export function verifier(
  { issuer, audiences }: AuthorizerDescription,
  keys: JWTVerifyGetKey,
): Verify {
  const options = { issuer, algorithms: ['RS256'], requiredClaims: ['exp'] };
  return async (authorization) => {
    const token = (authorization ?? '').replace(/^Bearer +/i, '');
    const { payload } = await jwtVerify(token, keys, options).catch(() => {
      throw new Problem('sign_in.required');
    });
    const issuedAhead = payload.iat !== undefined && payload.iat > Date.now() / 1000;
    if (issuedAhead || !isForUs(payload, audiences)) throw new Problem('sign_in.required');
    return Object.fromEntries(
      Object.entries(payload).map(([name, value]) => [name, claimText(value)]),
    );
  };
}
