import { withoutNumbers } from './mention.ts';
import { readableNote } from './note-text.ts';
import { isNameAlone, noteWarnings } from './note-warnings.ts';

const word = /\p{L}+/gu;

/**
 * May what a participant wrote be quoted? Not where it may name somebody, or has a participant's
 * number. It is stricter than the warnings of a note, because nobody reads it before it is shown: a
 * first name in small letters counts too.
 * @example isQuotable('Hiljaisuus ja rantasauna') // true
 * @example isQuotable('kiitos maijalle') // false
 */
export function isQuotable(text: string): boolean {
  // A name is one word for its reader also where a character inside it is not seen.
  const read = readableNote(text);
  return (
    noteWarnings(text).length === 0 &&
    !(read.match(word) ?? []).some(isNameAlone) &&
    withoutNumbers(read) === read
  );
}
