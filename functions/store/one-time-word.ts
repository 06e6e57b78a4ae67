import { randomInt } from 'node:crypto';
import { ownPageLimits } from '../../shared/domain/privacy/own-page-limits.ts';
import { type SlowHash, slowHash } from './slow-hash.ts';

const { wordDigits } = ownPageLimits;

/** A new one-time word, of digits of which any is as likely as any other; and what is stored of it. */
export function newOneTimeWord(): { word: string; stored: SlowHash } {
  const word = String(randomInt(10 ** wordDigits)).padStart(wordDigits, '0');
  return { word, stored: slowHash(word) };
}
