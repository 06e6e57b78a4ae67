import { TOTP } from 'otpauth';
import type { CanaryAccount } from './round.ts';

/** The canary's secret; `totpSeed` is what Cognito gives when the second factor is set up. */
export type Credentials = { username: string; password: string; totpSeed: string };

/** Where the canary signs in, and as which client. */
export type SignInEndpoint = { endpoint: string; clientId: string };

type CognitoAnswer = {
  ChallengeName?: string;
  Session?: string;
  AuthenticationResult?: { AccessToken: string };
};

/**
 * A call of Cognito's user API. It needs no AWS credentials.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 */
async function call(endpoint: string, operation: string, body: object): Promise<CognitoAnswer> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(body),
  });
  // Cognito's own message may name the account.
  if (!answer.ok) throw new Error(`${operation} was refused with ${answer.status}`);
  return (await answer.json()) as CognitoAnswer;
}

/**
 * Our id of the bearer: the claim `user` of a token. The token has just been issued to us, so its
 * signature needs no check.
 */
function userOf(token: string): string {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return String((JSON.parse(payload) as { user?: unknown }).user);
}

/**
 * Signs in with password and second factor through Cognito's user API.
 * @param now when the code is made, ISO
 * @throws Error naming the operation that was refused, and nothing about the account
 */
export async function signInCanary(
  { endpoint, clientId }: SignInEndpoint,
  { username, password, totpSeed }: Credentials,
  now: string,
): Promise<CanaryAccount> {
  const challenge = await call(endpoint, 'InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: clientId,
    AuthParameters: { USERNAME: username, PASSWORD: password },
  });
  if (challenge.ChallengeName !== 'SOFTWARE_TOKEN_MFA')
    throw new Error('The account of the canary has no second factor yet');
  const code = new TOTP({ secret: totpSeed }).generate({ timestamp: Date.parse(now) });
  const { AuthenticationResult } = await call(endpoint, 'RespondToAuthChallenge', {
    ChallengeName: challenge.ChallengeName,
    ClientId: clientId,
    Session: challenge.Session,
    ChallengeResponses: { USERNAME: username, SOFTWARE_TOKEN_MFA_CODE: code },
  });
  const token = AuthenticationResult?.AccessToken;
  if (!token) throw new Error('Cognito gave no token');
  return { userId: userOf(token), token };
}
