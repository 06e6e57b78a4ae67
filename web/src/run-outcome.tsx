import { findScored } from '../../shared/instruments/scored.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import { scaleOf } from './change-scale.ts';
import { ItemTable } from './item-table.tsx';
import { NotConfirmedLabel, SyntheticLabel } from './labels.tsx';
import { ChangeFigure, Flow, PairsText } from './outcome-figures.tsx';
import {
  answeredSentence,
  furtherSentences,
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
        <>
          <p>{texts.items.reading}</p>
          <ItemTable outcome={outcome} instrument={instrument} />
        </>
      ) : (
        <p class="note">{whyNoChange(outcome)}</p>
      )}
    </section>
  );
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
        <Flow outcome={outcome} />
        <ChangeFigure outcome={outcome} scale={scale} />
        <p>{sentences.filter((sentence) => sentence !== null).join(' ')}</p>
        <PairsText outcome={outcome} />
        {furtherSentences(outcome).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p class="quiet">{texts.comparison.caution}</p>
      </section>
      <Items outcome={outcome} />
    </>
  );
}
