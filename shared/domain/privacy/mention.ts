import * as z from 'zod';
import { date, handOverId, participantId, programmeId, runId, sessionId } from '../ids.ts';
import { isParticipantId, readParticipantId } from '../participant-id.ts';
import { readableNote } from './note-text.ts';

/** What holds a text in which a person's number may have been written. */
export const mentionedIn = z
  .enum([
    'programme',
    'run',
    'session',
    'hand_over',
    'substitute',
    'form',
    'unnumbered_form',
    'unfinished_answers',
    'paper_read_once',
    'form_decision',
    'membership',
    'other',
  ])
  .meta({ id: 'MentionedIn' });
export type MentionedIn = z.infer<typeof mentionedIn>;

/**
 * A place where a person's number is written in a text. Forms and other items of another person are
 * named by their run alone, so that they do not reveal who else is in the run.
 */
export const mentionPlace = z
  .strictObject({
    in: mentionedIn,
    /** The attribute that holds the text: `note`, `device`, `description` … */
    field: z.string().min(1).max(64),
    programmeId: programmeId.nullable().default(null),
    runId: runId.nullable().default(null),
    sessionId: sessionId.nullable().default(null),
    handOverId: handOverId.nullable().default(null),
  })
  .meta({ id: 'MentionPlace' });
export type MentionPlace = z.infer<typeof mentionPlace>;

/** Identifies a text as it was shown; another text, or a changed one, has another value. */
const seenText = z.string().regex(/^[0-9a-f]{16}$/);

/** The words around a number, in which the number itself is marked. */
export const mentionedText = z
  .strictObject({
    seen: seenText,
    parts: z.array(z.strictObject({ text: z.string(), isNumber: z.boolean() })),
  })
  .meta({ id: 'MentionedText' });
export type MentionedText = z.infer<typeof mentionedText>;

/**
 * A place with the words to show it by, and the words around the number. Texts in a form or about
 * another person are not shown: their answers are theirs.
 */
export const mention = z
  .strictObject({
    ...mentionPlace.shape,
    /** The name of the run or programme. */
    name: z.string(),
    /** The day of the session. */
    date: date.nullable(),
    texts: z.array(mentionedText),
  })
  .meta({ id: 'Mention' });
export type Mention = z.infer<typeof mention>;

/** The place to clear; and, if it may only be cleared as it was shown, the texts that were seen. */
export const mentionClearing = z
  .strictObject({ ...mentionPlace.shape, seen: z.array(seenText).max(500).optional() })
  .meta({ id: 'MentionClearing' });

/** Texts that staff write for staff; all others are about one person and are not shown. */
const shownKinds: readonly MentionedIn[] = [
  'programme',
  'run',
  'session',
  'hand_over',
  'substitute',
];

/**
 * Are the words around a number shown to the person who clears it?
 * @example isTextShown({ in: 'form' }) // false
 */
export const isTextShown = ({ in: kind }: Pick<MentionPlace, 'in'>): boolean =>
  shownKinds.includes(kind);

export const clearedMention = z
  .strictObject({ participantId, place: mentionPlace, status: z.literal('cleared') })
  .meta({ id: 'ClearedMention' });

/** What replaces a number. */
export const clearedNumber = '…';

/**
 * How people write each character of a number: small letters and look-alikes are read as the same.
 */
const written: Readonly<Record<string, string>> = { '0': '[0O]', '1': '[1IL]' };

/**
 * Finds a number in a text however it is written: small letters, look-alikes, and spaces or hyphens
 * between.
 * @example 'with 7k2m-9qxa'.replace(numberPattern('7K2M9QXA'), '…') // 'with …'
 */
export const numberPattern = (number: string): RegExp =>
  new RegExp([...number].map((one) => written[one] ?? one).join('[\\s-]*'), 'gi');

/**
 * Ids, timestamps and people's ids are not texts: nobody writes a number there, and they must not
 * be changed.
 */
const isNoText = (name: string) =>
  /(Id|Ids|By|At|On|Hash|Version|version)$/.test(name) ||
  ['pk', 'sk', 'by', 'from', 'to', 'until', 'at', 'on', 'userId', 'leaders', 'members'].includes(
    name,
  );

/**
 * A text without the number; where the number is written with other dashes and spaces, these are
 * normalised first.
 */
function clearedOf(number: string, text: string): string {
  const pattern = numberPattern(number);
  const cleared = text.replace(pattern, clearedNumber);
  const read = readableNote(cleared);
  return read.search(pattern) < 0 ? cleared : read.replace(pattern, clearedNumber);
}

/** The number of characters shown on each side of a number. */
const around = 60;
const cutMark = ' [...] ';
/** Replaces a number that the reader may not see. */
const otherNumber = '********';

/** What may be a number, from each beginning of a word: the word before it may have four letters. */
const perhapsNumbers = /(?<!\w)(?=(\w{4}[\s-]?\w{4})(?!\w))/g;

/**
 * A text without any participant's number, for readers who may see none.
 * @example withoutNumbers('with 7k2m-9qxa') // 'with ********'
 */
export const withoutNumbers = (text: string): string =>
  [...text.matchAll(perhapsNumbers)]
    .map(([, word = '']) => word)
    .filter((word) => isParticipantId(readParticipantId(word)))
    .reduce((rest, number) => rest.split(number).join(otherNumber), text);

const startOf = (text: string) =>
  text.length > around ? `${text.slice(0, around).trimEnd()}${cutMark}` : text;
const endOf = (text: string) =>
  text.length > around ? `${cutMark}${text.slice(-around).trimStart()}` : text;
const middleOf = (text: string) =>
  text.length > 2 * around
    ? `${text.slice(0, around).trimEnd()}${cutMark}${text.slice(-around).trimStart()}`
    : text;

/**
 * The words around each place in a text where a number is written, with the number marked.
 * @example excerptOf('7K2M9QXA', 'with 7k2m-9qxa')
 * // [{ text: 'with ', isNumber: false }, { text: '7k2m-9qxa', isNumber: true }]
 */
export function excerptOf(number: string, text: string): MentionedText['parts'] {
  const pattern = numberPattern(number);
  const read = text.search(pattern) < 0 ? readableNote(text) : text;
  const numbers = read.match(pattern) ?? [];
  const between = read.split(pattern).map(withoutNumbers);
  return between
    .flatMap((words, n) => {
      const cut = n === 0 ? endOf : n === numbers.length ? startOf : middleOf;
      const written = numbers[n];
      return [
        { text: cut(words), isNumber: false },
        ...(written === undefined ? [] : [{ text: written, isNumber: true }]),
      ];
    })
    .filter((part) => part.text !== '');
}

/** A text of an item that contains the number: its place, and the text without the number. */
export type NumberedText = { path: (string | number)[]; text: string; cleared: string };

/**
 * The texts of an item, at any depth, in which a number is written. Names of attributes are not
 * searched: a person's own marks are keyed by the number, and are erased with the person.
 * @example textsWith('7K2M9QXA', { note: 'for 7K2M9QXA' })
 * // [{ path: ['note'], text: 'for 7K2M9QXA', cleared: 'for …' }]
 */
export function textsWith(
  number: string,
  value: unknown,
  path: (string | number)[] = [],
): NumberedText[] {
  if (typeof value === 'string') {
    const cleared = clearedOf(number, value);
    return cleared === value ? [] : [{ path, text: value, cleared }];
  }
  if (Array.isArray(value))
    return value.flatMap((one, at) => textsWith(number, one, [...path, at]));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value)
    .filter(([name]) => name !== number && !isNoText(name))
    .flatMap(([name, one]) => textsWith(number, one, [...path, name]));
}

/**
 * The field that a text is listed under: the attribute's name; answers are listed as such and not
 * by the question.
 * @example fieldOf(['marks', '9QXA7K2M', 'device']) // 'device'
 */
export function fieldOf(path: readonly (string | number)[]): string {
  if (path[0] === 'answers') return 'answers';
  const named = path.filter((part) => typeof part === 'string');
  const last = named.at(-1) ?? '';
  return path[0] === 'saves' && last === 'answer' ? 'answers' : last;
}
