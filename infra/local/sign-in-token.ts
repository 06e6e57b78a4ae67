import { type Answer, jsonAnswer } from './answer.ts';
import type { Granted, Grants } from './grants.ts';
import type { SignInDesk } from './sign-in-desk.ts';
import type { Occasion } from './token-claims.ts';

const refused = (error: string) => jsonAnswer(400, { error });

type Grant = {
  occasion: Occasion;
  take: (grants: Grants, asked: URLSearchParams, clientId: string) => Granted | null;
};

const grantTypes: Readonly<Record<string, Grant>> = {
  authorization_code: {
    occasion: 'TokenGeneration_HostedAuth',
    take: (grants, asked, clientId) =>
      grants.redeem(asked.get('code') ?? '', {
        clientId,
        redirectUri: asked.get('redirect_uri') ?? '',
        verifier: asked.get('code_verifier') ?? '',
      }),
  },
  refresh_token: {
    occasion: 'TokenGeneration_RefreshTokens',
    take: (grants, asked, clientId) => grants.renew(asked.get('refresh_token') ?? '', clientId),
  },
};

/** `/oauth2/token`: tokens for a code or for a refresh token. */
export async function tokens(desk: SignInDesk, asked: URLSearchParams): Promise<Answer> {
  const { pool, tokensFor } = desk.issuer;
  const grant = grantTypes[asked.get('grant_type') ?? ''];
  if (!grant) return refused('unsupported_grant_type');
  const clientId = asked.get('client_id') ?? '';
  if (clientId !== pool.clientId) return refused('invalid_client');
  const granted = grant.take(desk.grants, asked, clientId);
  if (!granted) return refused('invalid_grant');
  const { userId, refreshToken } = granted;
  // The trigger refuses an account that belongs nowhere.
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

/** `/oauth2/revoke`: an unknown token is as good as revoked. */
export function revoke(desk: SignInDesk, asked: URLSearchParams): Answer {
  desk.grants.revoke(asked.get('token') ?? '', asked.get('client_id') ?? '');
  return { status: 200, headers: { 'cache-control': 'no-store' }, body: '' };
}
