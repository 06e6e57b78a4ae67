import type { Comparison } from '../../../../shared/domain/figures/comparison.ts';
import type { ReleasedOccasion } from '../../../../shared/domain/figures/release-content.ts';
import { findInstrument } from '../../../../shared/instruments/instruments.ts';
import { Chart } from '../../charts/chart.tsx';
import { isRounded } from '../../features/figures/outcome-sentences.ts';
import { pooledSentence } from '../../features/figures/pooled-sentence.ts';
import { PooledSentences } from '../../features/figures/programme-figures.tsx';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { ComparisonRow } from './comparison-row.tsx';
import { forestFigures } from './forest-figures.ts';
import { type ForestGroup, forestGroups, pooledElsewhere } from './forest-groups.ts';
import { forestRow } from './forest-rows.ts';
import { forestScene } from './forest-scene.ts';

const forestPlotWords = texts.forest;

/** How many runs' changes are shown, and their pooled change. */
function forestSummary({ runs, pooled }: Pick<ForestGroup, 'runs' | 'pooled'>): string {
  const shown = runs.filter(({ change }) => change).length;
  const many =
    shown > 0
      ? forestPlotWords.summary(shown, runs.length)
      : forestPlotWords.noneShown(runs.length);
  return `${many} ${pooled ? pooledSentence(pooled) : forestPlotWords.noPooled}`;
}

type ForestPlotProps = {
  group: ForestGroup;
  occasion: ReleasedOccasion;
  file: string;
  /** What the figures do not show. */
  cautions: readonly string[];
};

/** The runs beside each other, with their pooled change. */
function ForestPlot({ group, occasion, file, cautions }: ForestPlotProps) {
  const { runs, pooled } = group;
  const rows = runs.map(forestRow);
  const summary = forestSummary(group);
  return (
    <Chart
      name={forestPlotWords.name}
      file={file}
      title={forestPlotWords.titles[occasion]}
      summary={summary}
      figures={forestFigures(runs, pooled)}
      sceneOf={(width) => forestScene(rows, pooled, width)}
    >
      <p class="compared-summary">{summary}</p>
      <p class="quiet">{cautions.join(' ')}</p>
      <p class="quiet small">{forestPlotWords.reading}</p>
    </Chart>
  );
}

const words = texts.comparison;

/** The instrument version of the plot's runs, shown where there are several. */
function versionText({ instrument }: ForestGroup): string {
  if (!instrument) return texts.forest.noInstrument;
  const { instrumentId, version } = instrument;
  const title = findInstrument(instrumentId, version)?.title;
  return texts.forest.version(title ? readText(title) : instrumentId, version);
}

/**
 * The names of a plot's files. They include the measurement, because the columns are the same for
 * both.
 */
const fileNames = { end: 'muutos-ryhmittain', follow_up: 'muutos-seurantaan-ryhmittain' };

function Plots({ comparison }: { comparison: Comparison }) {
  const { occasion, items } = comparison;
  const hasRounded = items.some(({ change }) => change && isRounded(change));
  const cautions = [words.caution, ...(hasRounded ? [texts.results.meansAndInterval] : [])];
  const groups = forestGroups(comparison);
  return groups.map((group, index) => (
    <section key={group.key} class={index === 0 ? 'card is-first' : 'card'}>
      {groups.length > 1 && <h3>{versionText(group)}</h3>}
      <ForestPlot {...{ group, occasion, cautions }} file={`${fileNames[occasion]}-${index + 1}`} />
    </section>
  ));
}

/** The programme's pooled change, where it is not in the plots. */
function PooledElsewhere({ comparison }: { comparison: Comparison }) {
  const pooled = pooledElsewhere(comparison);
  if (pooled.length === 0) return null;
  return (
    <section class="card">
      <h3>{texts.forest.otherVersions}</h3>
      <PooledSentences pooled={pooled} />
    </section>
  );
}

/** Runs beside each other: in a plot, and one by one. */
export function ComparedRuns({ comparison }: { comparison: Comparison }) {
  const { items, occasion } = comparison;
  return (
    <section>
      <h2>{texts.forest.titles[occasion]}</h2>
      <div class="stack">
        <Plots comparison={comparison} />
        <PooledElsewhere comparison={comparison} />
      </div>
      <h2>{texts.forest.list}</h2>
      <p class="quiet">{words.order}</p>
      <div class="card of-rows">
        <ol class="lines runs">
          {items.map((outcome) => (
            <ComparisonRow key={outcome.run.runId} {...{ outcome, occasion }} />
          ))}
        </ol>
      </div>
    </section>
  );
}
