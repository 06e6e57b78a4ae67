/**
 * The number of each reason among the results; anything else among them is not counted.
 * @example countReasons(['a', 'b', 'b'], ['a', 'b', 'c']) // { a: 1, b: 2, c: 0 }
 */
export function countReasons<Reason extends string>(
  results: readonly unknown[],
  reasons: readonly Reason[],
): Record<Reason, number> {
  const count = (reason: Reason) => results.filter((result) => result === reason).length;
  return Object.fromEntries(reasons.map((reason) => [reason, count(reason)])) as Record<
    Reason,
    number
  >;
}
