import { dayOf } from '../../shared/domain/day.ts';
import { formCountsWrite } from './form-counts.ts';
import { type CountedNow, countedNow, readNoContact } from './run-record.ts';
import { untilWritten } from './save.ts';
import { saveSummary, writtenAs } from './summaries.ts';

/** The write of the counts of a run's forms, from the record that its figures were counted from. */
async function countsWrite(org: string, counted: CountedNow, now: string) {
  const { record, formCounts: stored } = counted;
  const noContact = await readNoContact(org, record, dayOf(now));
  return formCountsWrite(org, { ...record, noContact }, { stored, written: writtenAs(counted) });
}

/**
 * Counts a run as it is and stores its figures, repeatedly until no other write comes first, and how
 * far its forms are. A run that does not exist has none. People who have left the run's records are
 * no longer in its figures, and what was released with them is retracted.
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
    // The figures of a run whose data were removed stay as they are.
    if (!counted || counted.run.removal) return true;
    return saveSummary(org, counted, await countsWrite(org, counted, now));
  });
}
