import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormMatrix } from '../../../../shared/domain/forms/form-matrix.ts';
import type { StaffApi } from '../../api/staff-api.ts';

/**
 * Makes many requests, some at a time, and reports each reply as it comes, so that the browser and
 * the API have capacity for other work. A failure is reported as `null` and stops nothing.
 * @param atOnce how many requests may be under way at the same time
 */
export async function someAtATime<Item, Answer>(
  all: readonly Item[],
  atOnce: number,
  request: (one: Item) => Promise<Answer>,
  report: (one: Item, answer: Answer | null) => void,
): Promise<void> {
  const waiting = [...all];
  const work = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
      report(one, await request(one).catch(() => null));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, work));
}

const atOnce = 4;

/** The forms of each run that has been read; null where they could not be. */
type Matrices = ReadonlyMap<string, FormMatrix | null>;

/** Fetches the forms of the shown runs, once each, and reports the progress. */
export function useMatrices(api: StaffApi, runIds: readonly string[]) {
  const [matrices, setMatrices] = useState<Matrices>(new Map());
  const requested = useRef(new Set<string>());
  const fetchAll = (requestedIds: readonly string[]) => {
    for (const runId of requestedIds) requested.current.add(runId);
    const request = (runId: string) => api.listForms({ params: { runId } });
    // A failure is shown as such; `again` retries it.
    return someAtATime(requestedIds, atOnce, request, (runId, matrix) =>
      setMatrices((known) => new Map(known).set(runId, matrix)),
    );
  };
  const requestedIds = runIds.join();
  useEffect(() => {
    fetchAll(requestedIds.split(',').filter((runId) => runId && !requested.current.has(runId)));
  }, [requestedIds]);
  const failed = runIds.filter((runId) => matrices.get(runId) === null);
  return { matrices, failed, again: () => fetchAll(failed) };
}
