import * as z from 'zod';
import { occasion } from '../occasion.ts';
import type { UnnumberedForm } from './form.ts';

/** The forms without a number that have come in for an occasion and an instrument. */
export const unnumberedCount = z
  .strictObject({ occasion, instrumentId: z.string(), forms: z.int().min(1) })
  .meta({ id: 'UnnumberedCount' });
export type UnnumberedCount = z.infer<typeof unnumberedCount>;

/**
 * How many forms without a number have come in, for each instrument and occasion.
 * @example countUnnumbered([{ occasion: 'end', instrumentId: 'x' }, { occasion: 'end', instrumentId: 'x' }])
 * // [{ occasion: 'end', instrumentId: 'x', forms: 2 }]
 */
export function countUnnumbered(
  forms: readonly Pick<UnnumberedForm, 'occasion' | 'instrumentId'>[],
): UnnumberedCount[] {
  const kinds = new Map<string, UnnumberedCount>();
  for (const { occasion: on, instrumentId } of forms) {
    const kind = `${instrumentId} ${on}`;
    const before = kinds.get(kind)?.forms ?? 0;
    kinds.set(kind, { occasion: on, instrumentId, forms: before + 1 });
  }
  return [...kinds.keys()].sort().flatMap((kind) => kinds.get(kind) ?? []);
}
