import type { ComponentChildren } from 'preact';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { Outcome } from '../../../../shared/model/outcome.ts';
import { decimal, signed } from '../../format.ts';
import { Chart } from '../chart/chart.tsx';
import { type Figures, said, shown, shownOr } from '../chart/figures.ts';
import { deskTexts } from '../texts.ts';
import { slopeScene } from './slope-scene.ts';
import { type Slope, slopesOf, slopesSummary } from './slopes.ts';

const words = deskTexts.slopes;

/** The figures of the slopes, a row for each. */
export const slopeFigures = (slopes: readonly Slope[]): Figures => ({
  caption: words.title,
  columns: [
    { name: 'statement', heading: words.statement },
    { name: 'number', heading: words.number },
    { name: 'people', heading: words.people },
    { name: 'start_mean', heading: words.start },
    { name: 'end_mean', heading: words.end },
    { name: 'change', heading: words.change },
    { name: 'direction', heading: words.turn },
  ],
  rows: slopes.map(({ number, statement, people, digits, start, end, change, turn }) => [
    said(statement),
    shownOr(number, String, '', 0),
    shown(people, String(people), 0),
    shown(start, decimal(start, digits), digits),
    shown(end, decimal(end, digits), digits),
    shown(change, signed(change, digits), digits),
    { text: words.turns[turn], value: turn },
  ]),
});

type Props = { outcome: Outcome; instrument: Instrument; children: ComponentChildren };

/** The means of the start and the end, statement by statement; its table is what is inside. */
export function SlopeChart({ outcome, instrument, children }: Props) {
  const slopes = slopesOf(outcome, instrument);
  const summary = slopesSummary(slopes);
  const codes = instrument.options.map(({ code }) => code);
  const ends = [Math.min(...codes), Math.max(...codes)] as const;
  return (
    <Chart
      name={words.name}
      file={`alusta-loppuun-${outcome.run.runId}`}
      title={words.title}
      summary={summary}
      figures={slopeFigures(slopes)}
      sceneOf={(width) => slopeScene(slopes, width, ends)}
      table={
        <details>
          <summary>{deskTexts.chart.asTable}</summary>
          {children}
        </details>
      }
    >
      <p>{summary}</p>
      <p class="quiet">{words.reading}</p>
    </Chart>
  );
}
