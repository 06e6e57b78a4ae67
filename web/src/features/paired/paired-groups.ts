import { pairedGoalPercent } from '../../../../shared/configuration.ts';
import { monthsAfter } from '../../../../shared/domain/day.ts';
import type { RunProgress } from '../../../../shared/domain/forms/form-counts.ts';
import { type PairedSum, sumOfPairs } from '../../../../shared/domain/forms/paired-forms.ts';

/** A group and the people of it who answered both forms. */
export type PairedRun = Pick<RunProgress, 'runId' | 'name' | 'endsOn' | 'paired'>;

/** The groups by what can still be done about their pairs. */
export type PairedGroups = {
  /** Whose end forms may still come; the first that will be late, or is, comes first. */
  open: PairedRun[];
  /** Whose end forms are not due yet. */
  underWay: PairedRun[];
  /** The others that ended within the last year, the newest first. */
  over: PairedRun[];
  /** Those that ended before, the newest first. */
  earlier: PairedRun[];
  /** How many were stored before pairs were counted. */
  notCounted: number;
  /** How many of the last year's groups are below the goal by themselves. */
  below: number;
  /** The people of the last year's groups whose share counts. */
  year: PairedSum;
};

/** A share over more than a year would hardly move, whatever is done. */
const yearMonths = 12;

const byName = (one: PairedRun, other: PairedRun) => one.name.localeCompare(other.name, 'fi');
const newestFirst = (one: PairedRun, other: PairedRun) =>
  other.endsOn.localeCompare(one.endsOn) || byName(one, other);
const soonestFirst = (one: PairedRun, other: PairedRun) =>
  String(one.paired.until).localeCompare(String(other.paired.until)) || byName(one, other);

/**
 * Groups by what can still be done about their pairs.
 * @param today an ISO date
 * @example pairedGroups([], '2026-05-04').year // { people: 0, both: 0 }
 */
export function pairedGroups(runs: readonly PairedRun[], today: string): PairedGroups {
  const aYearAgo = monthsAfter(today, -yearMonths);
  const at = (stage: PairedRun['paired']['stage']) =>
    runs.filter(({ paired }) => paired.stage === stage);
  const counted = at('counted');
  const isOpen = ({ paired }: PairedRun) => paired.awaited > 0;
  const isLastYear = (run: PairedRun) => isOpen(run) || run.endsOn >= aYearAgo;
  return {
    open: counted.filter(isOpen).sort(soonestFirst),
    underWay: at('under_way').sort(
      (one, other) => one.endsOn.localeCompare(other.endsOn) || byName(one, other),
    ),
    over: counted.filter((run) => isLastYear(run) && !isOpen(run)).sort(newestFirst),
    earlier: counted.filter((run) => !isLastYear(run)).sort(newestFirst),
    notCounted: at('not_counted').length,
    below: counted.filter((run) => isLastYear(run) && lackedForGoal(run.paired) > 0).length,
    year: sumOfPairs(counted.filter(isLastYear).map(({ paired }) => paired)),
  };
}

/** The pairs of some groups together. */
export const sumOfRuns = (runs: readonly PairedRun[]): PairedSum =>
  sumOfPairs(runs.map(({ paired }) => paired));

/**
 * How many more people must answer both forms for the goal.
 * @example lackedForGoal({ people: 10, both: 4 }) // 3
 */
export const lackedForGoal = ({ people, both }: PairedSum): number =>
  Math.max(0, Math.ceil((people * pairedGoalPercent) / 100) - both);
