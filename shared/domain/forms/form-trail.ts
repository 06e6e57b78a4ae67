import * as z from 'zod';
import { timestamp, userId } from '../ids.ts';

/** An event of a form on its way: when, what and by whom; never an answer. */
export const trailEvent = z
  .strictObject({
    at: timestamp,
    what: z.enum([
      'link_issued',
      'link_replaced',
      'link_revoked',
      'saved',
      'submitted',
      /** Handed in in time on a device without a network, and arrived after the last day. */
      'submitted_late',
      /** Handed in as a file that the participant's device had sealed. */
      'submitted_as_file',
      'received',
      'corrected',
      'correction_confirmed',
      'correction_declined',
      'correction_withdrawn',
      'retracted',
    ]),
    /** A user's id, or `participant` for the link's bearer. */
    by: userId,
    /** The name that the device gave itself; it is stored, and shown to nobody. */
    device: z.string().nullable(),
    /** The items whose answers were saved; none for viewers who did not hand the form out. */
    items: z.array(z.string()),
  })
  .meta({ id: 'TrailEvent' });
export type TrailEvent = z.infer<typeof trailEvent>;

const handIns: readonly TrailEvent['what'][] = ['submitted', 'submitted_late', 'submitted_as_file'];
/** Did this event bring the participant's answers in as a form? */
export const isHandIn = ({ what }: Pick<TrailEvent, 'what'>): boolean => handIns.includes(what);

/** An event without a device and items. */
export const happened = (at: string, what: TrailEvent['what'], by: string): TrailEvent => ({
  at,
  what,
  by,
  device: null,
  items: [],
});

/**
 * A trail with one more event. Requests overlap, so one that began earlier may be written later: it
 * is dated no earlier than the event written before it, and the trail shows the order of the
 * writes.
 * @example withEvent([happened('2026-03-02T12:00:00.001Z', 'link_issued', 'aino')], happened('2026-03-02T12:00:00.000Z', 'link_revoked', 'aino')).at(-1)?.at
 * // '2026-03-02T12:00:00.001Z'
 */
export function withEvent(trail: readonly TrailEvent[], event: TrailEvent): TrailEvent[] {
  const last = trail.at(-1)?.at ?? '';
  return [...trail, { ...event, at: event.at > last ? event.at : last }];
}
