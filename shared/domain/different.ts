/**
 * Whether no value of a list is there twice.
 * @example areDifferent(['aino', 'aino']) // false
 */
export const areDifferent = (values: readonly string[]): boolean =>
  new Set(values).size === values.length;
