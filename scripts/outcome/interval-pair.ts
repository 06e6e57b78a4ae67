import type { Interval } from '../../shared/stats/interval.ts';

/** An interval as the reference file writes it. */
export const pairOf = (interval: Interval | null | undefined): [number | null, number | null] => [
  interval?.low ?? null,
  interval?.high ?? null,
];
