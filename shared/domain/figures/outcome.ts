import * as z from 'zod';
import { date, timestamp } from '../ids.ts';
import { runLabel, suppression } from './summary.ts';

const count = z.int().min(0);

/** Scores in points; `sd` is shown for ten people or more. */
export const level = z
  .strictObject({ n: count, mean: z.number(), sd: z.number().nullable() })
  .meta({ id: 'Level' });

export const interval = z
  .strictObject({ low: z.number(), high: z.number(), confidence: z.number() })
  .meta({ id: 'Interval' });

export const change = z
  .strictObject({
    n: count,
    mean: z.number(),
    sd: z.number().nullable(),
    /** The t interval of the mean change, rounded outwards; null when it is not shown. */
    interval: interval.nullable(),
  })
  .meta({ id: 'Change' });
export type ScoreChange = z.infer<typeof change>;

/** Why an enrolled person is not among the pairs; the first reason that holds. */
export const leftOutReasons = [
  'measurement_withdrawn',
  'no_start_form',
  'start_form_not_scorable',
  'left_without_end_form',
  'no_end_form',
  'end_form_not_scorable',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export const leftOut = z
  .strictObject({
    measurement_withdrawn: count,
    no_start_form: count,
    start_form_not_scorable: count,
    left_without_end_form: count,
    no_end_form: count,
    end_form_not_scorable: count,
  })
  .meta({ id: 'LeftOut' });

/** Why an enrolled person is not among those followed up; the first reason that holds. */
export const followUpLeftOutReasons = [
  'measurement_withdrawn',
  'no_start_form',
  'start_form_not_scorable',
  'left',
  'no_follow_up_form',
  'follow_up_form_not_scorable',
] as const;
export type FollowUpLeftOutReason = (typeof followUpLeftOutReasons)[number];

export const followUpLeftOut = z
  .strictObject({
    measurement_withdrawn: count,
    no_start_form: count,
    start_form_not_scorable: count,
    left: count,
    no_follow_up_form: count,
    follow_up_form_not_scorable: count,
  })
  .meta({ id: 'FollowUpLeftOut' });

export const itemOutcome = z
  .strictObject({
    itemId: z.string(),
    number: z.int(),
    /** Raw means and their change, in the direction the statement is worded. */
    startMean: z.number().nullable(),
    endMean: z.number().nullable(),
    change: z.number().nullable(),
    interval: interval.nullable(),
    /** Which way is better for this statement: a rise of loneliness is adverse. */
    betterWhen: z.enum(['higher', 'lower']),
  })
  .meta({ id: 'ItemOutcome' });
export type ItemOutcome = z.infer<typeof itemOutcome>;

/** The instrument, version and rule from which a figure was made. */
export const compositionOfPairs = z
  .strictObject({ instrumentId: z.string(), version: z.string(), scoring: z.string() })
  .meta({ id: 'MadeOf' });
export type MadeOf = z.infer<typeof compositionOfPairs>;

const percent = z.number().nullable();

/** Attendance since joining, in per cent of the sessions held meanwhile. */
export const attendanceShare = z
  .strictObject({
    everybody: percent,
    pairs: percent,
    missing: percent,
    /** Marks that are missing, in per cent of those that should be there. */
    marksMissing: percent,
  })
  .meta({ id: 'AttendanceShare' });

/** Pairs by the sign of their change; missing people are in neither. */
export const direction = z
  .strictObject({
    improved: count,
    same: count,
    worse: count,
    /** Enrolled people who are in no pair: the direction of their change is unknown. */
    missing: count,
    percentOfPairs: z.strictObject({ improved: percent, same: percent, worse: percent }),
    percentOfEnrolled: z.strictObject({
      improved: percent,
      same: percent,
      worse: percent,
      missing: percent,
    }),
  })
  .meta({ id: 'Direction' });
export type ChangeDirection = z.infer<typeof direction>;

const bound = z.strictObject({ worst: z.number(), best: z.number() });

/** The bounds of the true value, whatever the missing people's values are. */
export const bounds = z
  .strictObject({
    /**
     * Per cent of the enrolled who improved: if none of the missing did, and if all of them did.
     */
    percentImproved: bound.nullable(),
    /** Mean change of the enrolled, had each of the missing moved by the whole scale. */
    change: bound,
  })
  .meta({ id: 'Bounds' });
export type Bounds = z.infer<typeof bounds>;

/** The exact signed-rank test; below six changes it cannot reach p < 0.05, and that is reported. */
export const rankTest = z
  .strictObject({
    used: count.meta({ description: 'Changes other than zero.' }),
    p: z.number().nullable(),
    leastP: z.number().meta({ description: 'The smallest p that so many changes can reach.' }),
    canReach5Percent: z.boolean(),
  })
  .meta({ id: 'RankTest' });
export type RankTest = z.infer<typeof rankTest>;

/** Start scores of those who stayed in the measurement beside those who did not. */
export const startComparison = z
  .strictObject({
    pairs: level,
    missing: level,
    /** Pairs less missing, in points. */
    difference: z.number(),
    interval: interval.nullable(),
    /** Hedges' g of the two. */
    g: z.number().nullable(),
  })
  .meta({ id: 'StartComparison' });
export type StartComparison = z.infer<typeof startComparison>;

/** Whether an occasion's figures are released; else the day from which they will be. */
export const releaseStatus = z
  .strictObject({
    status: z.enum(['not_released', 'status_not_moved', 'released', 'taken_back']),
    /** The day on which they will be released at the latest; null when that is not known. */
    expectedOn: date.nullable(),
    releasedAt: timestamp.nullable(),
    takenBackOn: date.nullable(),
  })
  .meta({ id: 'ReleaseStatus' });
export type ReleaseStatus = z.infer<typeof releaseStatus>;

export const followUp = z
  .strictObject({
    release: releaseStatus,
    pairs: count.nullable(),
    leftOut: followUpLeftOut.nullable(),
    /** From the start to the follow-up. */
    change: change.nullable(),
    /** Days from the end form, on average. */
    daysAfterEnd: level.nullable(),
    suppressed: suppression.nullable(),
  })
  .meta({ id: 'FollowUpOutcome' });
export type FollowUpOutcome = z.infer<typeof followUp>;

export const outcome = z
  .strictObject({
    run: runLabel,
    instrument: compositionOfPairs.nullable(),
    release: releaseStatus,
    /** First and last day on which the counted forms were answered. */
    answeredBetween: z.tuple([date, date]).nullable(),
    enrolled: count,
    started: count.meta({ description: 'Enrolled people with a start form.' }),
    attended: count.nullable().meta({
      description: 'Enrolled people who came at least once; null where no roll was taken.',
    }),
    attendance: attendanceShare,
    ended: count.meta({ description: 'Enrolled people with an end form.' }),
    pairs: count
      .nullable()
      .meta({ description: 'People whose start and end form both have a score.' }),
    leftOut: leftOut.nullable(),
    /**
     * The people in scores and statements: everybody who answered all statements both times or,
     * where that is fewer than five, all pairs, and then no statement is shown.
     */
    base: z.enum(['all_statements', 'pairs']).nullable(),
    start: level.nullable().meta({ description: 'Start scores of the base.' }),
    end: level.nullable().meta({ description: 'End scores of the base.' }),
    change: change.nullable(),
    /** Hedges' g_av of the change: in standard deviations, bias-corrected. */
    effectSize: z.strictObject({ g: z.number(), interval }).nullable(),
    signedRank: rankTest.nullable(),
    direction: direction.nullable(),
    bounds: bounds.nullable(),
    /** Null too where no reliability is published for the instrument. */
    reliableChange: z
      .strictObject({ improved: count, unchanged: count, worsened: count })
      .nullable(),
    startOfPairsAndMissing: startComparison.nullable(),
    daysBetween: level.nullable().meta({ description: 'From the start form to the end form.' }),
    /** All statements of the instrument; their means are all shown, or none is. */
    items: z.array(itemOutcome),
    itemsSuppressed: suppression.nullable(),
    followUp,
    /** True until a follow-up measurement exists. */
    notConfirmedByFollowUp: z.boolean(),
    /** Some of the counted forms are invented. Their number is not given: it would reveal n. */
    synthetic: z.boolean(),
    countedAt: timestamp,
    suppressed: suppression.nullable(),
  })
  .meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof outcome>;
