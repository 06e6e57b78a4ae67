/**
 * What is stored of a set of numbers: how many, their sum and the sum of their squares. Numbers are
 * in whole parts of a point (see `pointParts`), so the sums are exact and may be added in any
 * order, and no single number can be derived from five or more.
 */
export type PowerSums = { n: number; sum: number; squares: number };

/**
 * The sums of some numbers; an empty list gives zeros.
 * @example sumsOf([1, 2]) // { n: 2, sum: 3, squares: 5 }
 */
export function sumsOf(values: readonly number[]): PowerSums {
  return {
    n: values.length,
    sum: values.reduce((total, value) => total + value, 0),
    squares: values.reduce((total, value) => total + value * value, 0),
  };
}

/**
 * The mean, in the unit of one of `parts` parts; null for none.
 * @example meanOf({ n: 2, sum: 3, squares: 5 }, 1) // 1.5
 */
export function meanOf({ n, sum }: PowerSums, parts: number): number | null {
  return n === 0 ? null : sum / (n * parts);
}

/**
 * The sample standard deviation (n − 1 in the denominator); null below two. The numerator is a
 * difference of whole numbers, so equal values give exactly zero.
 * @example sdOf({ n: 2, sum: 4, squares: 10 }, 1) // 1.4142135623730951
 */
export function sdOf({ n, sum, squares }: PowerSums, parts: number): number | null {
  if (n < 2) return null;
  return Math.sqrt((n * squares - sum * sum) / (n * (n - 1))) / parts;
}
