import { NotConfirmedLabel, RunFacts, SyntheticLabel } from '../../labels.tsx';
import { Flow, PairsText } from '../../outcome-figures.tsx';
import { changeSentence } from '../../outcome-sentences.ts';
import { addressOf } from '../../place.ts';
import type { ShownOutcome } from '../../shown-outcome.ts';

/** One run among the others of its programme, in words; the picture of all is above. */
export function ComparisonRow({ outcome }: { outcome: ShownOutcome }) {
  const { run, synthetic, notConfirmedByFollowUp, change } = outcome;
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
        <p class={change ? undefined : 'note'}>{changeSentence(outcome)}</p>
        <PairsText outcome={outcome} />
      </div>
    </li>
  );
}
