import type { RandomEffects } from '../stats/random-effects.ts';
import type { ComparedFacts } from './compared-facts.ts';
import type { ComparedRun } from './comparison.ts';
import { type Audience, groupSuppression, meanSuppression } from './disclosure.ts';
import type { ReleasedOccasion } from './release.ts';
import { changeOf, levelOf } from './tell-change.ts';
import { percentOf } from './tell-composition.ts';
import { directionOf } from './tell-direction.ts';
import { madeOf, tellFlow, tellsDirection } from './tell-outcome.ts';

/** A run of the comparison: its figures, since when they are so, and who is told. */
export type Compared = { facts: ComparedFacts; at: string; audience: Audience };

/** Pairs of an occasion and the sums of their changes. */
export const pairsAt = ({ outcome, followUp }: ComparedFacts, occasion: ReleasedOccasion) =>
  occasion === 'end' ? outcome : followUp;

function tellChange({ facts, audience }: Compared, occasion: ReleasedOccasion) {
  const { outcome, participants } = facts;
  const { pairs, change } = pairsAt(facts, occasion);
  const parts = outcome.instrument?.parts ?? 1;
  const suppressed = meanSuppression(audience, participants, pairs);
  const isEnd = occasion === 'end';
  const isTold = !suppressed && isEnd && tellsDirection(outcome, participants, audience);
  return {
    start: suppressed || !isEnd ? null : levelOf(outcome.start, parts),
    change: suppressed ? null : changeOf(change, parts),
    direction: isTold ? directionOf(outcome, participants) : null,
    suppressed,
  };
}

type Group = RandomEffects['groups'][number];

/**
 * A run as it stands among the others.
 * @param group the run in the model over all of them, if it is a unit of it by itself
 */
export function tellCompared(
  compared: Compared,
  occasion: ReleasedOccasion,
  group: Group | undefined,
): ComparedRun {
  const { facts, audience, at } = compared;
  const { run, outcome, participants, attendance } = facts;
  const hidden = groupSuppression(audience, participants) !== null;
  const { attended, possible } = attendance;
  const flow = tellFlow(outcome, participants, audience);
  const change = tellChange(compared, occasion);
  return {
    run,
    instrument: madeOf(outcome.instrument),
    answeredBetween: hidden ? null : outcome.answeredBetween,
    ...flow,
    attendance: hidden
      ? null
      : { everybody: percentOf(attended, possible), pairs: null, missing: null },
    percentPaired: flow.pairs === null ? null : percentOf(flow.pairs, participants),
    ...change,
    shrunken:
      group && change.change ? { estimate: group.estimate, interval: group.interval } : null,
    notConfirmedByFollowUp: !facts.isFollowedUp,
    synthetic: facts.isSynthetic,
    countedAt: at,
  };
}
