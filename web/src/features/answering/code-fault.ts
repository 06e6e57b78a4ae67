import { isCheckedCode, readCheckedCode } from '../../../../shared/domain/checked-code.ts';
import { isLinkCode } from '../../../../shared/domain/forms/link-secret.ts';

/** What is wrong with a typed code, as far as the page can say without asking the server. */
export type CodeFault = { is: 'empty' | 'mistyped' | 'isNumber' } | { is: 'length'; n: number };

/**
 * A typed code without the characters that phones insert: dashes of any length, spaces, dots.
 * @example readCode('7k2m – 9qxa') // '7K2M9QXA'
 */
export const readCode = (typed: string): string =>
  readCheckedCode(typed.replace(/[^\p{L}\p{N}]/gu, ''));

/**
 * What is wrong with a typed code; null when it may be sent.
 * @example faultOfCode('7K2M-9QX') // { is: 'length', n: 7 }
 */
export function faultOfCode(typed: string): CodeFault | null {
  const code = readCode(typed);
  if (isLinkCode(code)) return null;
  if (isCheckedCode('participant', code)) return { is: 'isNumber' };
  if (!code) return { is: 'empty' };
  return code.length === 8 ? { is: 'mistyped' } : { is: 'length', n: code.length };
}
