import * as z from 'zod';
import type { RawAnswers } from '../../instruments/instrument.ts';
import { type FieldFault, pointer } from '../../problems.ts';
import { confirmedDate, timestamp, userId, version } from '../ids.ts';
import { formBody, formKeyShape, formStatus } from './form.ts';

const { channel: _, ...onPaper } = formBody.shape;

/**
 * A paper form as one person read it. The day it was entered is stored separately by the server.
 */
export const paperEntryBody = z.strictObject(onPaper).meta({ id: 'PaperEntryBody' });
export type PaperEntryBody = z.infer<typeof paperEntryBody>;

/** The same as it is sent. */
export const paperEntryRequest = paperEntryBody
  .extend({ confirmedDate })
  .meta({ id: 'PaperEntryRequest' });
export type PaperEntryRequest = z.infer<typeof paperEntryRequest>;

/** A first entry, which becomes a form only when another person has entered the same. */
export const paperEntry = z.strictObject({
  ...formKeyShape,
  ...onPaper,
  enteredBy: userId,
  enteredAt: timestamp,
  /** The people whose own reading was compared with it and differed: they were shown where. */
  comparedBy: z.array(userId).default([]),
  version,
});
export type PaperEntry = z.infer<typeof paperEntry>;

/** The result of an entry, with its version or the form's: never an answer. */
export const paperEntryReply = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('second_awaited'), enteredAt: timestamp, version }),
    z.strictObject({ status: z.literal('received'), form: formStatus, version }),
  ])
  .meta({ id: 'PaperEntryReply' });
export type PaperEntryReply = z.infer<typeof paperEntryReply>;

/** Fields besides the answers that two people must have read the same. */
const besides = ['instrumentVersion', 'answeredOn', 'outsideWindow', 'synthetic'] as const;

/** Several choices are the same in any order. */
const read = (value: unknown) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
const differ = (one: unknown, other: unknown) => read(one) !== read(other);

/** Items that two people read differently, skipped or not. */
function differingItems(first: RawAnswers, second: RawAnswers): string[] {
  const items = new Set([...Object.keys(first), ...Object.keys(second)]);
  return [...items].filter((itemId) => differ(first[itemId], second[itemId]));
}

/**
 * Where a second entry differs from the first: each item, never an answer.
 */
export function differences(first: PaperEntryBody, second: PaperEntryBody): FieldFault[] {
  const paths = [
    ...besides.filter((field) => differ(first[field], second[field])).map((field) => [field]),
    ...differingItems(first.answers, second.answers).map((itemId) => ['answers', itemId]),
  ];
  return paths.map((path) => ({
    pointer: pointer(path),
    message: 'differs from the first entry',
  }));
}
