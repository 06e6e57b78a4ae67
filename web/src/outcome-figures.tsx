import { ChangePlot } from './change-plot.tsx';
import type { Scale } from './change-scale.ts';
import { signed } from './format.ts';
import {
  directionSentence,
  enrolledSentence,
  flowSteps,
  intervalText,
  leftOutSentence,
  whyNoChange,
} from './outcome-sentences.ts';
import type { ShownOutcome } from './shown-outcome.ts';
import { texts } from './texts.ts';

/** From members to pairs, step by step. */
export function Flow({ outcome }: { outcome: ShownOutcome }) {
  const steps = flowSteps(outcome);
  if (!steps) return null;
  return (
    <ol class="flow" aria-label={texts.flow.title}>
      {steps.map(({ name, people, word }) => (
        <li key={name}>
          <strong>{people}</strong> <span>{word}</span>
        </li>
      ))}
    </ol>
  );
}

/** The mean change, drawn and written; or why it is not shown. */
export function ChangeFigure({ outcome, scale }: { outcome: ShownOutcome; scale: Scale }) {
  const { change } = outcome;
  if (!change) return <p class="note">{whyNoChange(outcome)}</p>;
  return (
    <div class="change">
      <ChangePlot outcome={outcome} scale={scale} />
      <p>
        {texts.column.mean} <strong class="figure">{signed(change.mean)}</strong>{' '}
        <span class="quiet whole">{intervalText(change)}</span>
      </p>
    </div>
  );
}

/** Which way the pairs changed, and who is not among them. */
export function PairsText({ outcome }: { outcome: ShownOutcome }) {
  const sentences = [
    directionSentence(outcome),
    enrolledSentence(outcome),
    leftOutSentence(outcome),
  ];
  const told = sentences.filter((sentence) => sentence !== null);
  return told.map((sentence) => <p key={sentence}>{sentence}</p>);
}
