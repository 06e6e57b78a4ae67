import { sign } from 'aws4';
import type { Credentials } from './sign-in.ts';

/** Where the canary's secret is. */
export type SecretPlace = { endpoint: string; region: string; secretArn: string };

/**
 * The account of the canary, which the operators put into the secret (`docs/runbook.md`).
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 * @throws Error as long as they have not, or when the secret may not be read
 */
export async function readCredentials(place: SecretPlace): Promise<Credentials> {
  const { endpoint, region, secretArn } = place;
  const body = JSON.stringify({ SecretId: secretArn });
  const { headers } = sign({
    service: 'secretsmanager',
    region,
    host: new URL(endpoint).host,
    method: 'POST',
    path: '/',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': 'secretsmanager.GetSecretValue',
    },
    body,
  });
  const answer = await fetch(endpoint, { method: 'POST', headers: headers as HeadersInit, body });
  if (!answer.ok) throw new Error(`The secret was refused with ${answer.status}`);
  const { SecretString } = (await answer.json()) as { SecretString?: string };
  return credentialsIn(SecretString ?? '');
}

/** Until the operators put an account there, a secret holds some random text. */
function credentialsIn(text: string): Credentials {
  try {
    const { username, password, totpSeed } = JSON.parse(text) as Partial<Credentials>;
    if (username && password && totpSeed) return { username, password, totpSeed };
  } catch {
    // What cannot be read may be the secret itself, so the error must not quote it.
  }
  throw new Error('The canary has no account yet');
}
