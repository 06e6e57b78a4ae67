import { configuration } from '../configuration.ts';
import { meanOf, type Sums, sdOf } from '../stats/sums.ts';
import { tInterval } from '../stats/t-interval.ts';
import {
  type Audience,
  cellSuppression,
  groupSuppression,
  meanSuppression,
  tellsOfEverybody,
} from './disclosure.ts';
import type { Facts, OutcomeSums } from './facts.ts';
import type { Change, ItemOutcome, Outcome } from './outcome.ts';

function level(sums: Sums, parts: number) {
  const mean = meanOf(sums, parts);
  return mean === null ? null : { n: sums.n, mean, sd: sdOf(sums, parts) };
}

function changeOf(sums: Sums, parts: number): Change | null {
  const told = level(sums, parts);
  return told && { ...told, interval: tInterval(sums, parts, configuration.confidence) };
}

function tellItem(
  item: OutcomeSums['items'][number],
  people: number,
  audience: Audience,
): ItemOutcome {
  const suppressed = meanSuppression(audience, people, item.n);
  return {
    itemId: item.itemId,
    number: item.number,
    n: groupSuppression(audience, people) ? null : item.n,
    startMean: suppressed ? null : item.startSum / item.n,
    endMean: suppressed ? null : item.endSum / item.n,
    change: suppressed ? null : (item.endSum - item.startSum) / item.n,
    betterWhen: item.reversed ? 'lower' : 'higher',
    suppressed,
  };
}

/** Scores and their change: of five pairs or more, or not at all. */
function tellScores(counted: OutcomeSums, people: number, audience: Audience) {
  const { improved, same, worse } = counted;
  const parts = counted.instrument?.parts ?? 1;
  const suppressed = meanSuppression(audience, people, counted.pairs);
  if (suppressed) return { start: null, end: null, change: null, direction: null, suppressed };
  const cells = [improved, same, worse];
  const hidden = tellsOfEverybody(cells) || cellSuppression(audience, people, cells);
  return {
    start: level(counted.start, parts),
    end: level(counted.end, parts),
    change: changeOf(counted.change, parts),
    direction: hidden ? null : { improved, same, worse },
    suppressed: null,
  };
}

/**
 * The flow from enrolment to pairs. Where a reason of the missing is a small cell, the steps
 * between go with the reasons, which could be worked out from them.
 */
function tellFlow(counted: OutcomeSums, people: number, audience: Audience) {
  if (groupSuppression(audience, people))
    return { enrolled: null, started: null, ended: null, pairs: null, leftOut: null };
  const small = cellSuppression(audience, people, Object.values(counted.leftOut));
  return {
    enrolled: people,
    started: small ? null : counted.started,
    ended: small ? null : counted.ended,
    pairs: counted.pairs,
    leftOut: small ? null : counted.leftOut,
  };
}

/**
 * A run's outcome as this audience may know it: change, never effect.
 * @param countedAt when the facts were counted
 */
export function tellOutcome(facts: Facts, countedAt: string, audience: Audience): Outcome {
  const { outcome: counted, participants } = facts;
  return {
    run: facts.run,
    instrument: counted.instrument && {
      instrumentId: counted.instrument.instrumentId,
      version: counted.instrument.version,
      scoring: counted.instrument.scoring,
    },
    answeredBetween: counted.answeredBetween,
    ...tellFlow(counted, participants, audience),
    ...tellScores(counted, participants, audience),
    items: counted.items.map((item) => tellItem(item, participants, audience)),
    notConfirmedByFollowUp: counted.followedUp === 0,
    synthetic: counted.synthetic > 0,
    countedAt,
  };
}
