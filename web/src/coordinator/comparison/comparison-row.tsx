import type { ComparedRun } from '../../../../shared/model/comparison.ts';
import type { ReleasedOccasion } from '../../../../shared/model/released-occasion.ts';
import { NotConfirmedLabel, RunFacts, SyntheticLabel } from '../../labels.tsx';
import { Flow, PairsText } from '../../outcome-figures.tsx';
import { changeSentence, whyNoChange } from '../../outcome-sentences.ts';
import { addressOf } from '../../place.ts';
import { deskTexts } from '../texts.ts';

type Props = { outcome: ComparedRun; occasion: ReleasedOccasion };

/** How many are behind the change; the way to the end's pairs is no way to the follow-up's. */
function People({ outcome, occasion }: Props) {
  if (occasion === 'end') return <PairsText outcome={outcome} />;
  if (outcome.pairs === null) return null;
  return <p>{deskTexts.forest.followedUp(outcome.pairs, outcome.enrolled)}</p>;
}

/** One run among the others of its programme, in words; the picture of all is above. */
export function ComparisonRow({ outcome, occasion }: Props) {
  const { run, synthetic, notConfirmedByFollowUp } = outcome;
  const why = whyNoChange(outcome);
  return (
    <li class="run">
      <div class="run-head">
        <h3>
          <a href={addressOf({ page: 'run', runId: run.runId })}>{run.name}</a>
        </h3>
        <RunFacts run={run} />
        <div class="labels">
          <SyntheticLabel synthetic={synthetic} />
          <NotConfirmedLabel notConfirmed={why === null && notConfirmedByFollowUp} />
        </div>
      </div>
      <div class="run-figures">
        {occasion === 'end' && <Flow outcome={outcome} />}
        <p class={why ? 'note' : undefined}>{why ?? changeSentence(outcome)}</p>
        <People outcome={outcome} occasion={occasion} />
      </div>
    </li>
  );
}
