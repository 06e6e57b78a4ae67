import { countedNow } from './run-record.ts';
import { untilWritten } from './save.ts';
import { saveSummary } from './summaries.ts';

/**
 * Counts a run as it is and stores its figures, repeatedly until no other write comes first. A run
 * that does not exist has none. People who have left the run's records are no longer in its
 * figures, and what was released with them is retracted.
 * @param use `thaw` counts a closed run's records too, and freezes the result
 */
export async function recountRun(
  org: string,
  runId: string,
  now: string,
  use: 'store' | 'thaw' = 'store',
): Promise<void> {
  await untilWritten(async () => {
    const counted = await countedNow(org, runId, now, use);
    return counted ? saveSummary(org, counted) : true;
  });
}
