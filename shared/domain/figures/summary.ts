import * as z from 'zod';
import { type CompositionField, compositionFields } from '../groups/group-background.ts';
import { runStatus } from '../groups/run.ts';
import { date, programmeId, runId, timestamp } from '../ids.ts';
import { dosageFigures } from './dosage.ts';

const count = z.int().min(0);

/**
 * Why a figure is not shown. `too_few` is the same for few people and for values that are too
 * similar, because the difference would reveal something about the values.
 */
export const suppression = z
  .enum(['too_few', 'not_released', 'status_not_moved', 'taken_back'])
  .meta({ id: 'Suppression' });
export type Suppression = z.infer<typeof suppression>;

/** The run that a figure is about. */
export const runLabel = z
  .strictObject({
    runId,
    programmeId,
    name: z.string(),
    municipality: z.string(),
    status: runStatus,
    startsOn: date,
    endsOn: date,
  })
  .meta({ id: 'RunLabel' });
export type RunLabel = z.infer<typeof runLabel>;

/** One distribution: counts with their percents of `known`, largest first. */
export const distribution = z
  .strictObject({
    /** Counted from the members' own forms, or entered by the leader. */
    basis: z.enum(['computed', 'entered']),
    /** People whose answer is known and shown: the denominator of the percents. */
    known: count.nullable(),
    /** The people whom it could be known of, in groups that are shown and in others. */
    people: count.nullable(),
    /** Some groups are too small to be shown by themselves: then nothing is a share of all. */
    isPart: z.boolean(),
    /** Without percents where only a part is shown. */
    cells: z
      .array(z.strictObject({ code: z.string(), count, percent: z.number().nullable() }))
      .nullable(),
    /** Answers in cells of fewer than five, or in none: shown together, and never one to four. */
    others: count.nullable(),
    suppressed: suppression.nullable(),
  })
  .meta({ id: 'Distribution' });
export type Distribution = z.infer<typeof distribution>;

const perField = <T extends z.ZodType>(schema: T) =>
  z.strictObject(
    Object.fromEntries(compositionFields.map((field) => [field, schema])) as Record<
      CompositionField,
      T
    >,
  );
export const composition = perField(distribution).meta({ id: 'Composition' });
export type Composition = z.infer<typeof composition>;

/** Meetings and their real lengths, summed from sessions. */
export const sessionFigures = z
  .strictObject({
    held: count,
    cancelled: count,
    byKind: z.strictObject({
      meeting: count,
      camp_day: count,
      follow_up_day: count,
      /** None in a run that was counted before there were any. */
      catch_up: count.default(0),
    }),
    /** Ordinary meetings a week, from the first to the last; null below two meetings. */
    meetingsPerWeek: z.number().nullable(),
    /** Shortest and longest session, in units of 45 minutes. */
    unitsPerSession: z.tuple([z.number(), z.number()]).nullable(),
    units: z.number(),
    hours: z.number(),
  })
  .meta({ id: 'SessionFigures' });
export type SessionFigures = z.infer<typeof sessionFigures>;

export const rate = z
  .strictObject({
    attended: count,
    possible: count,
    percent: z.number().nullable().meta({ description: 'Null where no roll was taken.' }),
  })
  .meta({ id: 'Rate' });
export type Rate = z.infer<typeof rate>;

export const attendanceFigures = z
  .strictObject({
    ofAllSessions: rate.meta({ description: 'Of every held session, for every member.' }),
    sinceJoining: rate.meta({
      description: 'Of the held sessions while each was a member and expected.',
    }),
    unmarked: count.meta({
      description: 'Marks missing from rolls that were taken: who came is not known.',
    }),
    percentMissing: z.number().nullable().meta({
      description: 'Marks missing at all held sessions, in per cent of those that should be there.',
    }),
    withoutRoll: count.meta({
      description: 'Held sessions whose roll was never taken: who came is not known.',
    }),
  })
  .meta({ id: 'AttendanceFigures' });
export type AttendanceFigures = z.infer<typeof attendanceFigures>;

/**
 * Whether a form came back blank is not included: together with its form, it would show whose it
 * is.
 */
const completion = z.strictObject({
  expected: count,
  received: count,
  unnumbered: count.meta({ description: 'Forms without a number: counted, and never paired.' }),
});

export const summary = z
  .strictObject({
    run: runLabel,
    /** Members of some time, leavers included. */
    participants: count,
    sessions: sessionFigures,
    composition,
    /**
     * People whose backgrounds the composition counts: for the run's own leaders all; for others
     * those who came to a group here for the first time, so that no two tables differ by one
     * person.
     */
    compositionOf: count.nullable(),
    /** Months of unemployment of those not long-term unemployed; for the run's own leaders only. */
    unemployedMonths: z.array(z.int()).nullable(),
    attendance: attendanceFigures,
    /** Null in figures that were counted before dosage was. */
    dosage: dosageFigures.nullable(),
    forms: z.strictObject({ start: completion, end: completion, follow_up: completion }),
    /** The row as in the published table, in Finnish; null when anything in it is suppressed. */
    rowFi: z.string().nullable(),
    /**
     * Some form or background behind these figures is invented. Their number is not given: it would
     * reveal n.
     */
    synthetic: z.boolean(),
    countedAt: timestamp,
  })
  .meta({ id: 'Summary' });
export type Summary = z.infer<typeof summary>;
