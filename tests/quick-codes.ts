/**
 * Hashes the codes of links with little work. A code is hashed slowly on purpose, some 30 ms each
 * (`functions/store/link-hash.ts`), which was a tenth of the time of the tests that make links.
 * Bundles hash in threads of their own, with the whole work.
 */
import crypto, { type BinaryLike, type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { worker } from './worker.ts';

const { wholeScrypt } = worker;

/** A hash with a fraction of the work, where the work of the product is asked for. */
const quickScrypt: typeof wholeScrypt = (
  secret: BinaryLike,
  salt: BinaryLike,
  bytes: number,
  { N = 0, r = 0, p = 0 }: ScryptOptions = {},
) => {
  if (N * r * p < 2 ** 16) throw new Error('A code must be hashed with 2^13 rounds of 8 blocks');
  return wholeScrypt(secret, salt, bytes, { N: 2, r, p });
};

function hashCodesBy(scrypt: typeof wholeScrypt): void {
  crypto.scryptSync = scrypt;
  syncBuiltinESMExports();
}

/** Does something while codes are hashed as in the product. */
export function withWholeWork<Result>(work: () => Result): Result {
  hashCodesBy(wholeScrypt);
  try {
    return work();
  } finally {
    hashCodesBy(quickScrypt);
  }
}

hashCodesBy(quickScrypt);
