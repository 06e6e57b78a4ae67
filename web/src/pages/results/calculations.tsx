import { useEffect, useRef } from 'preact/hooks';
import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import type { ScoredInstrument } from '../../../../shared/instruments/instrument.ts';
import { Downloads } from '../../charts/downloads.tsx';
import {
  answeredSentence,
  directionSentence,
  enrolledSentence,
  furtherSentences,
  intervalText,
} from '../../features/figures/outcome-sentences.ts';
import { sentence } from '../../texts/common/sentence.ts';
import { decimal, listed, signed } from '../../texts/format.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from '../../ui/fact.tsx';
import { directionSentences } from './direction-sentences.ts';
import { FlowChart } from './flow-chart.tsx';
import { aboutFigures } from './headline.ts';
import { ItemTable } from './item-table.tsx';
import { scaleEnds, statementChangesOf, statementsSummary } from './statement-changes.ts';
import { statementFigures } from './statement-figures.ts';
import { statementScene } from './statement-scene.ts';

const words = texts.results.calculations;

type MeanLevel = { n: number; mean: number; sd: number | null };

/** A mean and, where it is shown, its standard deviation. */
function levelText({ n, mean, sd }: MeanLevel, write: (value: number, digits: number) => string) {
  const digits = decimalsFor(n);
  return [
    words.level(write(mean, digits)),
    ...(sd === null ? [] : [words.sd(decimal(sd, digits))]),
  ].join(', ');
}

function reliableSentence({ reliableChange }: Outcome): string | null {
  if (!reliableChange) return null;
  const { improved, unchanged, worsened } = reliableChange;
  return words.reliable(String(improved), String(unchanged), String(worsened));
}

type CalculationsProps = { outcome: Outcome; instrument: ScoredInstrument };

function Levels({ outcome, instrument }: CalculationsProps) {
  const { start, end, change } = outcome;
  const interval = change && intervalText(change, decimalsFor(change.n));
  const { title, version, scoring } = instrument;
  return (
    <dl class="facts">
      {start && <Fact name={words.start}>{levelText(start, decimal)}</Fact>}
      {end && <Fact name={words.end}>{levelText(end, decimal)}</Fact>}
      {change && (
        <Fact name={words.change}>
          {[levelText(change, signed), ...(interval ? [interval] : [])].join(', ')}
        </Fact>
      )}
      <Fact name={words.madeOf}>{words.version(readText(title), version, scoring.rule)}</Fact>
    </dl>
  );
}

/** What was calculated, in sentences: whom the figures are about, then the rest. */
function calculationSentences(outcome: Outcome): string[] {
  const directions = directionSentences(outcome);
  return [
    ...aboutFigures(outcome),
    ...(directions.length > 0 ? directions : [directionSentence(outcome)]),
    enrolledSentence(outcome),
    reliableSentence(outcome),
    ...furtherSentences(outcome),
    answeredSentence(outcome),
  ].filter((text) => text !== null);
}

/** The statements as a table, and the files of their picture. */
function Statements({ outcome, instrument }: CalculationsProps) {
  const changes = statementChangesOf(outcome, instrument);
  const { name, title, reading } = texts.statements;
  return (
    <section>
      <h3>{title}</h3>
      <ItemTable {...{ outcome, instrument }} />
      <p class="quiet small">{reading}</p>
      <Downloads
        {...{ name, title }}
        file={`alusta-loppuun-${outcome.run.runId}`}
        summary={statementsSummary(changes)}
        figures={statementFigures(changes)}
        sceneOf={(width) => statementScene(changes, width, scaleEnds(instrument))}
      />
    </section>
  );
}

/** Everything that is calculated of a run's change. */
function Calculated({ outcome, instrument }: CalculationsProps) {
  return (
    <>
      <Levels {...{ outcome, instrument }} />
      {calculationSentences(outcome).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {outcome.itemsSuppressed === null && <Statements {...{ outcome, instrument }} />}
    </>
  );
}

/** What the button opens, in words; only what is disclosed of this group. */
export function partsText({ change, effectSize, signedRank, itemsSuppressed }: Outcome): string {
  const { parts } = words;
  if (!change) return parts.people;
  const shown = [
    ...(change.interval ? [parts.interval] : []),
    ...(effectSize ? [parts.effectSize] : []),
    ...(signedRank ? [parts.test] : []),
    parts.scoring,
    ...(itemsSuppressed === null ? [parts.statements] : []),
    parts.people,
  ];
  return listed(shown);
}

type CalculationsCardProps = { outcome: Outcome; isOpen: boolean; toggle: () => void };

/** The way to the calculations, and to a print of everything. */
export function CalculationsCard({ outcome, isOpen, toggle }: CalculationsCardProps) {
  return (
    <section class="card calculations-card">
      <h2 id="calculations-title">{words.title}</h2>
      <p class="quiet small">{sentence(partsText(outcome))}.</p>
      <button type="button" aria-expanded={isOpen} aria-controls="calculations" onClick={toggle}>
        {isOpen ? words.hide : words.show}
      </button>
      <button type="button" onClick={() => print()}>
        {words.print}
      </button>
    </section>
  );
}

type OpenedCalculationsProps = {
  outcome: Outcome;
  instrument: ScoredInstrument | null;
  isOpen: boolean;
};

/** Everything that is calculated, closed at first; in print it is open. */
export function OpenedCalculations({ outcome, instrument, isOpen }: OpenedCalculationsProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpen) section.current?.scrollIntoView();
  }, [isOpen]);
  return (
    <section
      ref={section}
      id="calculations"
      class="card calculations"
      aria-labelledby="calculations-title"
      hidden={!isOpen}
    >
      {instrument && <Calculated {...{ outcome, instrument }} />}
      <h3>{texts.flow.title}</h3>
      <FlowChart outcome={outcome} />
    </section>
  );
}
