import { type HttpAnswer, jsonAnswer } from '../messages/answer.ts';
import type { Granted, Grants } from './grants.ts';
import type { LocalSignIn } from './sign-in-server.ts';
import type { TriggerOccasion } from './token-claims.ts';

const refused = (error: string) => jsonAnswer(400, { error });

type TokenGrant = {
  occasion: TriggerOccasion;
  take: (grants: Grants, request: URLSearchParams, clientId: string) => Granted | null;
};

const grantTypes: Readonly<Record<string, TokenGrant>> = {
  authorization_code: {
    occasion: 'TokenGeneration_HostedAuth',
    take: (grants, request, clientId) =>
      grants.redeem(request.get('code') ?? '', {
        clientId,
        redirectUri: request.get('redirect_uri') ?? '',
        verifier: request.get('code_verifier') ?? '',
      }),
  },
  refresh_token: {
    occasion: 'TokenGeneration_RefreshTokens',
    take: (grants, request, clientId) => grants.renew(request.get('refresh_token') ?? '', clientId),
  },
};

/** `/oauth2/token`: tokens for a code or for a refresh token. */
export async function tokens(signIn: LocalSignIn, request: URLSearchParams): Promise<HttpAnswer> {
  const { pool, tokensFor } = signIn.issuer;
  const grant = grantTypes[request.get('grant_type') ?? ''];
  if (!grant) return refused('unsupported_grant_type');
  const clientId = request.get('client_id') ?? '';
  if (clientId !== pool.clientId) return refused('invalid_client');
  const granted = grant.take(signIn.grants, request, clientId);
  if (!granted) return refused('invalid_grant');
  const { userId, refreshToken } = granted;
  // The trigger refuses an account that belongs to no organisation.
  const made = await tokensFor(userId, grant.occasion).catch(() => null);
  if (!made) return refused('invalid_grant');
  return jsonAnswer(200, {
    access_token: made.access,
    id_token: made.id,
    refresh_token: refreshToken,
    token_type: 'Bearer',
    expires_in: pool.accessSeconds,
  });
}

/** `/oauth2/revoke`: an unknown token counts as revoked. */
export function revokeGrant(signIn: LocalSignIn, request: URLSearchParams): HttpAnswer {
  signIn.grants.revoke(request.get('token') ?? '', request.get('client_id') ?? '');
  return { status: 200, headers: { 'cache-control': 'no-store' }, body: '' };
}
