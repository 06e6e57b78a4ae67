import type { Assumptions } from './assumptions.ts';
import { type BusyHour, busiestHour } from './busy-hour.ts';
import { monthlyCosts, removalReads, storedGb, type Year, yearOf } from './year.ts';

/** A limit, how much of it the busiest second needs, and how many times that fits in. */
type Headroom = { limit: string; needed: number; given: number; times: number };

const most = (values: readonly number[]) => values.reduce((max, value) => Math.max(max, value), 0);

/** All limits by headroom: the first is the first to be reached. */
function headroom(hour: BusyHour, assumed: Assumptions): Headroom[] {
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

/** One county, the counties of Finland, and more than any country has. */
export const sizes = [1, 21, 1000] as const;
const seed = 20261122;

export type Forecast = {
  counties: number;
  /** Of all counties together. */
  year: Year;
  /** Read units of a year for the nightly removal. */
  removalReads: number;
  storedGb: number;
  busiestSecond: Record<'requests' | 'reads' | 'writes' | 'recounts', number>;
  /**
   * Requests a second when everything that was held back on a working day arrives within ten
   * minutes.
   */
  afterOutage: number;
  hottestRun: BusyHour['hottest'];
  headroom: Headroom[];
  monthlyCosts: Record<string, number>;
};

function forecastOf(counties: number, given: Assumptions): Forecast {
  const one = yearOf(given);
  const hour = busiestHour(counties, given, seed);
  const { requests, reads, writes, recounts } = hour;
  return {
    counties,
    year: {
      requests: counties * one.requests,
      reads: counties * one.reads,
      writes: counties * one.writes,
      recounts: counties * one.recounts,
    },
    removalReads: counties * removalReads(given),
    storedGb: counties * storedGb(given, one.writes),
    busiestSecond: {
      requests: most(requests),
      reads: most(reads),
      writes: most(writes),
      recounts: most(recounts),
    },
    afterOutage: (counties * one.requests) / given.workingDays / 600,
    hottestRun: hour.hottest,
    headroom: headroom(hour, given),
    monthlyCosts: monthlyCosts(counties, given),
  };
}

/**
 * The needs of 1, 21 and 1,000 counties, by the same assumptions and the same seed.
 * @example forecast(assumptions).map(({ counties }) => counties) // [1, 21, 1000]
 */
export const forecast = (given: Assumptions): Forecast[] =>
  sizes.map((counties) => forecastOf(counties, given));
