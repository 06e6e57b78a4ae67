import type { Assumptions } from './assumptions.ts';
import type { BusyHour } from './busy-hour.ts';

/** A limit, how much of it the busiest second needs, and how many times that fits in. */
export type Headroom = { limit: string; needed: number; given: number; times: number };

const most = (values: readonly number[]) => values.reduce((max, value) => Math.max(max, value), 0);

/** All limits by headroom: the first is the first to be reached. */
export function headroom(hour: BusyHour, assumed: Assumptions): Headroom[] {
  const { limits, requestMs, recountMs, shards } = assumed;
  const requests = most(hour.requests);
  const entries: [string, number, number][] = [
    ['our own throttle (requests a second)', requests, limits.ourThrottle],
    ['the gateway’s requests a second', requests, limits.gateway],
    // Little's law: as many are at work as arrive in the time that one takes.
    ['functions at work at once', (requests * requestMs) / 1000, limits.concurrency],
    ['write units a second of one run', hour.hottest.writes, limits.partitionWrites],
    ['read units a second of one run', hour.hottest.reads, limits.partitionReads],
    ['write units a second of the tables', most(hour.writes), limits.tableWrites],
    ['read units a second of the tables', most(hour.reads), limits.tableReads],
    ['recounts a second', most(hour.recounts), (shards * 1000) / recountMs],
    ['sign-ins a second', hour.signIns / 3600, limits.signIns],
  ];
  return entries
    .map(([limit, needed, given]) => ({ limit, needed, given, times: given / needed }))
    .sort((a, b) => a.times - b.times);
}
