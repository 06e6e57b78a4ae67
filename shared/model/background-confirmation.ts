import * as z from 'zod';
import { type CompositionField, compositionCodes, compositionFields } from './group-background.ts';
import { timestamp, userId, version } from './ids.ts';

const count = z.int().min(0);

/** One field of a group's composition, in counts. */
export type CompositionCount = {
  basis: 'computed' | 'entered';
  /** People whose answer is known; who lives with spouse and children is one person. */
  known: number;
  counts: Record<string, number>;
};

/** Counts by the field's own codes: no other text is to be kept beside a group. */
const countOf = (field: CompositionField) =>
  z.strictObject({
    basis: z.enum(['computed', 'entered']),
    known: count,
    counts: z.partialRecord(z.enum(compositionCodes[field]), count) as z.ZodType<
      Record<string, number>
    >,
  });

/** A group's composition in counts, field by field. */
export const compositionCounts = z
  .strictObject(
    Object.fromEntries(compositionFields.map((field) => [field, countOf(field)])) as Record<
      CompositionField,
      ReturnType<typeof countOf>
    >,
  )
  .meta({ id: 'CompositionCounts' });
export type CompositionCounts = z.infer<typeof compositionCounts>;

/** What a leader saw of the group's background, and says is right. */
export const backgroundConfirmationBody = z
  .strictObject({ composition: compositionCounts })
  .meta({ id: 'BackgroundConfirmationBody' });
export type BackgroundConfirmationBody = z.infer<typeof backgroundConfirmationBody>;

/** Kept beside the figures and not in them: what is computed stays so, whoever confirmed it. */
export const backgroundConfirmation = z
  .strictObject({
    ...backgroundConfirmationBody.shape,
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
 * Where the confirmation of a group's background stands: not given, given of the very counts
 * that hold now, or of earlier ones.
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
