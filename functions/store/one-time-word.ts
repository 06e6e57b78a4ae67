import { randomBytes, randomInt, scryptSync } from 'node:crypto';
import type { StoredMessage } from '../../shared/domain/people/reminder.ts';

/** The cost of trying a word against a stolen table: some 30 ms each. */
const wordWork = { N: 2 ** 13, r: 8, p: 1 };
const hashBytes = 32;
const digits = 6;

/**
 * What a one-time word is compared with; the word itself is stored nowhere.
 * @example hashOfWord('123456', 'c2FsdA').length // 43
 */
export const hashOfWord = (word: string, salt: string): string =>
  scryptSync(word, salt, hashBytes, wordWork).toString('base64url');

/** A new word, and what is stored of it. */
export function newOneTimeWord(): {
  word: string;
  stored: Pick<NonNullable<StoredMessage['word']>, 'salt' | 'hash'>;
} {
  const word = String(randomInt(10 ** digits)).padStart(digits, '0');
  const salt = randomBytes(16).toString('base64url');
  return { word, stored: { salt, hash: hashOfWord(word, salt) } };
}
