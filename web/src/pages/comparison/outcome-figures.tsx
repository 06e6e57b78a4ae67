import {
  directionSentence,
  enrolledSentence,
  flowStepTexts,
  leftOutSentence,
} from '../../features/figures/outcome-sentences.ts';
import type { ShownOutcome } from '../../features/figures/shown-outcome.ts';
import { texts } from '../../texts/staff.ts';

/** From members to pairs, step by step. */
export function FlowList({ outcome }: { outcome: ShownOutcome }) {
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
export function PairsText({ outcome }: { outcome: ShownOutcome }) {
  const sentences = [
    directionSentence(outcome),
    enrolledSentence(outcome),
    leftOutSentence(outcome),
  ];
  const shown = sentences.filter((sentence) => sentence !== null);
  return shown.map((sentence) => <p key={sentence}>{sentence}</p>);
}
