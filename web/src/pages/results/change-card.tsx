import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import type { ScoredInstrument } from '../../../../shared/instruments/instrument.ts';
import { changeSentence, directionSentence } from '../../features/figures/outcome-sentences.ts';
import { signed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { NotConfirmedLabel, SyntheticLabel } from '../../ui/labels.tsx';
import { ChangePlot } from './change-plot.tsx';
import { directionSentences } from './direction-sentences.ts';
import { Fact, ShareFact } from './fact.tsx';
import { aboutFigures, headline, reservations } from './headline.ts';

const words = texts.results;

/** The change of the people who were followed up, or why it is not shown. */
function FollowUp({ outcome: { followUp, notConfirmedByFollowUp } }: { outcome: Outcome }) {
  const { change, suppressed } = followUp;
  if (change) return <>{signed(change.mean, decimalsFor(change.n))}</>;
  const state = notConfirmedByFollowUp ? 'not_released' : (suppressed ?? 'too_few');
  return <span class="in-words">{words.followUpStates[state]}</span>;
}

/** The people behind the figures, and whether the follow-up confirmed the change. */
function Facts({ outcome }: { outcome: Outcome }) {
  const { pairs, enrolled, attendance } = outcome;
  return (
    <dl class="big-facts">
      <Fact name={words.bothTimes}>
        {pairs ?? '–'} <span class="quiet">/ {enrolled}</span>
      </Fact>
      <ShareFact name={texts.run.attendance} share={attendance.everybody} />
      <Fact name={words.inFollowUp}>
        <FollowUp outcome={outcome} />
      </Fact>
    </dl>
  );
}

type ChangeCardProps = { outcome: Outcome; instrument: ScoredInstrument };

/** A run's change: one sentence, one picture, and how to read it. */
export function ChangeCard({ outcome, instrument }: ChangeCardProps) {
  const { change } = outcome;
  if (!change) return null;
  const codes = instrument.options.map(({ code }) => code);
  const directions = directionSentences(outcome);
  const hidden = directions.length === 0 ? directionSentence(outcome) : null;
  return (
    <section class="card first-card">
      <h2>{headline(outcome)}</h2>
      <p class="quiet">{reservations(outcome).join(' ')}</p>
      <div class="labels">
        <SyntheticLabel synthetic={outcome.synthetic} />
        <NotConfirmedLabel notConfirmed={outcome.notConfirmedByFollowUp} />
      </div>
      <ChangePlot
        change={change}
        scale={[Math.min(...codes), Math.max(...codes)]}
        label={changeSentence(outcome)}
        digits={decimalsFor(change.n)}
      />
      {directions.length > 0 && <p>{directions.join(' ')}</p>}
      <Facts outcome={outcome} />
      <p class="quiet small">{[...aboutFigures(outcome), ...(hidden ? [hidden] : [])].join(' ')}</p>
    </section>
  );
}
