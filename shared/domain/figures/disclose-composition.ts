import { configuration } from '../../configuration.ts';
import { Problem } from '../../problems.ts';
import {
  type CompositionField,
  compositionCodes,
  compositionFields,
} from '../groups/group-background.ts';
import type { CompositionCount } from './background-confirmation.ts';
import { foldSmallCells, isEnough } from './disclosure.ts';
import type { Facts, RunFigures } from './facts.ts';
import { isTakenBack, releaseOf } from './release.ts';
import { percentOf } from './rounding.ts';
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
): Distribution => ({
  ...{ basis, known: null, people: null, isPart: false, cells: null, others: null, suppressed },
});

/** Cells that have someone in them: the largest first, equals in the order of the form. */
function cellsOf(field: CompositionField, { counts, known }: CompositionCount) {
  return compositionCodes[field]
    .map((code) => ({ code, count: counts[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map((cell) => ({ ...cell, percent: percentOf(cell.count, known) ?? 0 }))
    .sort((a, b) => b.count - a.count);
}

/**
 * The people whose answers a field counts: of a group without members, those whom its leader
 * counted.
 */
const peopleIn = ({ basis, known }: CompositionCount, participants: number): number =>
  basis === 'entered' ? Math.max(participants, known) : participants;

/** A group's composition to its own leaders, who know its members: all of it, from three on. */
export function ownComposition({
  composition,
  participants,
}: Pick<Facts, 'composition' | 'participants'>): Composition {
  return ofFields((field) => {
    const counted = composition[field];
    const people = peopleIn(counted, participants);
    if (people < configuration.smallestOwnGroup) return hiddenField(counted, 'too_few');
    const { basis, known } = counted;
    const cells = cellsOf(field, counted);
    return { basis, known, people, isPart: false, cells, others: 0, suppressed: null };
  });
}

/** A run's figures and when they were counted. */
type Counted = { figures: RunFigures; countedAt: string };

/**
 * May a leader or substitute see the group's composition as it is? Once figures of the end are
 * released, only those who were named before: what common figures may show was decided at the
 * release, with the users in mind who can subtract the group from them.
 * @param now an ISO timestamp
 */
export function knowsComposition(counted: Counted, userId: string, now: string): boolean {
  const release = releaseOf('end', counted, now);
  if (!release) return true;
  const { namedStaff } = isTakenBack(release) ? release : release.content;
  return namedStaff === null || namedStaff.includes(userId);
}

/**
 * The counts of a group's background that its leader confirms: disclosed to the leader from three
 * members on.
 * @throws Problem background.too_few, background.released
 */
export function countedComposition(
  { figures: closed, countedAt }: { figures: Undisclosed<RunFigures>; countedAt: string },
  userId: string,
  now: string,
): Facts['composition'] {
  const figures = reveal(closed);
  if (!knowsComposition({ figures, countedAt }, userId, now))
    throw new Problem('background.released');
  const { composition, participants } = figures.facts;
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
    ...{ basis, known, people: peopleIn(counted, people), isPart: false },
    ...{ others: folded.others, suppressed: null },
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
