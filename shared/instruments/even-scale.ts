/** No scale of people ends later, and sums and squares of whole numbers stay exact up to here. */
const farthestCode = 1000;
/** Binary fractions of halves and tenths must not count as unequal. */
const hair = 1e-9;

/**
 * Are the codes of a scale each as far from the next as any other? Means are made of no others:
 * where codes are 1, 10 and 100, or 99 is "I do not know", a mean would say how many people gave
 * which answer.
 * @example isEvenScale([1, 1.5, 2, 2.5, 3]) // true
 * @example isEvenScale([1, 2, 3, 99]) // false
 */
export function isEvenScale(codes: readonly number[]): boolean {
  const inOrder = codes.toSorted((a, b) => a - b);
  const [least = 0, next = least] = inOrder;
  const step = next - least;
  return inOrder.every(
    (code, at) => Math.abs(code) <= farthestCode && Math.abs(code - least - at * step) <= hair,
  );
}
