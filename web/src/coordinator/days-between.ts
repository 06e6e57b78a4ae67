const dayMs = 24 * 60 * 60 * 1000;

/**
 * Days from one day to another, both counted: late since today is late for one day.
 * @example daysBetween('2026-03-02', '2026-03-04') // 3
 */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
