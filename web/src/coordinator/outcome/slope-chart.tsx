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
  rows: slopes.map(({ number, statement, people, start, end, change, turn }) => [
    said(statement),
    shownOr(number, String, '', 0),
    shownOr(people, String, deskTexts.chart.notShown, 0),
    shown(start, decimal(start)),
    shown(end, decimal(end)),
    shown(change, signed(change)),
    { text: words.turns[turn], value: turn },
  ]),
});

type Props = { outcome: Outcome; instrument: Instrument; children: ComponentChildren };

/** The means of the start and the end, statement by statement; its table is what is inside. */
export function SlopeChart({ outcome, instrument, children }: Props) {
  const slopes = slopesOf(outcome, instrument);
  const summary = slopesSummary(slopes, outcome.items.length);
  return (
    <Chart
      name={words.name}
      file={`alusta-loppuun-${outcome.run.runId}`}
      title={words.title}
      summary={summary}
      figures={slopeFigures(slopes)}
      sceneOf={(width) => slopeScene(slopes, width)}
      table={children}
    >
      <p>{summary}</p>
      <p class="quiet">{words.reading}</p>
    </Chart>
  );
}
