import * as z from 'zod';
import { timestamp, userId } from './ids.ts';

/** Something that happened to a form on its way: when, what and by whom; never an answer. */
export const trailEvent = z
  .strictObject({
    at: timestamp,
    what: z.enum([
      'link_issued',
      'link_replaced',
      'link_revoked',
      'saved',
      'submitted',
      'received',
      'retracted',
    ]),
    /** A user's id, or `participant` for the link's holder. */
    by: userId,
    device: z.string().nullable(),
    /** The items whose answers were saved. */
    items: z.array(z.string()),
  })
  .meta({ id: 'TrailEvent' });
export type TrailEvent = z.infer<typeof trailEvent>;

/** An event that is of no device and no items. */
export const happened = (at: string, what: TrailEvent['what'], by: string): TrailEvent => ({
  at,
  what,
  by,
  device: null,
  items: [],
});
