import { useState } from 'preact/hooks';
import type { ComparedRun, Comparison } from '../../../../shared/domain/figures/comparison.ts';
import type { ReleasedOccasion } from '../../../../shared/domain/figures/release-content.ts';
import { findInstrument } from '../../../../shared/instruments/instruments.ts';
import { Chart } from '../../charts/chart.tsx';
import { isRounded } from '../../features/figures/outcome-sentences.ts';
import { pooledSentence } from '../../features/figures/pooled-sentence.ts';
import { PooledSentences } from '../../features/figures/programme-figures.tsx';
import { programmeSentences } from '../../features/figures/verdict-sentences.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { ComparisonRow } from './comparison-row.tsx';
import { DosageTable } from './dosage-table.tsx';
import { forestFigures } from './forest-figures.ts';
import { type ForestGroup, forestGroups, pooledElsewhere } from './forest-groups.ts';
import { forestRow } from './forest-rows.ts';
import { forestScene } from './forest-scene.ts';
import { byHalfYears, type HalfYear } from './half-years.ts';

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
      <p class={pooled?.model ? undefined : 'compared-summary'}>{summary}</p>
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

type PlotsProps = {
  comparison: Comparison;
  /** What the names of the files say of the part of the runs that is drawn. */
  part?: string;
};

/** What the groups say together, before the picture of each. */
function Together({ pooled }: Pick<ForestGroup, 'pooled'>) {
  if (!pooled?.model) return null;
  const [what, ...others] = programmeSentences(pooled);
  return (
    <>
      <p class="compared-summary">{what}</p>
      <p>{others.join(' ')}</p>
    </>
  );
}

function Plots({ comparison, part = '' }: PlotsProps) {
  const { occasion, items } = comparison;
  const hasRounded = items.some(({ change }) => change && isRounded(change));
  const rounded = hasRounded ? [texts.results.meansAndInterval] : [];
  // The verdict on the groups together says it too.
  const cautionsOf = ({ pooled }: ForestGroup) =>
    pooled?.model ? rounded : [words.caution, ...rounded];
  const groups = forestGroups(comparison);
  return groups.map((group, index) => (
    <section key={group.key} class={index === 0 ? 'card is-first' : 'card'}>
      {groups.length > 1 && <h3>{versionText(group)}</h3>}
      <Together pooled={group.pooled} />
      <ForestPlot
        {...{ group, occasion }}
        cautions={cautionsOf(group)}
        file={`${fileNames[occasion]}-${part}${index + 1}`}
      />
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

type ListedRunsProps = Pick<Comparison, 'items' | 'occasion'>;

function ListedRuns({ items, occasion }: ListedRunsProps) {
  return (
    <div class="card of-rows">
      <ol class="lines runs">
        {items.map((outcome) => (
          <ComparisonRow key={outcome.run.runId} {...{ outcome, occasion }} />
        ))}
      </ol>
    </div>
  );
}

/** The groups of an earlier half-year, drawn and listed once somebody opens them. */
function EarlierRuns({
  of: { year, half, runs },
  comparison,
}: {
  of: HalfYear<ComparedRun>;
  comparison: Comparison;
}) {
  const [isOpen, open] = useState(false);
  const { occasion } = comparison;
  return (
    <details class="folded-rows" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{texts.forest.halfYear(year, half, runs.length)}</summary>
      {isOpen && (
        <div class="stack">
          <Plots
            comparison={{ ...comparison, items: runs, pooled: [] }}
            part={`${year}-${half}-`}
          />
          <ListedRuns items={runs} occasion={occasion} />
        </div>
      )}
    </details>
  );
}

/**
 * Runs beside each other: in a plot, and one by one. Of many the last ones are shown, and the others
 * by half-years.
 */
export function ComparedRuns({ comparison }: { comparison: Comparison }) {
  const { items, occasion } = comparison;
  const { newest, earlier } = byHalfYears(items);
  return (
    <section>
      <h2>{texts.forest.titles[occasion]}</h2>
      {earlier.length > 0 && (
        <p class="note">{texts.forest.newestOf(newest.length, items.length)}</p>
      )}
      <div class="stack">
        <Plots comparison={{ ...comparison, items: newest }} />
        <PooledElsewhere comparison={comparison} />
        <DosageTable items={items} />
      </div>
      <h2>{texts.forest.list}</h2>
      <p class="quiet">{words.order}</p>
      <ListedRuns items={newest} occasion={occasion} />
      {earlier.length > 0 && (
        <>
          <h2>{texts.forest.earlier}</h2>
          {earlier.map((one) => (
            <EarlierRuns key={`${one.year} ${one.half}`} of={one} comparison={comparison} />
          ))}
        </>
      )}
    </section>
  );
}
