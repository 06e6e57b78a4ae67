import { pairedGoalPercent } from '../../configuration.ts';
import type { PooledModel } from './comparison.ts';
import type { Outcome } from './outcome.ts';
import { percentOf } from './rounding.ts';

/** What may be said of an interval of a change: all of it is on one side of zero, or it is not. */
export type Certainty =
  /** The interval is above zero, or below it. */
  | 'beyond_chance'
  /** It contains zero. */
  | 'may_be_chance'
  /** It is not shown, because so few people answered. */
  | 'too_few_to_say';

type Ends = { low: number; high: number } | null;

/**
 * How sure a change is, from its interval as it is shown.
 * @example certaintyOf({ low: 0.1, high: 0.5 }) // 'beyond_chance'
 */
export function certaintyOf(interval: Ends): Certainty {
  if (!interval) return 'too_few_to_say';
  return interval.low > 0 || interval.high < 0 ? 'beyond_chance' : 'may_be_chance';
}

/** What a reader must not conclude from the figures of a run. */
export type Reservation =
  /** Some participants' change is not known; fewer than the goal, or not. */
  | { code: 'missing'; people: number; isBelowGoal: boolean }
  /** It is not known whether the change lasts. */
  | { code: 'not_followed_up' }
  /** Nothing was compared with people who were in no group. */
  | { code: 'cause' };

/** A run's verdict beside its headline: how sure the change is, and what cannot be concluded. */
export type Verdict = { certainty: Certainty; reservations: Reservation[] };

type JudgedOutcome = Pick<Outcome, 'change' | 'enrolled' | 'pairs' | 'notConfirmedByFollowUp'>;

/**
 * The verdict on a run's disclosed change; null where none is disclosed. It is made of what is
 * shown, so it says nothing that does not follow from that.
 * @example verdictOf({ change: null, enrolled: 8, pairs: 3, notConfirmedByFollowUp: true }) // null
 */
export function verdictOf({
  change,
  enrolled,
  pairs,
  notConfirmedByFollowUp,
}: JudgedOutcome): Verdict | null {
  if (!change) return null;
  const people = enrolled - (pairs ?? enrolled);
  const share = percentOf(pairs ?? enrolled, enrolled) ?? 100;
  return {
    certainty: certaintyOf(change.interval),
    reservations: [
      ...(people > 0
        ? [{ code: 'missing' as const, people, isBelowGoal: share < pairedGoalPercent }]
        : []),
      ...(notConfirmedByFollowUp ? [{ code: 'not_followed_up' as const }] : []),
      { code: 'cause' },
    ],
  };
}

/** What the groups of a programme together say of a group to come. */
export type NextGroup = 'likely_better' | 'likely_worse' | 'either';

/** The verdict on a programme: its mean change, how sure it is, and what the next group may expect. */
export type ProgrammeVerdict = {
  direction: 'rose' | 'fell' | 'same';
  certainty: Certainty;
  next: NextGroup | null;
};

const nextOf = ({ low, high }: NonNullable<Ends>): NextGroup => {
  if (low > 0) return 'likely_better';
  return high < 0 ? 'likely_worse' : 'either';
};

/**
 * The verdict on the common change of a programme's groups, to the two decimals that are shown.
 * @example programmeVerdict({ mean: 0.3, interval: { low: -0.1, high: 0.7, confidence: 0.95 }, prediction: null }).certainty // 'may_be_chance'
 */
export function programmeVerdict({
  mean,
  interval,
  prediction,
}: Pick<PooledModel, 'mean' | 'interval' | 'prediction'>): ProgrammeVerdict {
  const shown = Math.round(100 * mean);
  return {
    direction: shown > 0 ? 'rose' : shown < 0 ? 'fell' : 'same',
    certainty: certaintyOf(interval),
    next: prediction && nextOf(prediction.interval),
  };
}
