import * as z from 'zod';
import { type CompositionField, compositionFields } from '../groups/group-background.ts';
import { date, programmeId, runId, userId } from '../ids.ts';
import { occasion } from '../occasion.ts';
import { compositionCounts } from './background-confirmation.ts';
import { followUpLeftOut, interval, leftOut } from './outcome.ts';
import { releasedInstrument } from './released-instrument.ts';

/** Occasions whose figures are released, each once. */
export const releasedOccasions = ['end', 'follow_up'] as const;
export type ReleasedOccasion = (typeof releasedOccasions)[number];

const count = z.int().min(0);
const percent = z.number().nullable();
const spreadLevel = z.strictObject({ n: count, mean: z.number(), sd: z.number().nullable() });

/**
 * A person in a release: the figures they are in, the users who know their answers or made them,
 * and the versions of their forms that were counted. The list is deleted when the release is
 * retracted.
 */
const releasedPerson = z.strictObject({
  participantId: z.string(),
  /** `score`: in the score and statements; `missing`: only in the start of those missing. */
  countedIn: z.enum(['score', 'missing', 'group']),
  knownBy: z.array(userId),
  forms: z.array(z.strictObject({ occasion, instrumentId: z.string(), version: z.int() })),
});
export type ReleasedPerson = z.infer<typeof releasedPerson>;

/** A statement's raw means, in the direction it is worded. */
const releasedItem = z.strictObject({
  itemId: z.string(),
  number: z.int(),
  reversed: z.boolean(),
  start: z.number(),
  end: z.number(),
  change: z.number(),
  interval: interval.nullable(),
});
export type ReleasedItem = z.infer<typeof releasedItem>;

/** What may be shown of a score's change by rule 4 to a viewer who knows nobody in it. */
export const releasedScore = z.strictObject({
  /** `all_statements`: people who answered all of them both times; else all with two scores. */
  base: z.enum(['all_statements', 'pairs']),
  start: spreadLevel,
  end: spreadLevel,
  change: spreadLevel.extend({ interval: interval.nullable() }),
  /** Null: below ten, or the directions are too similar to show more than means. */
  effectSize: z.strictObject({ g: z.number(), interval }).nullable(),
  signedRank: z
    .strictObject({ used: count, p: z.number().nullable(), leastP: z.number() })
    .nullable(),
  direction: z.strictObject({ improved: count, same: count, worse: count }).nullable(),
  reliable: z.strictObject({ improved: count, unchanged: count, worsened: count }).nullable(),
  /** All statements, or none. */
  items: z.array(releasedItem),
});
export type ReleasedScore = z.infer<typeof releasedScore>;

const releasedRating = z.strictObject({
  itemId: z.string(),
  number: z.int(),
  /** Null: too few to show, or their ratings are too similar. */
  mean: z.number().nullable(),
  band: z.enum(['at_least', 'at_most']).nullable(),
  /** The people with these ratings, as positions in `people`. */
  raters: z.array(z.int()),
});

const releasedFeedback = z.strictObject({
  instrumentId: z.string(),
  version: z.string(),
  occasion,
  items: z.array(releasedRating),
});
export type ReleasedFeedback = z.infer<typeof releasedFeedback>;

const unit = z.array(runId).nullable();

/**
 * The units of common figures that a run is part of, by the ids of all of their runs: fixed when the
 * run's data are removed, because its people can no longer be counted. Null where it is in none.
 */
export const fixedUnits = z.strictObject({
  change: unit,
  composition: z.strictObject(
    Object.fromEntries(compositionFields.map((field) => [field, unit])) as Record<
      CompositionField,
      typeof unit
    >,
  ),
});
export type FixedUnits = z.infer<typeof fixedUnits>;

/** A run's figures of an occasion as they are, or will be, released: decided and rounded. */
export const releaseContent = z.strictObject({
  /** The data that place the run in common figures, fixed by the release. */
  run: z.strictObject({ programmeId, municipality: z.string(), startsOn: date, endsOn: date }),
  instrument: releasedInstrument.nullable(),
  answeredBetween: z.tuple([date, date]).nullable(),
  /** Everybody enrolled who had not withdrawn; null once the run's records are gone. */
  people: z.array(releasedPerson).nullable(),
  enrolled: count,
  started: count,
  attended: count.nullable(),
  ended: count,
  pairs: count,
  leftOut: z.union([leftOut, followUpLeftOut]),
  attendanceOfPairs: percent,
  attendanceOfMissing: percent,
  /** Days between the two forms, on average. */
  days: spreadLevel.nullable(),
  score: releasedScore.nullable(),
  /**
   * Where the score is hidden: pairs and the sum of their changes, to be bundled with other runs'.
   */
  hidden: z.strictObject({ n: count, sum: z.int() }).nullable(),
  /** Start scores of those who are in no pair. */
  missingStart: spreadLevel.nullable(),
  feedback: z.array(releasedFeedback),
  /** For those enrolled in a group for the first time here. */
  composition: compositionCounts,
  /** People enrolled here first, whose backgrounds `composition` counts. */
  firstEnrolled: count,
  synthetic: z.boolean(),
  /**
   * Everybody who was named as a leader or a substitute until the release: they know the group's
   * composition as it is. Null in a release that is older than this field, until `npm run recompute`.
   */
  namedStaff: z.array(userId).nullable().default(null),
  /** Null until the run's data are removed. */
  units: fixedUnits.nullable().default(null),
});
export type ReleaseContent = z.infer<typeof releaseContent>;
