import { chanceOf } from '../../infra/local/demo/chance.ts';
import type { Assumptions } from './assumptions.ts';
import { atRest } from './at-rest.ts';
import { occasionsPerForm, signInsAYear } from './busy-hour.ts';
import { forecastOperations, recountCost } from './operations.ts';

/** The load of one county in a year. */
export type Year = { requests: number; reads: number; writes: number; recounts: number };

/** Adds up everything that is done in one county in a year. */
export function yearOf(given: Assumptions): Year {
  const year: Year = { requests: 0, reads: 0, writes: 0, recounts: 0 };
  for (const { aYear, events } of occasionsPerForm(given))
    for (const { operation } of events(0, chanceOf(1))) {
      const { read, write, audit, recounts } = forecastOperations[operation];
      year.requests += aYear;
      year.reads += aYear * (read + (recounts ? recountCost.read : 0));
      year.writes += aYear * (write + audit + (recounts ? recountCost.write : 0));
      year.recounts += recounts ? aYear : 0;
    }
  return year;
}

/**
 * Read units of a year of one county for the nightly removal, once its records are as many as they
 * get: 8 KB of an index are one unit.
 */
export function removalReads({ removal, runsAYear, members, storedYears }: Assumptions): number {
  const clients = runsAYear * members * storedYears;
  return 365 * removal.roundsANight * clients * (removal.kbAClient / 8);
}

/** GB in the tables of one county after `keptYears` years: nothing is deleted automatically. */
export function storedGb({ kb, ...given }: Assumptions, writes: number): number {
  const { runsAYear, members, sessions, formsOfAMember, storedYears } = given;
  const run =
    kb.run +
    kb.summary +
    sessions * kb.session +
    members * (kb.member + kb.participant + formsOfAMember * kb.form);
  // Most of it is the audit: an item for every two write units.
  return (storedYears * (runsAYear * run + (writes / 2) * kb.audit)) / 1024 ** 2;
}

export const costOfAll = (costs: Record<string, number>): number =>
  Object.values(costs).reduce((sum, cost) => sum + cost, 0);

/** US dollars a month by cost item, for `counties` counties in one stack. */
export function monthlyCosts(counties: number, given: Assumptions): Record<string, number> {
  const { prices, requestMs, recountMs, memoryGb, logKb } = given;
  const year = yearOf(given);
  const aMonth = (aYear: number) => (counties * aYear) / 12;
  const calls = aMonth(year.requests + year.recounts);
  const seconds = (aMonth(year.requests) * requestMs + aMonth(year.recounts) * recountMs) / 1000;
  const gb = counties * storedGb(given, year.writes);
  const users = counties * (given.leaders + given.coordinators);
  return {
    'the nightly removal': (aMonth(removalReads(given)) * prices.perMillionReads) / 1e6,
    'reads and writes':
      (aMonth(year.reads) * prices.perMillionReads +
        aMonth(year.writes) * prices.perMillionWrites) /
      1e6,
    'storage and recovery': gb * (prices.gbOfTableAMonth + prices.gbOfRecoveryAMonth),
    functions:
      (calls * prices.perMillionCalls + seconds * memoryGb * prices.perMillionGbSeconds) / 1e6,
    gateway: (aMonth(year.requests) * prices.perMillionRequests) / 1e6,
    logs: ((calls * logKb) / 1024 ** 2) * prices.gbOfLog,
    'accounts of the staff': Math.max(0, users - prices.usersForNothing) * prices.perMonthlyUser,
    'uses of keys': (signInsAYear(given) / 12 / 1e4) * prices.perTenThousandKeyUses,
    'what costs at rest': costOfAll(atRest(given)),
  };
}
