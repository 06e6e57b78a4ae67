import { configuration } from '../configuration.ts';
import { Problem } from '../problems.ts';
import type { CompositionCount } from './background-confirmation.ts';
import { foldSmallCells, isEnough } from './disclosure.ts';
import type { Facts, RunFigures } from './facts.ts';
import { type CompositionField, compositionCodes, compositionFields } from './group-background.ts';
import { percentOf } from './percent.ts';
import type { Composition, Distribution, Suppression } from './summary.ts';
import { reveal, type Undisclosed } from './undisclosed.ts';

const ofFields = (distributionOf: (field: CompositionField) => Distribution): Composition =>
  Object.fromEntries(
    compositionFields.map((field) => [field, distributionOf(field)]),
  ) as Composition;

/** A field of which nothing is shown. */
export const hiddenField = (
  { basis }: Pick<CompositionCount, 'basis'>,
  suppressed: Suppression,
): Distribution => ({ basis, known: null, cells: null, others: null, suppressed });

/** Cells that have someone in them: the largest first, equals in the order of the form. */
function cellsOf(field: CompositionField, { counts, known }: CompositionCount) {
  return compositionCodes[field]
    .map((code) => ({ code, count: counts[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map((cell) => ({ ...cell, percent: percentOf(cell.count, known) ?? 0 }))
    .sort((a, b) => b.count - a.count);
}

/** A group's composition to its own leaders, who know its members: all of it, from three on. */
export function ownComposition({
  composition,
  participants,
}: Pick<Facts, 'composition' | 'participants'>): Composition {
  const isShown = participants >= configuration.smallestOwnGroup;
  return ofFields((field) => {
    const counted = composition[field];
    if (!isShown) return hiddenField(counted, 'too_few');
    const { basis, known } = counted;
    return { basis, known, cells: cellsOf(field, counted), others: 0, suppressed: null };
  });
}

/**
 * The counts of a group's background that its leader confirms: disclosed to the leader from three
 * members on.
 * @throws Problem background.too_few
 */
export function countedComposition(closed: Undisclosed<RunFigures>): Facts['composition'] {
  const { composition, participants } = reveal(closed).facts;
  if (participants < configuration.smallestOwnGroup) throw new Problem('background.too_few');
  return composition;
}

/** A field of some people for viewers who are not their leaders: small cells folded. */
export function foldedField(
  field: CompositionField,
  counted: CompositionCount,
  people: number,
): Distribution {
  const folded = isEnough(people) ? foldSmallCells(compositionCodes[field], counted.counts) : null;
  if (!folded) return hiddenField(counted, 'too_few');
  const { basis, known } = counted;
  return {
    ...{ basis, known, others: folded.others, suppressed: null },
    cells: folded.cells.map((cell) => ({ ...cell, percent: percentOf(cell.count, known) ?? 0 })),
  };
}

/** The composition of some people for viewers who are not their leaders. */
export const foldedComposition = (composition: Facts['composition'], people: number): Composition =>
  ofFields((field) => foldedField(field, composition[field], people));

/** A composition of which nothing is shown, with one reason. */
export const hiddenComposition = (
  composition: Facts['composition'],
  reason: Suppression,
): Composition => ofFields((field) => hiddenField(composition[field], reason));
