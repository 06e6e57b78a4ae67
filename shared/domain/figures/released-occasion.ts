/** Occasions whose figures are released, each once. */
export const releasedOccasions = ['end', 'follow_up'] as const;
export type ReleasedOccasion = (typeof releasedOccasions)[number];
