import { readSecret, type SecretLocation } from '../store/secret.ts';
import type { Credentials } from './sign-in.ts';

/**
 * The account of the canary, which the operators put into the secret (`docs/runbook.md`).
 * @throws Error as long as they have not, or when the secret may not be read
 */
export const readCredentials = async (place: SecretLocation): Promise<Credentials> =>
  credentialsIn(await readSecret(place));

/** Until the operators put an account there, a secret holds some random text. */
function credentialsIn(text: string): Credentials {
  try {
    const { username, password, totpSeed } = JSON.parse(text) as Partial<Credentials>;
    if (username && password && totpSeed) return { username, password, totpSeed };
  } catch {
    // The text that cannot be parsed may be the secret itself, so the error must not quote it.
  }
  throw new Error('The canary has no account yet');
}
