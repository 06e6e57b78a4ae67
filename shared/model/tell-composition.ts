import type { CompositionCount } from './background-confirmation.ts';
import { type Audience, cellSuppression } from './disclosure.ts';
import type { Facts } from './facts.ts';
import { type CompositionField, compositionCodes, compositionFields } from './group-background.ts';
import type { Composition, Distribution } from './summary.ts';

/**
 * A percent to one decimal, as reports print it; null of nobody. Percents are never forced to
 * add up to a hundred.
 * @example percentOf(7, 15) // 46.7
 */
export function percentOf(count: number, of: number): number | null {
  return of === 0 ? null : Math.round((count / of) * 1000) / 10;
}

/** Cells that have someone in them: the largest first, equals in the order of the form. */
function cellsOf(field: CompositionField, { counts, known }: CompositionCount) {
  return compositionCodes[field]
    .map((code) => ({ code, count: counts[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map((cell) => ({ ...cell, percent: percentOf(cell.count, known) ?? 0 }))
    .sort((a, b) => b.count - a.count);
}

export function tellField(
  field: CompositionField,
  counted: CompositionCount,
  people: number,
  audience: Audience,
): Distribution {
  const suppressed = cellSuppression(audience, people, Object.values(counted.counts));
  return {
    basis: counted.basis,
    known: suppressed ? null : counted.known,
    cells: suppressed ? null : cellsOf(field, counted),
    suppressed,
  };
}

/**
 * The composition of a group as this audience may know it.
 * @param people how many the group has, known answers or not
 */
export function tellComposition(
  composition: Facts['composition'],
  people: number,
  audience: Audience,
): Composition {
  return Object.fromEntries(
    compositionFields.map((field) => [
      field,
      tellField(field, composition[field], people, audience),
    ]),
  ) as Composition;
}
