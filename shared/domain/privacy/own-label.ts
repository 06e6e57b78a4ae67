import * as z from 'zod';
import { ownLabelLimits } from '../../configuration.ts';
import { timestamp, version } from '../ids.ts';
import { isPlainText } from '../unseen.ts';
import type { NoteWarning } from './note-patterns.ts';
import { noteWarnings } from './note-warnings.ts';

/**
 * A leader's own labels: a few words beside each number of a run, by which the leader recognises
 * who is who. They are in the clear only on the leader's own unlocked device (ADR 42).
 */
export type RunLabels = Readonly<Record<string, string>>;

/** What a label may not be: it would say to anybody who the person is. */
export type LabelFault = 'too_long' | 'unseen' | Exclude<NoteWarning, 'name'>;

/**
 * A label as it is stored: without spaces around it, and with one space between words. Empty where
 * there is none.
 * @example labelText('  punainen   pipo ') // 'punainen pipo'
 */
export const labelText = (typed: string): string => typed.trim().replace(/\s+/g, ' ');

/**
 * Why a label is refused; null where it is not. An identity code, a telephone number and an address
 * are recognised as in notes.
 * @example labelFault('punainen pipo') // null
 * @example labelFault('040 123 4567') // 'telephone'
 */
export function labelFault(label: string): LabelFault | null {
  if ([...label].length > ownLabelLimits.characters) return 'too_long';
  if (!isPlainText(label)) return 'unseen';
  return noteWarnings(label).find((warning) => warning !== 'name') ?? null;
}

/**
 * Does a label look like somebody's name? That is only a warning, since places and colours look like
 * names too.
 * @example looksLikeName('Maija') // true
 */
export const looksLikeName = (label: string): boolean => noteWarnings(label).includes('name');

/**
 * Labels on their way to another device of the same leader, as base64url. They were sealed on the
 * device with a key that the server never gets.
 */
export const sealedLabelsBody = z
  .strictObject({
    sealed: z
      .string()
      .regex(/^[\w-]+$/)
      .max(ownLabelLimits.sealedCharacters),
    /**
     * The run's version that the device had read: an erasure raises it, so labels of somebody who
     * was erased since then are not stored.
     */
    runVersion: version,
  })
  .meta({ id: 'SealedLabelsBody' });

/** Until when they can be fetched; this also says which ones they are. */
export const sealedLabelsUntil = z
  .strictObject({ until: timestamp })
  .meta({ id: 'SealedLabelsUntil' });

export const sealedLabels = z
  .strictObject({ sealed: sealedLabelsBody.shape.sealed, ...sealedLabelsUntil.shape })
  .meta({ id: 'SealedLabels' });
export type SealedLabels = z.infer<typeof sealedLabels>;
