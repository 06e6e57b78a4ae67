import type { Act } from './act.ts';

/** Every act, in the order in which they are played. */
export const acts: readonly Act[] = [];
