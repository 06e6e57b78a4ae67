import * as z from 'zod';
import { noteLimits } from '../../configuration.ts';
import { meterIds, meterScore } from '../../instruments/meters.ts';
import { Problem } from '../../problems.ts';
import { date, measurementId, participantId, timestamp, userId, version } from '../ids.ts';
import { storedNumber } from '../stored-number.ts';

/** A meter that is done elsewhere. */
export const meterId = z.enum(meterIds).meta({ id: 'MeterId' });

/** Which measurement with the meter it is. */
export const measurementOrder = z
  .enum(['first', 'second', 'later'])
  .meta({ id: 'MeasurementOrder' });
export type MeasurementOrder = z.infer<typeof measurementOrder>;

/** Whether the research form beside a measurement came back; a blank one is a state of its own. */
export const researchForm = z
  .enum(['not_returned', 'returned', 'returned_blank'])
  .meta({ id: 'ResearchForm' });
export type ResearchForm = z.infer<typeof researchForm>;

/**
 * A measurement as it is recorded: that it was made, and at most a score that was calculated
 * elsewhere, never an answer.
 */
export const measurementBody = z
  .strictObject({
    measurement: measurementOrder,
    on: date,
    /** As it was given; null where there is none. */
    score: storedNumber.min(meterScore.least).max(meterScore.most).nullable().default(null),
    /** Form 1 belongs to the first measurement and form 2 to the second; a later one has none. */
    form: researchForm.default('not_returned'),
  })
  .refine(({ measurement, form }) => measurement !== 'later' || form === 'not_returned', {
    path: ['form'],
    message: 'belongs to a first or second measurement',
  })
  .meta({ id: 'MeasurementBody' });
export type MeasurementBody = z.infer<typeof measurementBody>;

const measured = z.strictObject({
  measurementId,
  ...measurementBody.shape,
  recordedBy: userId,
  recordedAt: timestamp,
  version,
});
export type Measured = z.infer<typeof measured>;

/** All measurements of one client with one meter: one item, so that its rules hold in one write. */
export const clientMeter = z
  .strictObject({ participantId, meterId, measurements: z.array(measured).min(1) })
  .meta({ id: 'ClientMeter' });
export type ClientMeter = z.infer<typeof clientMeter>;

export const storedMeter = clientMeter.extend({ version });
export type StoredMeter = z.infer<typeof storedMeter>;

/** One measurement, as its route answers. */
export const measurement = measured.extend({ participantId, meterId }).meta({ id: 'Measurement' });
export type Measurement = z.infer<typeof measurement>;

type OrderAndDay = Pick<Measured, 'measurement' | 'on'>;

/** The day of the earliest measurement of an order; undefined where there is none. */
const earliest = (all: readonly OrderAndDay[], order: MeasurementOrder): string | undefined =>
  all
    .filter(({ measurement }) => measurement === order)
    .map(({ on }) => on)
    .toSorted()[0];

/**
 * Does each measurement have the one before it, on an earlier day? Two first measurements, which
 * the joining of two numbers leaves, are in order.
 * @example areInOrder([{ measurement: 'second', on: '2026-05-04' }]) // false
 */
export function areInOrder(all: readonly OrderAndDay[]): boolean {
  const [first, second, later] = measurementOrder.options.map((order) => earliest(all, order));
  const follows = (day: string | undefined, before: string | undefined) =>
    day === undefined || (before !== undefined && before < day);
  return follows(second, first) && follows(later, second);
}

const isTaken = ({ measurement, on }: OrderAndDay, others: readonly OrderAndDay[]): boolean =>
  others.some(
    (other) => other.measurement === measurement && (measurement !== 'later' || other.on === on),
  );

const saysTheSame = (stored: Measured, body: MeasurementBody): boolean =>
  (Object.keys(measurementBody.shape) as (keyof MeasurementBody)[]).every(
    (field) => stored[field] === body[field],
  );

export type MeasurementSave = {
  measurementId: string;
  body: MeasurementBody;
  /** The version that the caller corrects; undefined for a measurement that is new. */
  ifMatch: number | undefined;
  by: string;
  now: string;
  /** An ISO date. */
  today: string;
};

/**
 * A client's measurements with one more, or with one corrected. If it is there already just so, the
 * very same list is returned, so that sending it again is no error.
 * @throws Problem meter.from_future, meter.measured_already, meter.out_of_order, meter.too_many,
 *   version.conflict, version.required
 */
export function withMeasurement(
  before: readonly Measured[],
  { measurementId: id, body, ifMatch, by, now, today }: MeasurementSave,
): readonly Measured[] {
  const stored = before.find((one) => one.measurementId === id);
  if (stored && stored.version !== ifMatch && saysTheSame(stored, body)) return before;
  if (stored?.version !== ifMatch)
    throw new Problem(stored && ifMatch === undefined ? 'version.required' : 'version.conflict');
  if (body.on > today) throw new Problem('meter.from_future');
  const others = before.filter((one) => one !== stored);
  if (isTaken(body, others)) throw new Problem('meter.measured_already');
  if (others.length >= noteLimits.measurements) throw new Problem('meter.too_many');
  const signed = { recordedBy: by, recordedAt: now, version: (stored?.version ?? 0) + 1 };
  const after = [...others, { measurementId: id, ...body, ...signed }].toSorted((a, b) =>
    a.on.localeCompare(b.on),
  );
  if (!areInOrder(after)) throw new Problem('meter.out_of_order');
  return after;
}

/**
 * A client's measurements without one that was recorded by mistake; the very same list where it is
 * not there.
 * @throws Problem version.conflict when somebody corrected it meanwhile, version.required,
 *   meter.out_of_order when a later measurement follows it
 * @example withoutMeasurement([], { measurementId: 'm-1', ifMatch: 1 }) // []
 */
export function withoutMeasurement(
  before: readonly Measured[],
  { measurementId: id, ifMatch }: Pick<MeasurementSave, 'measurementId' | 'ifMatch'>,
): readonly Measured[] {
  const stored = before.find((one) => one.measurementId === id);
  if (!stored) return before;
  if (ifMatch === undefined) throw new Problem('version.required');
  if (stored.version !== ifMatch) throw new Problem('version.conflict');
  const after = before.filter((one) => one !== stored);
  if (!areInOrder(after)) throw new Problem('meter.out_of_order');
  return after;
}

/**
 * The measurements of two numbers that are one person: all of them stay, with their days. Where two
 * are first ones, the worker corrects one of them.
 */
export const joinedMeasurements = (
  ending: readonly Measured[],
  staying: readonly Measured[],
): Measured[] => [...staying, ...ending].toSorted((a, b) => a.on.localeCompare(b.on));
