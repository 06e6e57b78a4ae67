/**
 * The sum of some numbers; of none it is zero.
 * @example sum([1, 2, 3]) // 6
 */
export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
