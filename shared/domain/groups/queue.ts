import * as z from 'zod';
import { referralLimits } from '../../configuration.ts';
import { Problem } from '../../problems.ts';
import { daysBetween } from '../day.ts';
import { date, runId, version } from '../ids.ts';

/**
 * Those who wait for a run's decision or were offered a place: without their numbers, so that
 * somebody who may know how long the queue is learns nothing about anybody in it.
 */
export const queue = z.strictObject({
  runId,
  entries: z.array(z.strictObject({ id: z.string(), since: date, until: date.nullable() })),
  version,
});
export type Queue = z.infer<typeof queue>;
export type QueueEntry = Queue['entries'][number];

/** What may be known of a queue without knowing who is in it. */
export const queueFigures = z
  .strictObject({
    /** Those who wait for a decision, and those whose offer has expired. */
    waiting: z.int().min(0),
    /** Places that are offered and not answered. */
    offered: z.int().min(0),
    /** The day from which the first of those who wait does so. */
    oldest: date.nullable(),
  })
  .meta({ id: 'QueueFigures' });
export type QueueFigures = z.infer<typeof queueFigures>;

const isOffered = ({ until }: QueueEntry, today: string) => until !== null && until >= today;

/**
 * The places that are offered to others on that day.
 * @param own the entry of the person who asks
 * @example offeredPlaces({ entries: [{ id: 'a', since: '2026-03-01', until: '2026-03-09' }] }, null, '2026-03-10') // 0
 */
export const offeredPlaces = (
  stored: Pick<Queue, 'entries'> | undefined,
  own: string | null,
  today: string,
): number =>
  (stored?.entries ?? []).filter((one) => one.id !== own && isOffered(one, today)).length;

/**
 * How many wait, how many places are offered, and since when the first waits.
 * @example figuresOf(undefined, '2026-03-10') // { waiting: 0, offered: 0, oldest: null }
 */
export function figuresOf(stored: Pick<Queue, 'entries'> | undefined, today: string): QueueFigures {
  const entries = stored?.entries ?? [];
  const waiting = entries.filter((one) => !isOffered(one, today));
  return {
    waiting: waiting.length,
    offered: entries.length - waiting.length,
    oldest: waiting.map(({ since }) => since).toSorted()[0] ?? null,
  };
}

/**
 * Has somebody waited too long?
 * @example isLongWait('2026-03-01', '2026-03-16') // true
 */
export const isLongWait = (since: string | null, today: string): boolean =>
  since !== null && daysBetween(since, today) > referralLimits.longWaitDays;

/**
 * The queue with an entry changed, added or (null) taken out.
 * @throws Problem run.queue_full
 * @example withEntry(undefined, 'a', { since: '2026-03-01', until: null }) // [{ id: 'a', since: '2026-03-01', until: null }]
 */
export function withEntry(
  before: Pick<Queue, 'entries'> | undefined,
  id: string,
  entry: Omit<QueueEntry, 'id'> | null,
): QueueEntry[] {
  const others = (before?.entries ?? []).filter((one) => one.id !== id);
  if (!entry) return others;
  if (others.length >= referralLimits.longestQueue) throw new Problem('run.queue_full');
  return [...others, { id, ...entry }];
}
