/**
 * A percent to one decimal, as reports print it; null for no people. Percents are never forced to
 * add up to a hundred.
 * @example percentOf(7, 15) // 46.7
 */
export function percentOf(count: number, of: number): number | null {
  return of === 0 ? null : Math.round((count / of) * 1000) / 10;
}
