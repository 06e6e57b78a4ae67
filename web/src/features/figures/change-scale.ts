import type { ScoreChange } from '../../../../shared/domain/figures/outcome.ts';

/** A scale that is equally wide on both sides of zero, with its marks. */
export type ChangeScale = { limit: number; marks: readonly number[] };

/** Space at both ends, in percent, so that nothing at the limit is cut off. */
const margin = 4;

/** A value on a scale: a measured change, or a mean of several with its interval. */
type ScaledChange = ScoreChange | Pick<ScoreChange, 'mean' | 'interval'>;

const reach = ({ mean, interval }: ScaledChange) =>
  Math.max(Math.abs(mean), Math.abs(interval?.low ?? 0), Math.abs(interval?.high ?? 0));

/**
 * One scale for all values shown beside each other: at least one point to each side, and whole
 * points, so that a small change looks small.
 * @example changeScaleOf([]).limit // 1
 */
export function changeScaleOf(changes: readonly ScaledChange[]): ChangeScale {
  const limit = Math.max(1, Math.ceil(Math.max(0, ...changes.map(reach))));
  return { limit, marks: [-limit, -limit / 2, 0, limit / 2, limit] };
}

/**
 * The position of a value on a scale, in percent of its width from the left.
 * @example positionOnScale(0, changeScaleOf([])) // 50
 */
export function positionOnScale(value: number, { limit }: ChangeScale): number {
  return margin + ((value + limit) / (2 * limit)) * (100 - 2 * margin);
}
