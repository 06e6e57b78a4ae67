import type { ConfidenceInterval } from '../../shared/stats/interval.ts';

/** An interval as the reference file writes it. */
export const intervalPairOf = (
  interval: ConfidenceInterval | null | undefined,
): [number | null, number | null] => [interval?.low ?? null, interval?.high ?? null];
