import { type Audience, cellSuppression, enough, meanSuppression } from './disclosure.ts';
import type { FollowUpSums } from './facts.ts';
import type { FollowUpOutcome } from './outcome.ts';
import { changeOf, levelOf } from './tell-change.ts';

/** What had changed from the start by the follow-up, as this audience may know it. */
export function tellFollowUp(
  counted: FollowUpSums,
  { people, audience, parts }: { people: number; audience: Audience; parts: number },
): FollowUpOutcome {
  const suppressed = meanSuppression(audience, people, counted.pairs);
  const hidden = suppressed !== null && suppressed !== 'pairs_below_5';
  const small = cellSuppression(audience, people, Object.values(counted.leftOut));
  return {
    pairs: hidden || small ? null : counted.pairs,
    leftOut: hidden || small ? null : counted.leftOut,
    change: suppressed ? null : changeOf(counted.change, parts),
    daysAfterEnd: suppressed || !enough(counted.days.n) ? null : levelOf(counted.days, 1),
    suppressed,
  };
}
