import { findScored } from '../../shared/instruments/scored.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import { scaleOf } from './change-scale.ts';
import { directionSentences } from './coordinator/outcome/direction-sentences.ts';
import { FlowChart } from './coordinator/outcome/flow-chart.tsx';
import { SlopeChart } from './coordinator/outcome/slope-chart.tsx';
import { ItemTable } from './item-table.tsx';
import { NotConfirmedLabel, SyntheticLabel } from './labels.tsx';
import { ChangeFigure } from './outcome-figures.tsx';
import {
  answeredSentence,
  directionSentence,
  enrolledSentence,
  furtherSentences,
  leftOutSentence,
  levelsSentence,
  whyNoChange,
} from './outcome-sentences.ts';
import { texts } from './texts.ts';

/** Every statement, unless the same reason hides them all. */
function Items({ outcome }: { outcome: Outcome }) {
  const { instrument: used, items } = outcome;
  const instrument = used && findScored(used.instrumentId, used.version);
  if (!instrument || items.length === 0) return null;
  const isTold = items.some(({ change }) => change !== null);
  return (
    <section>
      <h2>{texts.items.title}</h2>
      <SyntheticLabel synthetic={outcome.synthetic} />
      {isTold ? (
        <SlopeChart outcome={outcome} instrument={instrument}>
          <p class="quiet">{texts.items.reading}</p>
          <ItemTable outcome={outcome} instrument={instrument} />
        </SlopeChart>
      ) : (
        <p class="note">{whyNoChange(outcome)}</p>
      )}
    </section>
  );
}

/** Which way those in pairs changed, what of it is not told, and all else that qualifies it. */
function aboutPairs(outcome: Outcome): string[] {
  const directions = directionSentences(outcome);
  return [
    ...(directions.length > 0 ? directions : [directionSentence(outcome)]),
    enrolledSentence(outcome),
    leftOutSentence(outcome),
    ...furtherSentences(outcome),
  ].filter((sentence) => sentence !== null);
}

/** A run's change, as a whole and statement by statement. */
export function RunOutcome({ outcome }: { outcome: Outcome }) {
  const scale = scaleOf(outcome.change ? [outcome.change] : []);
  const sentences = [levelsSentence(outcome), answeredSentence(outcome)];
  return (
    <>
      <section>
        <h2>{texts.outcome.title}</h2>
        <div class="labels">
          <SyntheticLabel synthetic={outcome.synthetic} />
          <NotConfirmedLabel notConfirmed={outcome.notConfirmedByFollowUp} />
        </div>
        <ChangeFigure outcome={outcome} scale={scale} />
        <p>{sentences.filter((sentence) => sentence !== null).join(' ')}</p>
        {aboutPairs(outcome).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p class="quiet">{texts.comparison.caution}</p>
        <FlowChart outcome={outcome} />
      </section>
      <Items outcome={outcome} />
    </>
  );
}
