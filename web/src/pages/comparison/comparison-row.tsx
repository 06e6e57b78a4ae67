import { pairedGoalPercent } from '../../../../shared/configuration.ts';
import type { ComparedRun } from '../../../../shared/domain/figures/comparison.ts';
import type { ReleasedOccasion } from '../../../../shared/domain/figures/release-content.ts';
import {
  changeSentence,
  directionSentence,
  enrolledSentence,
  flowStepTexts,
  leftOutSentence,
  marksMissingText,
  whyNoChange,
} from '../../features/figures/outcome-sentences.ts';
import type { ShownOutcome } from '../../features/figures/shown-outcome.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { NotConfirmedLabel, RunFacts, SyntheticLabel } from '../../ui/labels.tsx';

/** From members to pairs, step by step. */
function FlowList({ outcome }: { outcome: ShownOutcome }) {
  const steps = flowStepTexts(outcome);
  if (!steps) return null;
  return (
    <ol class="flow" aria-label={texts.flowCounts.title}>
      {steps.map(({ name, people, word }) => (
        <li key={name}>
          <strong>{people}</strong> <span>{word}</span>
        </li>
      ))}
    </ol>
  );
}

/** Which way the pairs changed, and who is not among them. */
function PairsText({ outcome }: { outcome: ShownOutcome }) {
  const sentences = [
    directionSentence(outcome),
    enrolledSentence(outcome),
    leftOutSentence(outcome),
  ];
  const shown = sentences.filter((sentence) => sentence !== null);
  return shown.map((sentence) => <p key={sentence}>{sentence}</p>);
}

/** Why the mean change is less sure than it looks: few people, or few of those who were enrolled. */
function unsureSentences({ change, percentPaired }: ComparedRun): string[] {
  const { certainty, belowGoal } = texts.verdict;
  if (!change) return [];
  return [
    ...(change.interval ? [] : [certainty.too_few_to_say]),
    ...(percentPaired !== null && percentPaired < pairedGoalPercent ? [belowGoal] : []),
  ];
}

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
  const missing = marksMissingText(outcome.attendance);
  const unsure = unsureSentences(outcome);
  return (
    <li class="run">
      <div class="run-head">
        <h3>
          <a href={hashOf({ page: 'results', runId: run.runId })}>{run.name}</a>
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
        {unsure.length > 0 && <p>{unsure.join(' ')}</p>}
        <People outcome={outcome} occasion={occasion} />
        {missing && <p>{missing}</p>}
      </div>
    </li>
  );
}
