/**
 * The meters that are done elsewhere, with paper or a service of their own. Their items are not
 * shipped; `recorded.ts` has what is published of each.
 */
export const meterIds = ['kykyviisari', 'avhv', 'esy'] as const;
export type MeterId = (typeof meterIds)[number];

/**
 * The range of a score that was calculated elsewhere. No meter's own range is known here, because
 * no scale of theirs is shipped; this one only refuses slips of the keyboard.
 */
export const meterScore = { least: -1000, most: 1000 } as const;
