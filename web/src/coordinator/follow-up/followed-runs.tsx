import type { Run } from '../../../../shared/model/run.ts';
import type { Api } from '../../api.ts';
import { deskTexts } from '../texts.ts';
import { ChaseList } from './chase-list.tsx';
import { CompletionLegend } from './completion-legend.tsx';
import { RunCompletion } from './run-completion.tsx';
import { CompletionPatterns } from './swatch.tsx';
import { toChase } from './to-chase.ts';
import { useMatrices } from './use-matrices.ts';

const words = deskTexts.followUp;

type ProgressProps = Pick<ReturnType<typeof useMatrices>, 'failed' | 'again'> & {
  done: number;
  all: number;
};

/** How many runs have been asked for, and what could not be had. */
function Progress({ done, all, failed, again }: ProgressProps) {
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

type Props = { api: Api; runs: readonly Run[]; names: ReadonlyMap<string, string> };

/** What to chase, and each run's forms at a glance. */
export function FollowedRuns({ api, runs, names }: Props) {
  const asked = useMatrices(
    api,
    runs.map(({ runId }) => runId),
  );
  const known = runs.flatMap((run) => {
    const matrix = asked.matrices.get(run.runId);
    return matrix ? [{ run, places: matrix.items }] : [];
  });
  const done = runs.filter(({ runId }) => asked.matrices.has(runId)).length;
  return (
    <>
      <Progress {...asked} done={done} all={runs.length} />
      <ChaseList chased={toChase(known)} names={names} isWhole={known.length === runs.length} />
      <section>
        <h2>{words.runs}</h2>
        <p class="quiet">{words.expectedExplained}</p>
        <CompletionPatterns />
        <CompletionLegend />
        <ol class="followed" aria-label={words.runsCaption}>
          {runs.map((run) => (
            <RunCompletion key={run.runId} run={run} matrix={asked.matrices.get(run.runId)} />
          ))}
        </ol>
      </section>
    </>
  );
}
