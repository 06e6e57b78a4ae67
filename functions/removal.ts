import type { Context, ScheduledEvent } from 'aws-lambda';
import { retentionLimits } from '../shared/configuration.ts';
import { nightOf } from './removal/night.ts';

/**
 * Called on a schedule at night: removes the data of groups and clients whose retention is over, and
 * stores what it did. It stops while there is time for the report; the next call goes on.
 */
export async function handler(
  { time }: Pick<ScheduledEvent, 'time'>,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<{ organisations: number }> {
  const hasTime = () => context.getRemainingTimeInMillis() > retentionLimits.spareMs;
  const reports = await nightOf({ now: new Date(time).toISOString(), hasTime });
  return { organisations: reports.length };
}
