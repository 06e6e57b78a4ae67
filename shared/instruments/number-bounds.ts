/** A number beyond this, either way, is no bound that a person set: a file that sets none gets it. */
export const farthestNumber = 1_000_000;

/** The least and the most that a number may be; null where nobody set it. */
export type SetBounds = { least: number | null; most: number | null };

/**
 * The bounds of a number as people read them.
 * @example setBounds({ least: 0, most: 1_000_000 }) // { least: 0, most: null }
 */
export const setBounds = ({ least, most }: { least: number; most: number }): SetBounds => ({
  least: least > -farthestNumber ? least : null,
  most: most < farthestNumber ? most : null,
});
