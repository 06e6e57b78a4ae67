/** The person whom a text is about, as they are named beside it. */
type ClientOfText = { name: string; phone: string };

/** No `\p{L}`: the partner's page runs in browsers that do not know it. */
const wordsIn = (text: string): string[] => text.split(/[\s.,;:!?()[\]"'”’«»/\\_+*=<>-]+/);

/** Shorter parts of names are other words too often: `af`, `Li`. */
const shortestPart = 3;
/** With this many last digits a number is the same, with or without the code of the country. */
const sameDigits = 7;

const digitsIn = (text: string): string => text.replace(/[^0-9]/g, '');

/** The runs of digits in a text, read over the spaces, hyphens and brackets inside a number. */
const numbersIn = (text: string): string[] => text.replace(/[\s()-]/g, '').match(/\d+/g) ?? [];

/**
 * Does a text contain a part of the name, or the telephone number, of the person it is about? A
 * part is found only as it is given beside the text, with its capital, because `anna` is a word too:
 * `Kerttu`, and neither `Kertun` nor `kerttu`. The whole name is found in any case.
 * @example identifiesClient('Kerttu toivoo seuraa', { name: 'Kerttu Virtanen', phone: '040 765 4321' }) // true
 * @example identifiesClient('Toivon seuraa', { name: 'Toivo Virtanen', phone: '040 765 4321' }) // false
 */
export function identifiesClient(text: string, { name, phone }: ClientOfText): boolean {
  const parts = wordsIn(name).filter(({ length }) => length >= shortestPart);
  const ending = digitsIn(phone).slice(-sameDigits);
  return (
    wordsIn(text).some((word) => parts.indexOf(word) >= 0) ||
    (parts.length > 1 && text.toLowerCase().indexOf(name.toLowerCase()) >= 0) ||
    (ending.length === sameDigits && numbersIn(text).some((one) => one.indexOf(ending) >= 0))
  );
}
