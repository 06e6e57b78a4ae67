import type { Assumptions } from './assumptions.ts';

const hoursAMonth = 730;

/**
 * US dollars a month of a deployment that nobody uses, by cost item. AWS charges each key again for
 * its first two rotations, of one a year; alarms by the metrics that they watch. What an account
 * gets for nothing is not taken off.
 * @example atRest(assumptions).secrets // 1.6
 */
export function atRest({ fixed, canary, prices, ...given }: Assumptions): Record<string, number> {
  const rounds = (hoursAMonth * 60) / canary.everyMinutes;
  const aRound =
    canary.requests * (prices.perMillionRequests + prices.perMillionCalls) +
    ((canary.requests * given.requestMs) / 1000) * given.memoryGb * prices.perMillionGbSeconds +
    canary.reads * prices.perMillionReads +
    canary.writes * prices.perMillionWrites +
    ((canary.requests * given.logKb) / 1024 ** 2) * 1e6 * prices.gbOfLog;
  return {
    keys: fixed.keys * (1 + Math.min(2, given.storedYears)) * prices.keyAMonth,
    alarms: fixed.watchedMetrics * prices.alarmAMonth,
    dashboards: fixed.dashboards * prices.dashboardAMonth,
    secrets: fixed.secrets * prices.secretAMonth,
    'the canary': (rounds * aRound) / 1e6,
  };
}
