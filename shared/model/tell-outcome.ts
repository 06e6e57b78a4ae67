import { configuration } from '../configuration.ts';
import { tInterval } from '../stats/t-interval.ts';
import {
  type Audience,
  cellSuppression,
  groupSuppression,
  meanSuppression,
  tellsOfEverybody,
} from './disclosure.ts';
import type { Facts, OutcomeSums } from './facts.ts';
import type { ItemOutcome, MadeOf, Outcome } from './outcome.ts';
import { changeOf, effectSizeOf, levelOf, rankTestOf } from './tell-change.ts';
import { boundsOf, directionOf } from './tell-direction.ts';
import { tellFollowUp } from './tell-follow-up.ts';
import { attendanceShareOf, startOfPairsAndMissing } from './tell-missing.ts';

/** What travels with every figure: which instrument, version and rule made it. */
export const madeOf = (instrument: OutcomeSums['instrument']): MadeOf | null =>
  instrument && {
    instrumentId: instrument.instrumentId,
    version: instrument.version,
    scoring: instrument.scoring,
  };

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
    change: suppressed ? null : item.change.sum / item.n,
    interval: suppressed ? null : tInterval(item.change, 1, configuration.confidence),
    betterWhen: item.reversed ? 'lower' : 'higher',
    suppressed,
  };
}

/** May it be told how many went which way? */
export function tellsDirection(
  { improved, same, worse }: Pick<OutcomeSums, 'improved' | 'same' | 'worse'>,
  people: number,
  audience: Audience,
): boolean {
  const cells = [improved, same, worse];
  return !tellsOfEverybody(cells) && !cellSuppression(audience, people, cells);
}

const untold = {
  ...{ start: null, end: null, change: null, effectSize: null, signedRank: null },
  ...{ direction: null, bounds: null, reliableChange: null, daysBetween: null },
  startOfPairsAndMissing: null,
};

/** May the counts of reliable change be told? */
const reliableTold = (reliable: OutcomeSums['reliable'], people: number, audience: Audience) =>
  reliable &&
  tellsDirection(
    { improved: reliable.improved, same: reliable.unchanged, worse: reliable.worsened },
    people,
    audience,
  )
    ? reliable
    : null;

/** Scores and their change: of five pairs or more, or not at all. */
function tellScores(counted: OutcomeSums, people: number, audience: Audience) {
  const parts = counted.instrument?.parts ?? 1;
  const suppressed = meanSuppression(audience, people, counted.pairs);
  if (suppressed) return { ...untold, suppressed };
  const isTold = tellsDirection(counted, people, audience);
  return {
    start: levelOf(counted.start, parts),
    end: levelOf(counted.end, parts),
    change: changeOf(counted.change, parts),
    effectSize: effectSizeOf(counted, parts),
    signedRank: rankTestOf(counted.signedRank),
    direction: isTold ? directionOf(counted, people) : null,
    bounds: boundsOf(counted, people, isTold),
    reliableChange: reliableTold(counted.reliable, people, audience),
    startOfPairsAndMissing: startOfPairsAndMissing(counted),
    daysBetween: levelOf(counted.days, 1),
    suppressed: null,
  };
}

type FlowCounts = Pick<OutcomeSums, 'started' | 'ended' | 'pairs' | 'leftOut'>;

/**
 * The flow from enrolment to pairs. Where a reason of the missing is a small cell, the steps
 * between go with the reasons, which could be worked out from them.
 */
export function tellFlow(counted: FlowCounts, people: number, audience: Audience) {
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

/** Who came at least once: of others' groups only where nobody, or enough, never came. */
function attendedTold({ outcome, participants }: Facts, audience: Audience): number | null {
  const cells = [outcome.attended, participants - outcome.attended];
  return cellSuppression(audience, participants, cells) ? null : outcome.attended;
}

/**
 * A run's outcome as this audience may know it: change, never effect.
 * @param countedAt when the facts were counted
 */
export function tellOutcome(facts: Facts, countedAt: string, audience: Audience): Outcome {
  const { outcome: counted, participants } = facts;
  const told = { people: participants, audience };
  return {
    run: facts.run,
    instrument: madeOf(counted.instrument),
    answeredBetween: groupSuppression(audience, participants) ? null : counted.answeredBetween,
    ...tellFlow(counted, participants, audience),
    attended: attendedTold(facts, audience),
    attendance: attendanceShareOf(counted, facts.attendance, told),
    ...tellScores(counted, participants, audience),
    items: counted.items.map((item) => tellItem(item, participants, audience)),
    followUp: tellFollowUp(counted.followUp, { ...told, parts: counted.instrument?.parts ?? 1 }),
    notConfirmedByFollowUp: counted.followedUp === 0,
    synthetic: counted.synthetic > 0,
    countedAt,
  };
}
