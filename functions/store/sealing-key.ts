import { createECDH, createHash } from 'node:crypto';
import { formKeyVariables } from '../../shared/environment.ts';
import { readSecret, secretHere } from './secret.ts';

/** A key pair for sealed forms: the public half as the pages read it, the private one as JWK. */
export type SealingKeyPair = { publicKey: string; privateKey: JsonWebKey };

/**
 * The key pair derived from a secret text. Secrets Manager generates the text, so nobody ever
 * handles a key, and the same text gives the same pair wherever it is needed.
 * @example sealingKeyOf('a secret').publicKey.length // 87
 */
export function sealingKeyOf(secret: string): SealingKeyPair {
  const pair = createECDH('prime256v1');
  // One hash in four thousand million is no valid key of the curve, and is refused.
  pair.setPrivateKey(createHash('sha256').update(`laituri form key ${secret}`).digest());
  const point = pair.getPublicKey();
  const coordinate = (from: number) => point.subarray(from, from + 32).toString('base64url');
  // Node leaves out zeros in front, and the format wants all 32 bytes.
  const bytes = pair.getPrivateKey();
  const d = Buffer.concat([Buffer.alloc(32 - bytes.length), bytes]).toString('base64url');
  return {
    publicKey: point.toString('base64url'),
    privateKey: { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33), d },
  };
}

async function readFormKey(): Promise<SealingKeyPair> {
  const local = process.env[formKeyVariables.text];
  const arn = process.env[formKeyVariables.secretArn] ?? '';
  return sealingKeyOf(local ?? (await readSecret(secretHere(arn))));
}

let known: Promise<SealingKeyPair> | undefined;

/** The server's own key pair, read once. @throws Error when the secret may not be read */
export function sealingKey(): Promise<SealingKeyPair> {
  known ??= readFormKey().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}
