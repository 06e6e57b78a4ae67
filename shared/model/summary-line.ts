import * as z from 'zod';
import { comparedFacts, comparedFactsOf } from './compared-facts.ts';
import { facts } from './facts.ts';
import { timestamp } from './ids.ts';
import { type Kept, type ReleasedOccasion, releasedSince } from './release.ts';
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
});
export type SummaryLine = z.infer<typeof summaryLine>;

/** The line of a summary as it is kept. */
export function summaryLineOf({ facts: now, countedAt, released = {} }: Kept): SummaryLine {
  const { end, follow_up: later } = released;
  const { followUp, isFollowedUp } = comparedFactsOf(later?.facts ?? now);
  const { run } = now;
  return {
    facts: { ...comparedFactsOf(end?.facts ?? now), run, followUp, isFollowedUp },
    countedAt,
    releasedAt: { end: end?.at ?? null, follow_up: later?.at ?? null },
    releasedAfter: now.releasedAfter,
  };
}

/** A line as somebody outside may know it: released by now, or not. */
export function comparedOutside(
  line: SummaryLine,
  occasion: ReleasedOccasion,
  now: string,
): Compared {
  const { facts: figures, countedAt, releasedAt, releasedAfter } = line;
  const at =
    releasedAt[occasion] ?? releasedSince({ countedAt, after: releasedAfter[occasion] }, now);
  if (!at) return { facts: figures, at: countedAt, audience: 'others_before_release' };
  return { facts: figures, at, audience: 'others' };
}
