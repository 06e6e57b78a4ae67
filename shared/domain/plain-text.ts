import * as z from 'zod';
import { isPlainLines, isPlainText } from './unseen.ts';

/**
 * A name or another text of one line, as a body may contain it. Stored texts are read without this:
 * a text from before the rule stays readable.
 * @example plainText(80).safeParse('Kajaani').success // true
 */
export const plainText = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine(isPlainText, 'must hold no control, direction or other unseen character');

/**
 * The same, and it may be empty.
 * @example plainLine(80).safeParse('').success // true
 */
export const plainLine = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine(
      (text) => text === '' || isPlainText(text),
      'must hold no control, direction or other unseen character',
    );

/** A note or a description of one or more lines, as a body may contain it; it may be empty. */
export const plainLines = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine(
      isPlainLines,
      'must hold no control, direction or other unseen character but line ends and tabs',
    );

/** The same as it is stored: whatever was allowed when it was written. */
export const storedText = z.string();
