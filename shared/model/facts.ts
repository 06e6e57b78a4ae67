import * as z from 'zod';
import { compositionCounts } from './background-confirmation.ts';
import { occasion } from './form.ts';
import { date, timestamp } from './ids.ts';
import { followUpLeftOut, leftOut } from './outcome.ts';
import { runLabel } from './summary.ts';

const count = z.int().min(0);
const sums = z.strictObject({ n: count, sum: z.int(), squares: z.int() });

const sessionCounts = z.strictObject({
  held: count,
  cancelled: count,
  byKind: z.strictObject({ meeting: count, camp_day: count, follow_up_day: count }),
  meetingsPerWeek: z.number().nullable(),
  /** Of the shortest, of the longest, and of all held sessions together. */
  shortestMinutes: count.nullable(),
  longestMinutes: count.nullable(),
  totalMinutes: count,
});
export type SessionCounts = z.infer<typeof sessionCounts>;

const attendanceCounts = z.strictObject({
  attended: count,
  possible: count,
  attendedSinceJoining: count,
  possibleSinceJoining: count,
  unmarked: count,
});
export type AttendanceCounts = z.infer<typeof attendanceCounts>;

const formCounts = z.strictObject({
  expected: count,
  received: count,
  blank: count,
  /** Without a number: counted, and in no pair. */
  unnumbered: count,
});
export type FormCounts = z.infer<typeof formCounts>;

const itemSums = z.strictObject({
  itemId: z.string(),
  number: z.int(),
  reversed: z.boolean(),
  /** People who answered it both times, and the sums of their raw answers. */
  n: count,
  startSum: count,
  endSum: count,
  change: sums,
});

/** Attended of possible sessions since joining, over some members. */
const attendedOf = z.strictObject({ attended: count, possible: count });
export type AttendedOf = z.infer<typeof attendedOf>;

/** The exact signed-rank test of the changes, which sums alone could not give. */
const rankTest = z.strictObject({ used: count, p: z.number().nullable(), leastP: z.number() });

const reliableCounts = z.strictObject({ improved: count, unchanged: count, worsened: count });

/** Those followed up: their change from the start, and why the others are not among them. */
const followUpSums = z.strictObject({
  pairs: count,
  leftOut: followUpLeftOut,
  change: sums,
  /** Days from the end form to the follow-up form, of those who gave both. */
  days: sums,
});
export type FollowUpSums = z.infer<typeof followUpSums>;

const outcomeSums = z.strictObject({
  instrument: z
    .strictObject({
      instrumentId: z.string(),
      version: z.string(),
      scoring: z.string(),
      /** Scores below are counted in this many parts of a point. */
      parts: z.int().min(1),
    })
    .nullable(),
  answeredBetween: z.tuple([date, date]).nullable(),
  started: count,
  /** Members who came at least once. */
  attended: count,
  ended: count,
  pairs: count,
  followedUp: count,
  leftOut,
  start: sums,
  end: sums,
  change: sums,
  /** Start scores of those who have one and are in no pair. */
  startOfMissing: sums,
  attendanceOfPairs: attendedOf,
  attendanceOfMissing: attendedOf,
  /** Days from the start form to the end form, of the pairs. */
  days: sums,
  signedRank: rankTest,
  /** By more than the measurement errs; null where the instrument has no stated reliability. */
  reliable: reliableCounts.nullable(),
  followUp: followUpSums,
  improved: count,
  same: count,
  worse: count,
  items: z.array(itemSums),
  synthetic: count,
});
export type OutcomeSums = z.infer<typeof outcomeSums>;

const feedbackSums = z.strictObject({
  instrumentId: z.string(),
  version: z.string(),
  occasion,
  items: z.array(
    z.strictObject({ itemId: z.string(), number: z.int(), n: count, sum: z.number() }),
  ),
});
export type FeedbackSums = z.infer<typeof feedbackSums>;

/**
 * All that is kept of a run for comparing: counts, sums and squares, never an answer. The
 * summary item holds it, and both the summary and the outcome are told from it.
 */
export const facts = z.strictObject({
  run: runLabel,
  /** The last day of the end form's and of the follow-up's window; null while it cannot be told. */
  releasedAfter: z.strictObject({ end: date.nullable(), follow_up: date.nullable() }),
  participants: count,
  sessions: sessionCounts,
  composition: compositionCounts,
  unemployedMonths: z.array(count),
  attendance: attendanceCounts,
  forms: z.strictObject({ start: formCounts, end: formCounts, follow_up: formCounts }),
  outcome: outcomeSums,
  feedback: z.array(feedbackSums),
  /** Moments of what had been taken back when this was counted; none of it is in the figures. */
  takenBack: z.array(timestamp),
  syntheticBackgrounds: count,
});
export type Facts = z.infer<typeof facts>;
