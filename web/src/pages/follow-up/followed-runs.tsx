import { isReadOnly, type Run } from '../../../../shared/domain/groups/run.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { texts } from '../../texts/staff.ts';
import { ChaseList } from './chase-list.tsx';
import { CompletionLegend, CompletionPatterns } from './completion-legend.tsx';
import { lateForms } from './late-forms.ts';
import { RunCompletion } from './run-completion.tsx';
import { useMatrices } from './use-matrices.ts';

const words = texts.followUp;

type MatrixProgressProps = Pick<ReturnType<typeof useMatrices>, 'failed' | 'again'> & {
  done: number;
  all: number;
};

/** How many runs have been read, and which could not be. */
function MatrixProgress({ done, all, failed, again }: MatrixProgressProps) {
  return (
    <>
      <p role="status" class="quiet">
        {done < all && words.progress(done, all)}
      </p>
      {failed.length > 0 && (
        <div class="note failed" role="alert">
          <p>{words.failed(failed.length)}</p>
          <button type="button" onClick={again}>
            {words.retry}
          </button>
        </div>
      )}
    </>
  );
}

type FollowedRunsProps = {
  api: StaffApi;
  runs: readonly Run[];
  names: ReadonlyMap<string, string>;
};

/** The late forms, and each run's forms at a glance. */
export function FollowedRuns({ api, runs, names }: FollowedRunsProps) {
  const fetched = useMatrices(
    api,
    runs.map(({ runId }) => runId),
  );
  const known = runs.flatMap((run) => {
    const matrix = fetched.matrices.get(run.runId);
    return matrix ? [{ run, slots: matrix.items }] : [];
  });
  const done = runs.filter(({ runId }) => fetched.matrices.has(runId)).length;
  return (
    <>
      <MatrixProgress {...fetched} done={done} all={runs.length} />
      <ChaseList
        chased={lateForms(known.filter(({ run }) => !isReadOnly(run)))}
        names={names}
        isWhole={known.length === runs.length}
      />
      <section>
        <h2>{words.runs}</h2>
        <p class="quiet">{words.expectedExplained}</p>
        <CompletionPatterns />
        <CompletionLegend />
        <div class="card of-rows">
          <ol class="lines followed" aria-label={words.runsCaption}>
            {runs.map((run) => (
              <RunCompletion key={run.runId} run={run} matrix={fetched.matrices.get(run.runId)} />
            ))}
          </ol>
        </div>
      </section>
    </>
  );
}
