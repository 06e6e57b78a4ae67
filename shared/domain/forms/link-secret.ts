/**
 * What opens a form without a sign-in: a secret of some 130 random bits in a link or a QR code, and
 * a short code that a person can type from paper. Either is stored as a hash only.
 */
import { isCheckedCode, newCheckedCode, type Random, secureRandom } from '../checked-code.ts';

/**
 * Letters and digits only: any other character that a phone, a mail or a sentence puts behind a
 * secret ends it. Older secrets were base64url, so `-` and `_` are read too.
 */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const secretLength = 22;
const secretForm = /^[\w-]{22}$/;
/** Bytes from here on would make some characters more likely than others. */
const evenBytes = 256 - (256 % letters.length);

/**
 * A new secret: 22 letters and digits, 130 random bits.
 * @example newLinkSecret((bytes) => bytes.fill(0)) // 'AAAAAAAAAAAAAAAAAAAAAA'
 */
export function newLinkSecret(random: Random = secureRandom): string {
  let secret = '';
  while (secret.length < secretLength)
    for (const byte of random(new Uint8Array(secretLength)))
      if (byte < evenBytes) secret += letters.charAt(byte % letters.length);
  return secret.slice(0, secretLength);
}

/**
 * Does it have the form of a link's secret?
 * @example isLinkSecret('AAAAAAAAAAAAAAAAAAAAAA') // true
 */
export const isLinkSecret = (text: string): boolean => secretForm.test(text);

/**
 * The secret in a text with something added before or behind: the first 22 characters of the first
 * long enough word. Null where no word is long enough: a part was lost.
 * @example secretIn('AAAAAAAAAAAAAAAAAAAAAA).') // 'AAAAAAAAAAAAAAAAAAAAAA'
 */
export const secretIn = (text: string): string | null =>
  /[\w-]{22,}/.exec(text)?.[0].slice(0, secretLength) ?? null;

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
