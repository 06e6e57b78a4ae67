import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import { isReadOnly } from '../../../../shared/domain/groups/run.ts';
import type { ScoredInstrument } from '../../../../shared/instruments/instrument.ts';
import { changeSentence } from '../../features/figures/outcome-sentences.ts';
import { verdictSentences } from '../../features/figures/verdict-sentences.ts';
import { OwnTitle } from '../../features/instruments/own-title.tsx';
import { signed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from '../../ui/fact.tsx';
import { SyntheticLabel } from '../../ui/labels.tsx';
import { useAsksFollowUp } from './asks-follow-up.ts';
import { ChangePlot } from './change-plot.tsx';
import { AttendanceFact } from './fact.tsx';
import { headline, sumSentence } from './headline.ts';
import { scaleEnds } from './statement-changes.ts';

const words = texts.results;

/** The change of the people who were followed up, or why it is not shown. */
function FollowUp({ outcome: { run, followUp, notConfirmedByFollowUp } }: { outcome: Outcome }) {
  const { change, suppressed, release } = followUp;
  if (change) return <>{signed(change.mean, decimalsFor(change.n))}</>;
  const isOver = isReadOnly(run) || release.status === 'released';
  if (notConfirmedByFollowUp && isOver) return <span class="in-words">{words.noFollowUp}</span>;
  return <span class="in-words">{words.followUpStates[suppressed ?? 'too_few']}</span>;
}

/** The people behind the figures, and the change at the follow-up. */
function Facts({ outcome }: { outcome: Outcome }) {
  const { pairs, enrolled, attendance } = outcome;
  return (
    <dl class="big-facts">
      <Fact name={words.bothTimes}>
        {pairs ?? '–'} <span class="quiet">/ {enrolled}</span>
      </Fact>
      <AttendanceFact attendance={attendance} />
      {useAsksFollowUp() && (
        <Fact name={words.inFollowUp}>
          <FollowUp outcome={outcome} />
        </Fact>
      )}
    </dl>
  );
}

type ChangeCardProps = { outcome: Outcome; instrument: ScoredInstrument };

/** A run's change: one sentence, one picture, and how to read it. */
export function ChangeCard({ outcome, instrument }: ChangeCardProps) {
  const { change } = outcome;
  if (!change) return null;
  return (
    <section class="card is-first">
      <h2>{headline(outcome)}</h2>
      <OwnTitle instrument={instrument} />
      <p class="quiet">
        {[...verdictSentences(outcome), sumSentence(outcome, instrument)].filter(Boolean).join(' ')}
      </p>
      <SyntheticLabel synthetic={outcome.synthetic} />
      <ChangePlot
        change={change}
        scale={scaleEnds(instrument)}
        label={changeSentence(outcome)}
        digits={decimalsFor(change.n)}
      />
      <Facts outcome={outcome} />
    </section>
  );
}
