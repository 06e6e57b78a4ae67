import type { Context, ScheduledEvent } from 'aws-lambda';
import { retentionLimits } from '../shared/configuration.ts';
import { type RemindedHour, remindHour } from './remind/hour.ts';

/**
 * Called on a schedule every hour of the day: puts reminders that are due into the outbox, by number.
 * It reads no answers, no names and no addresses, and sends nothing.
 */
export const handler = (
  { time }: Pick<ScheduledEvent, 'time'>,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<RemindedHour> =>
  remindHour({
    now: new Date(time).toISOString(),
    hasTime: () => context.getRemainingTimeInMillis() > retentionLimits.spareMs,
  });
