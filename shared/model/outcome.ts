import * as z from 'zod';
import { date, timestamp } from './ids.ts';
import { composition, runLabel, suppression } from './summary.ts';

const count = z.int().min(0);

/** Scores in points; `sd` is null below two people. */
export const level = z
  .strictObject({ n: count, mean: z.number(), sd: z.number().nullable() })
  .meta({ id: 'Level' });

export const change = z
  .strictObject({
    n: count,
    mean: z.number(),
    sd: z.number().nullable(),
    /** The t interval of the mean change; null when it is not defined. */
    interval: z
      .strictObject({ low: z.number(), high: z.number(), confidence: z.number() })
      .nullable(),
  })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof change>;

/** Why an enrolled person is not among the pairs; the first that holds. */
export const leftOutReasons = [
  'no_start_form',
  'start_form_not_scorable',
  'left_without_end_form',
  'no_end_form',
  'end_form_not_scorable',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export const leftOut = z
  .strictObject({
    no_start_form: count,
    start_form_not_scorable: count,
    left_without_end_form: count,
    no_end_form: count,
    end_form_not_scorable: count,
  })
  .meta({ id: 'LeftOut' });

export const itemOutcome = z
  .strictObject({
    itemId: z.string(),
    number: z.int(),
    /** People who answered this item both times. */
    n: count.nullable(),
    /** Raw means and their change, in the direction the statement is worded. */
    startMean: z.number().nullable(),
    endMean: z.number().nullable(),
    change: z.number().nullable(),
    /** Which way is better for this statement: a rise of loneliness is adverse. */
    betterWhen: z.enum(['higher', 'lower']),
    suppressed: suppression.nullable(),
  })
  .meta({ id: 'ItemOutcome' });
export type ItemOutcome = z.infer<typeof itemOutcome>;

export const outcome = z
  .strictObject({
    run: runLabel,
    instrument: z
      .strictObject({ instrumentId: z.string(), version: z.string(), scoring: z.string() })
      .nullable(),
    /** First and last day on which the counted forms were answered. */
    answeredBetween: z.tuple([date, date]).nullable(),
    enrolled: count.nullable(),
    started: count.nullable().meta({ description: 'Enrolled people with a start form.' }),
    ended: count.nullable().meta({ description: 'Enrolled people with an end form.' }),
    pairs: count
      .nullable()
      .meta({ description: 'People whose start and end form both have a score.' }),
    leftOut: leftOut.nullable(),
    start: level.nullable().meta({ description: 'Start scores of the pairs.' }),
    end: level.nullable().meta({ description: 'End scores of the pairs.' }),
    change: change.nullable(),
    direction: z
      .strictObject({ improved: count, same: count, worse: count })
      .nullable()
      .meta({ description: 'Pairs by the sign of their change.' }),
    items: z.array(itemOutcome),
    /** True until a follow-up measurement exists. */
    notConfirmedByFollowUp: z.boolean(),
    /** Some of the counted forms are invented. Not how many: that would tell n. */
    synthetic: z.boolean(),
    countedAt: timestamp,
    suppressed: suppression.nullable(),
  })
  .meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof outcome>;

/** Runs of a programme beside each other: change, never effect; by date, never ranked. */
export const comparison = z
  .strictObject({
    items: z.array(outcome),
    next: z.string().nullable(),
    totals: z.strictObject({
      runs: count,
      participants: count.nullable(),
      composition,
      /** Runs too small to be told from the rest, left out of these totals. */
      runsLeftOut: count,
    }),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof comparison>;
