import type { Chance } from '../../../infra/local/demo/chance.ts';

/** What can go wrong with a request on its way. */
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

/** How often each fault occurred. */
export type FaultCounts = Record<NetworkFault, number>;

export const noFaults = (): FaultCounts =>
  Object.fromEntries(networkFaults.map((fault) => [fault, 0])) as FaultCounts;

/**
 * Draws whether a request meets a fault, and which.
 * @param share of requests that meet one, 0 to 1
 */
export const drawFault = (chance: Chance, share: number): NetworkFault | undefined =>
  chance.next() < share ? chance.of(networkFaults) : undefined;

/** Adds the counts of one tally to another. */
export function addFaults(counts: FaultCounts, more: FaultCounts): void {
  for (const fault of networkFaults) counts[fault] += more[fault];
}
