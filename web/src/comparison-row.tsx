import type { Scale } from './change-scale.ts';
import { NotConfirmedLabel, RunFacts, SyntheticLabel } from './labels.tsx';
import { ChangeFigure, Flow, PairsText } from './outcome-figures.tsx';
import { addressOf } from './place.ts';
import type { ShownOutcome } from './shown-outcome.ts';

/** One run among the others of its programme. */
export function ComparisonRow({ outcome, scale }: { outcome: ShownOutcome; scale: Scale }) {
  const { run, synthetic, notConfirmedByFollowUp } = outcome;
  return (
    <li class="run">
      <div class="run-head">
        <h3>
          <a href={addressOf({ page: 'run', runId: run.runId })}>{run.name}</a>
        </h3>
        <RunFacts run={run} />
        <div class="labels">
          <SyntheticLabel synthetic={synthetic} />
          <NotConfirmedLabel notConfirmed={notConfirmedByFollowUp} />
        </div>
      </div>
      <div class="run-figures">
        <Flow outcome={outcome} />
        <ChangeFigure outcome={outcome} scale={scale} />
        <PairsText outcome={outcome} />
      </div>
    </li>
  );
}
