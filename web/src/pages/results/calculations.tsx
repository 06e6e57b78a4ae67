import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import type { ScoredInstrument } from '../../../../shared/instruments/instrument.ts';
import {
  answeredSentence,
  enrolledSentence,
  furtherSentences,
  intervalText,
} from '../../features/figures/outcome-sentences.ts';
import { decimal, signed } from '../../texts/format.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from './fact.tsx';

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

/**
 * Everything else that is calculated of a run's change, for people who open it; in print it is
 * open.
 */
export function Calculations({ outcome, instrument }: CalculationsProps) {
  const sentences = [
    enrolledSentence(outcome),
    reliableSentence(outcome),
    ...furtherSentences(outcome),
    answeredSentence(outcome),
  ].filter((sentence) => sentence !== null);
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <details class="calculations">
        <summary>{words.show}</summary>
        <Levels {...{ outcome, instrument }} />
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </details>
    </section>
  );
}
