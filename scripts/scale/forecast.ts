import type { Assumptions } from './assumptions.ts';
import { type BusyHour, busiestHour } from './busy-hour.ts';
import { type Headroom, headroom } from './limits.ts';
import { monthlyCosts, storedGb, type Year, yearOf } from './year.ts';

/** One county, the counties of Finland, and more than any country has. */
export const sizes = [1, 21, 1000] as const;
const seed = 20261122;

export type Forecast = {
  counties: number;
  /** Of all counties together. */
  year: Year;
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

const most = (values: readonly number[]) => values.reduce((max, value) => Math.max(max, value), 0);

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
