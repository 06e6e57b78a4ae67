import type { Chance } from '../chance.ts';

/** What happens to a request on its way: nothing, or one of these. */
export const faults = [
  'delay',
  'reset_before',
  'reset_after',
  'truncate',
  'throttle',
  'fail_before',
  'fail_after',
] as const;
export type Fault = (typeof faults)[number];

/** How often each came to pass. */
export type FaultCounts = Record<Fault, number>;

export const noFaults = (): FaultCounts =>
  Object.fromEntries(faults.map((fault) => [fault, 0])) as FaultCounts;

/**
 * Whether a request meets a fault, and which.
 * @param share of requests that meet one, 0 to 1
 */
export const drawFault = (chance: Chance, share: number): Fault | undefined =>
  chance.next() < share ? chance.of(faults) : undefined;

/** Counts on. */
export function addFaults(counts: FaultCounts, more: FaultCounts): void {
  for (const fault of faults) counts[fault] += more[fault];
}
