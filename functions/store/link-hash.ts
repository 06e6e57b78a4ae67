import { createHash, scryptSync } from 'node:crypto';
import { readCheckedCode } from '../../shared/domain/checked-code.ts';
import { isLinkSecret } from '../../shared/domain/forms/link-secret.ts';

/**
 * The cost that makes trying all codes against a stolen table expensive: some 30 ms for each of 34
 * billion. All hashes share one salt, because a code must be found by its hash alone.
 */
const codeWork = { N: 2 ** 13, r: 8, p: 1 };
const codeSalt = 'laituri link code';
const hashBytes = 32;

/**
 * The hash under which a link's secret or typed code is stored and looked up. A secret has 128
 * random bits, so one round of SHA-256 is enough; a code has 35, and is hashed slowly.
 * @example linkHash('AAAAAAAAAAAAAAAAAAAAAA').length // 43
 */
export function linkHash(given: string): string {
  if (isLinkSecret(given)) return createHash('sha256').update(given).digest('base64url');
  const code = readCheckedCode(given);
  return scryptSync(code, codeSalt, hashBytes, codeWork).toString('base64url');
}
