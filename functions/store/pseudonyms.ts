import { createHmac, randomBytes } from 'node:crypto';

/** A key of one export. */
export const newExportKey = (): string => randomBytes(32).toString('base64');

/** Crockford's letters, as in participant numbers: none looks like another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** A letter comes first, because a spreadsheet would take `123456E78912` for a number. */
const letters = { person: 'P', run: 'R' } as const;

/**
 * The name of a person or a run in an export: 60 bits of an HMAC-SHA256 under its key. Without the
 * key nobody can find out whose it is, nor match the names of two exports.
 * @example pseudonym('key', 'person', '7K2M9QXA').length // 13
 */
export function pseudonym(exportKey: string, of: keyof typeof letters, id: string): string {
  const hash = createHmac('sha256', Buffer.from(exportKey, 'base64'))
    .update(`${of} ${id}`)
    .digest();
  // The lowest five bits of a byte are as random as the byte.
  const drawn = Array.from(hash.subarray(0, length), (byte) => alphabet[byte % alphabet.length]);
  return letters[of] + drawn.join('');
}
