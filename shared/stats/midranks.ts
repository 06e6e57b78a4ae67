/**
 * The ranks of some numbers from the smallest, doubled so that they are whole: equal ones share
 * the mean of their ranks.
 * Source: R's `2 * rank(x)`.
 * @example doubledMidranks([7, 5, 7]) // [5, 2, 5]
 */
export function doubledMidranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index + 1);
    last.set(value, index + 1);
  });
  return values.map((value) => (first.get(value) ?? 0) + (last.get(value) ?? 0));
}
