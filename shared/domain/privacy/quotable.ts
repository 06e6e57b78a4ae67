import { withoutNumbers } from './mention.ts';
import { isNameAlone, noteWarnings } from './note-warnings.ts';

const word = /\p{L}+/gu;

/**
 * May what a participant wrote be quoted? Not where it may name somebody, or has a participant's
 * number. It is stricter than the warnings of a note, because nobody reads it before it is shown: a
 * first name in small letters counts too.
 * @example isQuotable('Hiljaisuus ja rantasauna') // true
 * @example isQuotable('kiitos maijalle') // false
 */
export const isQuotable = (text: string): boolean =>
  noteWarnings(text).length === 0 &&
  !(text.match(word) ?? []).some(isNameAlone) &&
  withoutNumbers(text) === text;
