import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

/** A short secret as it is stored. */
export type SlowHash = { salt: string; hash: string };

/**
 * The cost of one comparison, as of a link's code: some 30 ms. Six digits do not withstand a stolen
 * table at any cost that a log-in can wait for; what protects them is that tries are counted, and
 * that nobody but the function reads the item.
 */
const work = { N: 2 ** 13, r: 8, p: 1 };
const [saltBytes, hashBytes] = [16, 32];

const hashed = (text: string, salt: string): Buffer => scryptSync(text, salt, hashBytes, work);

/**
 * Hashes digits that people choose or type from a message, with a salt of their own.
 * @example slowHash('402917').hash.length // 43
 */
export function slowHash(text: string): SlowHash {
  const salt = randomBytes(saltBytes).toString('base64url');
  return { salt, hash: hashed(text, salt).toString('base64url') };
}

/**
 * Is it the text that was hashed? Takes the same time whether it is or not.
 * @example isTextOf(slowHash('402917'), '402918') // false
 */
export const isTextOf = ({ salt, hash }: SlowHash, text: string): boolean =>
  timingSafeEqual(hashed(text, salt), Buffer.from(hash, 'base64url'));
