import * as z from 'zod';
import { date, programmeId, timestamp } from '../ids.ts';
import { comparedDosage } from './dosage.ts';
import { compositionOfPairs, interval, outcome, releaseStatus } from './outcome.ts';
import { composition, suppression } from './summary.ts';

const count = z.int().min(0);

/** A change drawn towards the overall change, the more so the fewer people it is from. */
export const shrunken = z
  .strictObject({ estimate: z.number(), interval: interval.nullable() })
  .meta({ id: 'ShrunkenChange' });

const { run, instrument, answeredBetween, enrolled, started, attendance, ended } = outcome.shape;
const { pairs, leftOut, start, change, direction, notConfirmedByFollowUp, synthetic } =
  outcome.shape;

/** A run among others: the part of its outcome that is in the comparison. */
export const comparedRun = z
  .strictObject({
    ...{ run, instrument, answeredBetween, enrolled, started, attendance, ended },
    ...{ pairs, leftOut, start, change, direction, notConfirmedByFollowUp, synthetic },
    release: releaseStatus,
    /** Pairs in per cent of the enrolled. */
    percentPaired: z.number().nullable(),
    /** Null in a run that was counted before dosage was. */
    dosage: comparedDosage.nullable(),
    shrunken: shrunken.nullable(),
    suppressed: suppression.nullable(),
    countedAt: timestamp,
  })
  .meta({ id: 'ComparedRun' });
export type ComparedRun = z.infer<typeof comparedRun>;

/** A random-effects model over the runs of one programme and one instrument version. */
export const pooled = z
  .strictObject({
    programmeId,
    instrument: compositionOfPairs,
    /** Runs and pairs it is made of; a bundle of small runs counts as one unit. */
    runs: count,
    pairs: count,
    units: count,
    /** The first and the last day on which one of these runs ended. */
    endedBetween: z.tuple([date, date]),
    /** Null where the units are too few for a common figure (`poolingLimits`). */
    model: z
      .strictObject({
        mean: z.number(),
        interval: interval.nullable(),
        /** The interval in which the observed mean change of a new run of some people may lie. */
        prediction: z.strictObject({ people: count, df: count, interval }).nullable(),
        tau2: z.number(),
        i2Percent: z.number().nullable(),
        q: z.number().nullable(),
        qDf: count,
        qP: z.number().nullable(),
      })
      .meta({ id: 'PooledModel' })
      .nullable(),
  })
  .meta({ id: 'PooledChange' });
export type PooledChange = z.infer<typeof pooled>;
export type PooledModel = NonNullable<PooledChange['model']>;

/** The runs of a programme together: people who came to a group there for the first time. */
export const programmeTotals = z
  .strictObject({
    programmeId,
    runs: count,
    /** People enrolled there for the first time, in the runs that are released. */
    participants: count,
    composition,
    /** Runs that are not included: not released, or retracted. */
    runsLeftOut: count,
  })
  .meta({ id: 'ProgrammeTotals' });
export type ProgrammeTotals = z.infer<typeof programmeTotals>;

/** Runs beside each other: change, never effect; by date and name, never by result. */
export const comparison = z
  .strictObject({
    occasion: z.enum(['end', 'follow_up']),
    items: z.array(comparedRun),
    next: z.null(),
    pooled: z.array(pooled),
    totals: z.array(programmeTotals),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof comparison>;
