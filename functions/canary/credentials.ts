import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Credentials } from './sign-in.ts';

/**
 * The account of the canary, which the operators put into the secret (`docs/runbook.md`).
 * @throws Error as long as they have not
 */
export async function readCredentials(secretArn: string): Promise<Credentials> {
  const client = new SecretsManagerClient({});
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
  const { username, password, totpSeed } = JSON.parse(SecretString ?? '{}') as Partial<Credentials>;
  if (!username || !password || !totpSeed) throw new Error('The canary has no account yet');
  return { username, password, totpSeed };
}
