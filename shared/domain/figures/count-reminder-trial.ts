import { momentsOf } from '../../stats/moments.ts';
import { welchTest } from '../../stats/welch-test.ts';
import type { TrialArm } from '../people/reminder.ts';
import { conceal, type Undisclosed } from './undisclosed.ts';

/** What a person did in the days of the trial, in all of their groups together. */
export type TrialPerson = {
  arm: TrialArm;
  /** Sessions at which they were expected and marked, and those of them to which they came. */
  expected: number;
  attended: number;
  /** Forms whose window began and ended, and those of them that came in. */
  due: number;
  received: number;
};

/** Shares of people of a half, and how the halves differ; in parts of one. */
export type TrialComparison = {
  people: Record<TrialArm, number>;
  mean: Record<TrialArm, number | null>;
  /** Reminded less not reminded, with its 95 % interval; null where neither half varies. */
  difference: { value: number; low: number; high: number } | null;
};
export type TrialCounts = { attendance: TrialComparison; completion: TrialComparison };

const shareOf = (some: number, of: number): number[] => (of > 0 ? [some / of] : []);

function compared(
  people: readonly TrialPerson[],
  shares: (one: TrialPerson) => number[],
): TrialComparison {
  const of = (arm: TrialArm) =>
    momentsOf(people.filter((one) => one.arm === arm).flatMap((one) => shares(one)));
  const [reminded, notReminded] = [of('reminded'), of('not_reminded')];
  const test = welchTest(reminded, notReminded);
  return {
    people: { reminded: reminded.n, not_reminded: notReminded.n },
    mean: { reminded: reminded.mean, not_reminded: notReminded.mean },
    difference: test?.interval
      ? { value: test.difference, low: test.interval.low, high: test.interval.high }
      : null,
  };
}

/**
 * Compares the halves of a trial. Each person counts once, with their own share, because chance
 * assigned people and not sessions: somebody with many sessions must not weigh more. The interval
 * is Welch's, of the difference of the two means. Somebody without a session (or a form) is in neither.
 */
export const countReminderTrial = (people: readonly TrialPerson[]): Undisclosed<TrialCounts> =>
  conceal({
    attendance: compared(people, ({ attended, expected }) => shareOf(attended, expected)),
    completion: compared(people, ({ received, due }) => shareOf(received, due)),
  });
