import * as z from 'zod';

/**
 * What nobody sees and yet changes what is read: control characters, those that turn the direction
 * of writing or take no width, line and paragraph separators, and halves of characters.
 */
const unseen = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/u;

/** The two joiners are letters' own in Persian, Hindi and emoji: between two others, one at a time. */
const strayJoiner = /(?:^|[\s\u200C\u200D])[\u200C\u200D]|[\u200C\u200D](?:$|\s)/u;

/**
 * Is it one line that reads as it is stored, without anything unseen in it?
 * @example isPlainText('Kajaani\u202Eoniita') // false
 */
export const isPlainText = (text: string): boolean => !unseen.test(text) && !strayJoiner.test(text);

/**
 * A name or another text of one line, as a body may bring it. What is stored is read without this:
 * a text from before the rule stays readable.
 * @example plainText(80).safeParse('Kajaani').success // true
 */
export const plainText = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine(isPlainText, 'must hold no control, direction or other unseen character');

/** The same as it is stored: whatever was allowed when it was written. */
export const storedText = z.string();
