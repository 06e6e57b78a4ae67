import * as z from 'zod';
import {
  type CompositionField,
  compositionCodes,
  compositionFields,
} from '../groups/group-background.ts';
import { timestamp, userId, version } from '../ids.ts';

const count = z.int().min(0);

const countBy = (codes: z.ZodType<Record<string, number>>) =>
  z.strictObject({
    basis: z.enum(['computed', 'entered']),
    /**
     * The number of people whose answer is known; a person living with spouse and children is one.
     */
    known: count,
    counts: codes,
  });

/** One field of a group's composition, in counts. */
export type CompositionCount = z.infer<ReturnType<typeof countBy>>;

const composed = (countOf: (field: CompositionField) => ReturnType<typeof countBy>) =>
  z.strictObject(
    Object.fromEntries(compositionFields.map((field) => [field, countOf(field)])) as Record<
      CompositionField,
      ReturnType<typeof countBy>
    >,
  );

/** A group's composition in counts, field by field; what is stored may have codes of earlier forms. */
export const compositionCounts = composed(() => countBy(z.record(z.string().max(64), count))).meta({
  id: 'CompositionCounts',
});
export type CompositionCounts = z.infer<typeof compositionCounts>;

/**
 * The counts of a group's background that a leader saw and confirmed: in the form's own codes
 * alone.
 */
export const backgroundConfirmationBody = z
  .strictObject({
    composition: composed((field) =>
      countBy(
        z.partialRecord(z.enum(compositionCodes[field]), count) as z.ZodType<
          Record<string, number>
        >,
      ),
    ),
  })
  .meta({ id: 'BackgroundConfirmationBody' });
export type BackgroundConfirmationBody = z.infer<typeof backgroundConfirmationBody>;

/** Stored beside the figures and not in them: a confirmation changes no computed figure. */
export const backgroundConfirmation = z
  .strictObject({
    composition: compositionCounts,
    confirmedBy: userId,
    confirmedAt: timestamp,
    version,
  })
  .meta({ id: 'BackgroundConfirmation' });
export type BackgroundConfirmation = z.infer<typeof backgroundConfirmation>;

/** The group's background as it is counted now, and what of it was confirmed last. */
export const countedBackground = z
  .strictObject({
    composition: compositionCounts,
    confirmed: backgroundConfirmation.nullable(),
  })
  .meta({ id: 'CountedBackground' });
export type CountedBackground = z.infer<typeof countedBackground>;

const plain = ({ basis, known, counts }: CompositionCount) =>
  JSON.stringify([
    basis,
    known,
    Object.entries(counts)
      .filter(([, n]) => n > 0)
      .toSorted(),
  ]);

/**
 * The state of the confirmation of a group's background: not given, given for the very counts that
 * hold now, or for earlier ones.
 * @example confirmationOf({ confirmed: null }) // 'missing'
 */
export function confirmationOf({
  composition,
  confirmed,
}: CountedBackground): 'missing' | 'present' | 'earlier' {
  if (!confirmed) return 'missing';
  const isSame = compositionFields.every(
    (field) => plain(composition[field]) === plain(confirmed.composition[field]),
  );
  return isSame ? 'present' : 'earlier';
}
