import type { ComparedRun } from '../../../../shared/domain/figures/comparison.ts';
import type { ReleasedOccasion } from '../../../../shared/domain/figures/release-content.ts';
import { changeSentence, whyNoChange } from '../../features/figures/outcome-sentences.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { NotConfirmedLabel, RunFacts, SyntheticLabel } from '../../ui/labels.tsx';
import { FlowList, PairsText } from './outcome-figures.tsx';

type ComparisonRowProps = { outcome: ComparedRun; occasion: ReleasedOccasion };

/**
 * How many people the change is based on. The steps to the end's pairs do not apply to the
 * follow-up.
 */
function People({ outcome, occasion }: ComparisonRowProps) {
  if (occasion === 'end') return <PairsText outcome={outcome} />;
  if (outcome.pairs === null) return null;
  return <p>{texts.forest.followedUp(outcome.pairs, outcome.enrolled)}</p>;
}

/** One run of the programme in words; the plot of all is above. */
export function ComparisonRow({ outcome, occasion }: ComparisonRowProps) {
  const { run, synthetic, notConfirmedByFollowUp } = outcome;
  const why = whyNoChange(outcome);
  return (
    <li class="run">
      <div class="run-head">
        <h3>
          <a href={hashOf({ page: 'run', runId: run.runId })}>{run.name}</a>
        </h3>
        <RunFacts run={run} />
        <div class="labels">
          <SyntheticLabel synthetic={synthetic} />
          <NotConfirmedLabel notConfirmed={why === null && notConfirmedByFollowUp} />
        </div>
      </div>
      <div class="run-figures">
        {occasion === 'end' && <FlowList outcome={outcome} />}
        <p class={why ? 'note' : undefined}>{why ?? changeSentence(outcome)}</p>
        <People outcome={outcome} occasion={occasion} />
      </div>
    </li>
  );
}
