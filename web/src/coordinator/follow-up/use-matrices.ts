import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormMatrix } from '../../../../shared/model/form-matrix.ts';
import type { Api } from '../../api.ts';
import { someAtATime } from './some-at-a-time.ts';

const atOnce = 4;

/** The forms of each run that has been asked for: null where they were not to be had. */
export type Matrices = ReadonlyMap<string, FormMatrix | null>;

/** Fetches the forms of the runs that are shown, once each, and tells how far it is. */
export function useMatrices(api: Api, runIds: readonly string[]) {
  const [matrices, setMatrices] = useState<Matrices>(new Map());
  const asked = useRef(new Set<string>());
  const fetchAll = (wanted: readonly string[]) => {
    for (const runId of wanted) asked.current.add(runId);
    const ask = (runId: string) => api.listForms({ params: { runId } });
    // One that could not be told is shown as such; `again` asks for it once more.
    return someAtATime(wanted, atOnce, ask, (runId, matrix) =>
      setMatrices((known) => new Map(known).set(runId, matrix)),
    );
  };
  const wanted = runIds.join();
  useEffect(() => {
    fetchAll(wanted.split(',').filter((runId) => runId && !asked.current.has(runId)));
  }, [wanted]);
  const failed = runIds.filter((runId) => matrices.get(runId) === null);
  return { matrices, failed, again: () => fetchAll(failed) };
}
