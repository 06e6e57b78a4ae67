import type { PooledChange } from '../../../../shared/domain/figures/comparison.ts';
import {
  programmeVerdict,
  type Reservation,
  type Verdict,
  verdictOf,
} from '../../../../shared/domain/figures/verdict.ts';
import { decimal } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.verdict;

function reservationText(one: Reservation): string {
  if (one.code === 'cause') return words.cause;
  if (one.code === 'not_followed_up') return words.notFollowedUp;
  const missing = words.missing(one.people);
  return one.isBelowGoal ? `${missing} ${words.belowGoal}` : missing;
}

/** A run's verdict in sentences, below its headline; none where no change is disclosed. */
export function verdictSentences(outcome: Parameters<typeof verdictOf>[0]): string[] {
  const verdict: Verdict | null = verdictOf(outcome);
  if (!verdict) return [];
  return [words.certainty[verdict.certainty], ...verdict.reservations.map(reservationText)];
}

/**
 * A programme's verdict: what changed, how sure that is, what the next group may expect, and what
 * cannot be concluded. Of too few groups only that nothing can be said of them together.
 */
export function programmeSentences({ model, runs }: PooledChange): [string, ...string[]] {
  if (!model) return [texts.forest.noPooled];
  const { direction, certainty, next } = programmeVerdict(model);
  const mean = decimal(Math.abs(model.mean));
  const what =
    direction === 'same' ? words.programme.same(runs) : words.programme[direction](mean, runs);
  return [what, words.certainty[certainty], ...(next ? [words.next[next]] : []), words.notBetween];
}
