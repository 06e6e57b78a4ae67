import { countedNow } from './run-record.ts';
import { untilWritten } from './save.ts';
import { saveSummary } from './summaries.ts';

/**
 * Counts a run as it is and stores its figures, again and again until nobody was faster. A run
 * that is not there has none. Who is gone from the run is gone from its figures: what was released
 * with them in it is taken back.
 * @param use `thaw` counts a closed run's records too, and freezes what comes out
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
