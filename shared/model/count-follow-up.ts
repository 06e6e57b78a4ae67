import type { ScoredInstrument } from '../instruments/instrument.ts';
import { sumsOf } from '../stats/sums.ts';
import { countReasons } from './count-reasons.ts';
import type { FollowUpSums } from './facts.ts';
import { followUpLeftOutReasons } from './outcome.ts';
import { changesOf, daysBetween, followUpPair, type Given, type Pair } from './pairs.ts';

/**
 * What had changed from the start by the follow-up, of those who gave both, and why the others
 * did not.
 * @example countFollowUp([], undefined).pairs // 0
 */
export function countFollowUp(
  given: readonly Given[],
  instrument: ScoredInstrument | undefined,
): FollowUpSums {
  const results = instrument ? given.map((one) => followUpPair(one, instrument)) : [];
  const pairs = results.filter((result): result is Pair => typeof result === 'object');
  const days = given.flatMap(({ forms: { end, follow_up: later } }) =>
    end && later ? [daysBetween(end.answeredOn, later.answeredOn)] : [],
  );
  return {
    pairs: pairs.length,
    leftOut: countReasons(results, followUpLeftOutReasons),
    change: sumsOf(changesOf(pairs)),
    days: sumsOf(days),
  };
}
