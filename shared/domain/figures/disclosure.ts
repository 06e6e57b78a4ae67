import { configuration } from '../../configuration.ts';
import type { CompositionCount } from './background-confirmation.ts';
import type { ReleaseContent, ReleasedPerson } from './release-content.ts';

/** The viewer of figures: a user, and whether the run is theirs. */
export type Viewer = { userId: string; isOwn: boolean };

/**
 * Are these people enough to show figures about them?
 * @example isEnough(4) // false
 */
export const isEnough = (people: number): boolean => people >= configuration.smallestCell;

/**
 * The number of some people whom a user does not know. People whose answers a user knows or made do
 * not count towards five for that user.
 * @example unknownPeople([{ knownBy: ['aino'] }, { knownBy: [] }], 'aino') // 1
 */
export const unknownPeople = (
  people: readonly Pick<ReleasedPerson, 'knownBy'>[],
  userId: string,
): number => people.filter(({ knownBy }) => !knownBy.includes(userId)).length;

/** The people of a release who are counted in some of its figures; null when no list is stored. */
export const countedIn = (
  { people }: Pick<ReleaseContent, 'people'>,
  part: ReleasedPerson['countedIn'],
): ReleasedPerson[] | null => people?.filter((person) => person.countedIn === part) ?? null;

/** May figures of these people be shown to a user? They may where no list of people is stored. */
export const isEnoughFor = (
  people: readonly Pick<ReleasedPerson, 'knownBy'>[] | null,
  userId: string,
): boolean => people === null || isEnough(unknownPeople(people, userId));

/** Cells that may be shown, and the number of people in none of them. */
export type Folded = { cells: { code: string; count: number }[]; others: number };

/**
 * A table without its small cells: those of fewer than five are folded into *other or none*; where
 * the fold then holds one to four people, the smallest shown cell joins it. Null where fewer than
 * two cells remain: a single one would reveal everybody's value.
 * @param codes in the order of the form
 * @example foldSmallCells(['a', 'b', 'c'], { a: 6, b: 5, c: 0 }) // { cells: [{ code: 'a', count: 6 }, { code: 'b', count: 5 }], others: 0 }
 * @example foldSmallCells(['a', 'b', 'c'], { a: 9, b: 5, c: 1 }) // null
 */
export function foldSmallCells(
  codes: readonly string[],
  counts: CompositionCount['counts'],
): Folded | null {
  const all = codes.map((code) => ({ code, count: counts[code] ?? 0 }));
  const cells = all.filter(({ count }) => isEnough(count)).sort((a, b) => b.count - a.count);
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const isSmall = (others: number) => others > 0 && !isEnough(others);
  let others = total - cells.reduce((sum, { count }) => sum + count, 0);
  if (isSmall(others)) others += cells.pop()?.count ?? 0;
  return cells.length < 2 ? null : { cells, others };
}
