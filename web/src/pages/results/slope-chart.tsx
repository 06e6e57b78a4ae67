import type { ComponentChildren } from 'preact';
import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { Chart } from '../../charts/chart.tsx';
import {
  type ChartFigures,
  numberFigure,
  numberFigureOr,
  textFigure,
} from '../../charts/chart-figures.ts';
import { decimal, signed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { slopeScene } from './slope-scene.ts';
import { type Slope, slopesOf, slopesSummary } from './slopes.ts';

const words = texts.slopes;

/** The figures of the slopes, a row for each. */
export const slopeFigures = (slopes: readonly Slope[]): ChartFigures => ({
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
    textFigure(statement),
    numberFigureOr(number, String, '', 0),
    numberFigure(people, String(people), 0),
    numberFigure(start, decimal(start, digits), digits),
    numberFigure(end, decimal(end, digits), digits),
    numberFigure(change, signed(change, digits), digits),
    { text: words.turns[turn], value: turn },
  ]),
});

type SlopeChartProps = { outcome: Outcome; instrument: Instrument; children: ComponentChildren };

/** The means at the start and the end, item by item; its table is its children. */
export function SlopeChart({ outcome, instrument, children }: SlopeChartProps) {
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
          <summary>{texts.chart.asTable}</summary>
          {children}
        </details>
      }
    >
      <p>{summary}</p>
      <p class="quiet">{words.reading}</p>
    </Chart>
  );
}
