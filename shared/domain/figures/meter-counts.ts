import * as z from 'zod';
import { meterId } from '../people/meter.ts';

const count = z.int().min(0);
/** From 0 to 1; null where nobody could be counted. */
const share = z.number().min(0).max(1).nullable();

/** The research form of a measurement: how many came back, and for which share of the measured. */
const returned = z.strictObject({ filled: count, blank: count, coverage: share });

/** The figures of one meter, as in Table 2 of the report. */
export const countsOfMeter = z
  .strictObject({
    /** Clients with a first measurement. */
    first: count,
    form1: returned,
    /** Of these, clients with a second one. */
    second: count,
    form2: returned,
    /** Clients without a second measurement. */
    lost: count,
    attritionRate: share,
  })
  .meta({ id: 'CountsOfMeter' });
export type CountsOfMeter = z.infer<typeof countsOfMeter>;

/** What an organisation's coordinator sees of meters. */
export const meterCounts = z
  .strictObject({
    meters: z.array(
      z.strictObject({
        meterId,
        /** Null where fewer than five clients were measured. */
        figures: countsOfMeter.nullable(),
      }),
    ),
    /** The meters that are shown, together; somebody with two meters is in it twice. */
    together: countsOfMeter,
  })
  .meta({ id: 'MeterCounts' });
export type MeterCounts = z.infer<typeof meterCounts>;
