import type { ReleasedOccasion } from '../../../../shared/domain/figures/release-content.ts';
import { Chart } from '../../charts/chart.tsx';
import { pooledSentence } from '../../features/figures/pooled-sentence.ts';
import { texts } from '../../texts/staff.ts';
import { forestFigures } from './forest-figures.ts';
import type { ForestGroup } from './forest-groups.ts';
import { forestRow } from './forest-rows.ts';
import { forestScene } from './forest-scene.ts';

const words = texts.forest;

/** How many runs' changes are shown, and their pooled change. */
export function forestSummary({ runs, pooled }: Pick<ForestGroup, 'runs' | 'pooled'>): string {
  const shown = runs.filter(({ change }) => change).length;
  const many = shown > 0 ? words.summary(shown, runs.length) : words.noneShown(runs.length);
  return `${many} ${pooled ? pooledSentence(pooled) : words.noPooled}`;
}

type ForestPlotProps = { group: ForestGroup; occasion: ReleasedOccasion; file: string };

/** The runs beside each other, with their pooled change. */
export function ForestPlot({ group, occasion, file }: ForestPlotProps) {
  const { runs, pooled } = group;
  const rows = runs.map(forestRow);
  const summary = forestSummary(group);
  return (
    <Chart
      name={words.name}
      file={file}
      title={words.titles[occasion]}
      summary={summary}
      figures={forestFigures(runs, pooled)}
      sceneOf={(width) => forestScene(rows, pooled, width)}
    >
      <p>{summary}</p>
      <p class="quiet">{words.reading}</p>
    </Chart>
  );
}
