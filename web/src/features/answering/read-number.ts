/** The type and limits of an item that takes a number. */
export type NumberKind = { type: 'integer' | 'year' | 'decimal'; least: number; most: number };

/**
 * The number that was typed; null for an empty field, undefined for one that the item does not
 * accept.
 * @example readNumber('1,5', { type: 'decimal', least: 0, most: 2 }) // 1.5
 */
export function readNumber(typed: string, { type, least, most }: NumberKind) {
  const plain = typed.trim().replace(',', '.');
  if (plain === '') return null;
  const form = type === 'decimal' ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  const number = Number(plain);
  return form.test(plain) && number >= least && number <= most ? number : undefined;
}
