import { useEffect, useState } from 'preact/hooks';
import { listNames } from '../../api/colleagues.ts';
import { failureOf } from '../../api/failure.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { readRuns } from '../../features/runs/read-runs.ts';
import type { ListedRun } from '../../offline/vault-copy.ts';
import { todayNow } from '../../session/clock.ts';

/** Starts reading all groups; the recent ones are shown as soon as they have come. */
export async function loadGroups(api: StaffApi) {
  const older = readRuns(api, 'older', todayNow());
  // A failure of the older ones is shown by the list, which the recent ones open.
  older.catch(() => undefined);
  const [runs, programmes, people] = await Promise.all([
    readRuns(api, 'recent', todayNow()),
    allProgrammes(api),
    listNames(api),
  ]);
  return { runs, programmes, people, older };
}

export type LoadedGroups = Awaited<ReturnType<typeof loadGroups>>;

/** Whether the older groups are there; a text says why they are not. */
export type OlderGroups =
  | { is: 'reading' }
  | { is: 'there'; runs: readonly ListedRun[] }
  | { is: 'failed'; reason: string };

/** The older groups of a list, as they come; `again` reads them once more. */
export function useOlder(api: StaffApi, first: LoadedGroups['older']) {
  const [older, show] = useState<OlderGroups>({ is: 'reading' });
  const [reading, read] = useState({ older: first });
  useEffect(() => {
    let isHere = true;
    const shown = (next: OlderGroups) => isHere && show(next);
    shown({ is: 'reading' });
    reading.older.then(
      (runs) => shown({ is: 'there', runs }),
      (error: unknown) => shown({ is: 'failed', reason: failureOf(error).text }),
    );
    return () => {
      isHere = false;
    };
  }, [reading]);
  return { older, again: () => read({ older: readRuns(api, 'older', todayNow()) }) };
}
