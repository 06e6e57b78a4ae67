/**
 * All characters that phones and word processors write for a hyphen: dashes, minus signs, bullets.
 */
const dash = /[\p{Pd}\u2212\u02D7\u2043\uFE63\uFF0D]/gu;
/**
 * All that they write for a space: those that do not break a line, of any width, including none.
 */
const space = /[^\S\n]/gu;
/** Hyphens that are visible only where a line breaks; between digits a real one was meant. */
const softBetweenDigits = /(?<=\d\s*)\u00AD(?=\s*\d)/gu;
const softHyphen = /\u00AD/g;
/** Characters without width: they separate what looks like one word. */
const unseen = /[\u200B-\u200F\u2060\uFEFF]/gu;

/**
 * A note in the form in which it is checked: composed characters, one kind of dash and one of
 * space. Line breaks stay.
 * @example readableNote('131052–308T') // '131052-308T'
 */
export const readableNote = (note: string): string =>
  note
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(softBetweenDigits, '-')
    .replace(softHyphen, '')
    .replace(dash, '-')
    .replace(space, ' ');
