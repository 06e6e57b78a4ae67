import { useState } from 'preact/hooks';
import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import type { ScoredInstrument } from '../../../../shared/instruments/instrument.ts';
import { signed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { SyntheticLabel } from '../../ui/labels.tsx';
import { scaleEndsText } from './feedback-sentence.ts';
import {
  changeText,
  largestChanges,
  type ScaleEnds,
  type StatementChange,
  scaleEnds,
  statementChangesOf,
  statementsSummary,
} from './statement-changes.ts';
import './statements.css';

const words = texts.items;

/** Space at both ends of a track, in percent, so that no dot at an end is cut off. */
const margin = 5;

type TrackProps = { statement: StatementChange; ends: ScaleEnds };

/** The mean at the start as a ring and at the end as a dot, on the scale of the answers. */
function Track({ statement, ends: [low, high] }: TrackProps) {
  const { start, end, turn } = statement;
  const at = (mean: number) => `${margin + ((mean - low) / (high - low)) * (100 - 2 * margin)}%`;
  return (
    <svg class={`track is-${turn}`} role="img" aria-label={changeText(statement)}>
      <line class="rail" x1={at(low)} x2={at(high)} y1="50%" y2="50%" />
      <line class="move" x1={at(start)} x2={at(end)} y1="50%" y2="50%" />
      <circle class="start" cx={at(start)} cy="50%" r={6} />
      <circle class="end" cx={at(end)} cy="50%" r={4.5} />
    </svg>
  );
}

/** The turn for the worse in a word: a rise of loneliness, or a fall of what is wished for. */
const adverseText = ({ change }: StatementChange) => words.turned[change > 0 ? 'rise' : 'fall'];

function StatementRow({ statement, ends }: TrackProps) {
  const { turn, change, digits } = statement;
  return (
    <>
      <p>
        {statement.statement}{' '}
        {turn === 'worse' && <span class="tag is-amber">{adverseText(statement)}</span>}
      </p>
      <Track {...{ statement, ends }} />
      <strong>{signed(change, digits)}</strong>
    </>
  );
}

/** The meaning of the ring and the dot. */
function Legend() {
  return (
    <p class="legend quiet small">
      <svg class="track" aria-hidden="true" width="12" height="14">
        <circle class="start" cx="6" cy="7" r={5} />
      </svg>
      {words.startMark} →
      <svg class="track" aria-hidden="true" width="12" height="14">
        <circle class="end" cx="6" cy="7" r={5} />
      </svg>
      {words.endMark}
    </p>
  );
}

type StatementsProps = { outcome: Outcome; instrument: ScoredInstrument };

/** The statements that changed most; the others open below them, and in print they are open. */
function StatementRows({ outcome, instrument }: StatementsProps) {
  const [isOpen, setOpen] = useState(false);
  const changes = statementChangesOf(outcome, instrument);
  const first = largestChanges(changes);
  const others = changes.filter((one) => one.number !== null && !first.includes(one));
  const ends = scaleEnds(instrument);
  return (
    <>
      <p class="about quiet small">
        {statementsSummary(changes)} {scaleEndsText(instrument)} {words.reading}
      </p>
      <ul class="statement-rows" id="statements">
        {[...first, ...others].map((statement) => (
          <li key={statement.number} hidden={!isOpen && others.includes(statement)}>
            <StatementRow {...{ statement, ends }} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <button
          type="button"
          class="plain"
          aria-expanded={isOpen}
          aria-controls="statements"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.fewer : words.all(first.length + others.length)}
        </button>
      )}
    </>
  );
}

/** Every statement, or a single note that they are hidden. */
export function StatementsCard({ outcome, instrument }: StatementsProps) {
  const isHidden = outcome.itemsSuppressed !== null;
  return (
    <section class="card of-rows statements">
      <div class="card-head">
        <h2>{words.title}</h2>
        {!isHidden && <Legend />}
      </div>
      {isHidden ? (
        <p class="about">{texts.results.itemsHidden}</p>
      ) : (
        <>
          <SyntheticLabel synthetic={outcome.synthetic} />
          <StatementRows {...{ outcome, instrument }} />
        </>
      )}
    </section>
  );
}
