/**
 * What opens a form without a sign-in: a secret of 128 random bits that rides in a link or a QR
 * code, and a short code that a person can type from paper. Either is stored as a hash only.
 */
import { isCheckedCode, newCheckedCode, type Random, secureRandom } from './checked-code.ts';

const secretBytes = 16;
const secretForm = /^[\w-]{22}$/;

/**
 * A new secret: 128 bits as 22 characters of base64url.
 * @example newLinkSecret((bytes) => bytes.fill(0)) // 'AAAAAAAAAAAAAAAAAAAAAA'
 */
export function newLinkSecret(random: Random = secureRandom): string {
  const bytes = random(new Uint8Array(secretBytes));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Has it the form of a link's secret?
 * @example isLinkSecret('AAAAAAAAAAAAAAAAAAAAAA') // true
 */
export const isLinkSecret = (text: string): boolean => secretForm.test(text);

/**
 * A new code to type; guessing is slowed, because 35 bits alone would not withstand it.
 * @example newLinkCode((bytes) => bytes.fill(0)).length // 8
 */
export const newLinkCode = (random: Random = secureRandom): string =>
  newCheckedCode('link', random);

/**
 * Is this a well-formed code, check character included?
 * @example isLinkCode('00000000') // false
 */
export const isLinkCode = (text: string): boolean => isCheckedCode('link', text);

/**
 * A code in two groups of four, as it is printed.
 * @example printedCode('7K2M9QXA') // '7K2M-9QXA'
 */
export const printedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
