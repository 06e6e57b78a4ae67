import { answerLimits } from '../../instruments/answer-limits.ts';
import type { InstrumentItem } from '../../instruments/instrument.ts';

/**
 * The bytes of a value as JSON.
 * @example bytesOf('ä') // 4
 */
export const bytesOf = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value)).byteLength;

/** A letter takes at most three bytes: one of four is two in the length of a text. */
const bytesOfLetter = 3;
/** The longest number that JSON writes. */
const bytesOfNumber = 24;

/** The most bytes of an answer to an item. */
function bytesOfAnswer(item: InstrumentItem): number {
  switch (item.type) {
    case 'text':
      return item.longest * bytesOfLetter + 2;
    case 'choice':
      return Math.max(0, ...item.choices.map(({ code }) => bytesOf(code)));
    case 'choices': {
      const longestFirst = item.choices.map(({ code }) => bytesOf(code)).sort((a, b) => b - a);
      return longestFirst.slice(0, answerLimits.chosen).reduce((sum, bytes) => sum + bytes + 1, 2);
    }
    default:
      return bytesOfNumber;
  }
}

/** What a request has beside each answer, and besides the answers. */
const beside = bytesOf({ '': { answer: 0, at: '2026-03-02T10:00:00.000Z' } });
const around = 8 * 1024;

/**
 * Do the answers to all items fit into one request and one stored form, each at its longest?
 * @example fitsForm([]) // true
 */
export const fitsForm = (items: readonly InstrumentItem[]): boolean =>
  items.reduce((sum, item) => sum + bytesOf(item.id) + bytesOfAnswer(item) + beside, around) <=
  answerLimits.formBytes;
