import * as z from 'zod';
import { comparedFacts, comparedFactsOf } from './compared-facts.ts';
import { facts } from './facts.ts';
import { timestamp } from './ids.ts';
import { isReleaseTakenBack, type Kept, type ReleasedOccasion, releasedSince } from './release.ts';
import type { Compared } from './tell-compared.ts';

/**
 * What of a run's summary the comparison of many runs reads: the released figures or, until they
 * are, those that would be released next.
 */
export const summaryLine = z.strictObject({
  facts: comparedFacts,
  countedAt: timestamp,
  releasedAt: z.strictObject({ end: timestamp.nullable(), follow_up: timestamp.nullable() }),
  releasedAfter: facts.shape.releasedAfter,
  /** Something of what was released is taken back. */
  takenBack: z.boolean(),
});
export type SummaryLine = z.infer<typeof summaryLine>;

/** The line of a summary as it is kept. */
export function summaryLineOf(kept: Kept): SummaryLine {
  const { facts: now, countedAt, released = {} } = kept;
  const { end, follow_up: later } = released;
  const { followUp, isFollowedUp } = comparedFactsOf(later?.facts ?? now);
  const { run } = now;
  return {
    facts: { ...comparedFactsOf(end?.facts ?? now), run, followUp, isFollowedUp },
    countedAt,
    releasedAt: { end: end?.at ?? null, follow_up: later?.at ?? null },
    releasedAfter: now.releasedAfter,
    takenBack: isReleaseTakenBack(kept),
  };
}

/** A line as somebody outside may know it: released by now or not, or taken back since. */
export function comparedOutside(
  line: SummaryLine,
  occasion: ReleasedOccasion,
  now: string,
): Compared {
  const { facts: figures, countedAt, releasedAt, releasedAfter } = line;
  const at =
    releasedAt[occasion] ?? releasedSince({ countedAt, after: releasedAfter[occasion] }, now);
  if (!at) return { facts: figures, at: countedAt, audience: 'others_before_release' };
  return { facts: figures, at, audience: line.takenBack ? 'nobody_since_taken_back' : 'others' };
}
