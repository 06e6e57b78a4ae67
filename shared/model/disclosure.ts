import { configuration } from '../configuration.ts';
import type { Suppression } from './summary.ts';

/**
 * Who is told: the run's own leaders, who know its members anyway, or anybody else. Nobody is
 * told a mean of fewer than five, for a leader must not read one person's answers either.
 * Others are told nothing of persons before the run's figures are released: from a report before
 * and after one form came in, that form could be worked out. Once something is taken back that
 * released figures were counted from, nobody is told them any more.
 */
export type Audience = 'own' | 'others' | 'others_before_release' | 'nobody_since_taken_back';

/**
 * Is this many people enough to tell figures of the group as a whole?
 * @example enough(4) // false
 */
export function enough(people: number): boolean {
  return people >= configuration.smallestCell;
}

/**
 * Why the group as a whole is not told to this audience; null when it is.
 * @example groupSuppression('others', 3) // 'group_below_5'
 */
export function groupSuppression(audience: Audience, people: number): Suppression | null {
  if (audience === 'own') return null;
  if (audience === 'others_before_release') return 'not_released';
  if (audience === 'nobody_since_taken_back') return 'taken_back';
  return enough(people) ? null : 'group_below_5';
}

/**
 * Why a distribution is not told; null when it is. One small cell hides all of them, for a
 * single hidden cell would follow from the others and their total.
 * @example cellSuppression('others', 6, [5, 1]) // 'cells_below_5'
 */
export function cellSuppression(
  audience: Audience,
  people: number,
  cells: readonly number[],
): Suppression | null {
  const group = groupSuppression(audience, people);
  if (group || audience === 'own') return group;
  return cells.every((cell) => cell === 0 || enough(cell)) ? null : 'cells_below_5';
}

/**
 * Why a mean over pairs is not told; null when it is. The same for every audience.
 * @example meanSuppression('own', 6, 4) // 'pairs_below_5'
 */
export function meanSuppression(
  audience: Audience,
  people: number,
  pairs: number,
): Suppression | null {
  return groupSuppression(audience, people) ?? (enough(pairs) ? null : 'pairs_below_5');
}

/**
 * Do the cells tell it of everybody? When all are in one, each person's is known, however many
 * they are; of answers nobody is told that.
 * @example tellsOfEverybody([5, 0, 0]) // true
 */
export function tellsOfEverybody(cells: readonly number[]): boolean {
  return cells.filter((cell) => cell > 0).length === 1;
}
