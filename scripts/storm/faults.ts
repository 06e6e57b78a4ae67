import type { Chance } from '../chance.ts';

/** What happens to a request on its way: nothing, or one of these. */
export const networkFaults = [
  'delay',
  'reset_before',
  'reset_after',
  'truncate',
  'throttle',
  'fail_before',
  'fail_after',
] as const;
export type NetworkFault = (typeof networkFaults)[number];

/** How often each came to pass. */
export type FaultCounts = Record<NetworkFault, number>;

export const noFaults = (): FaultCounts =>
  Object.fromEntries(networkFaults.map((fault) => [fault, 0])) as FaultCounts;

/**
 * Whether a request meets a fault, and which.
 * @param share of requests that meet one, 0 to 1
 */
export const drawFault = (chance: Chance, share: number): NetworkFault | undefined =>
  chance.next() < share ? chance.of(networkFaults) : undefined;

/** Counts on. */
export function addFaults(counts: FaultCounts, more: FaultCounts): void {
  for (const fault of networkFaults) counts[fault] += more[fault];
}
