import type { Comparison } from '../../../../shared/domain/figures/comparison.ts';
import type { ReleasedOccasion } from '../../../../shared/domain/figures/release-content.ts';
import { definitionOf } from '../../../../shared/instruments/instrument.ts';
import { Chart } from '../../charts/chart.tsx';
import { isRounded } from '../../features/figures/outcome-sentences.ts';
import { peopleShownSentences } from '../../features/figures/people-shown.ts';
import { pooledSentence } from '../../features/figures/pooled-sentence.ts';
import { programmeSentences } from '../../features/figures/verdict-sentences.ts';
import { useDefinitions } from '../../features/instruments/definitions.tsx';
import { OwnTitle } from '../../features/instruments/own-title.tsx';
import { texts } from '../../texts/staff.ts';
import { forestFigures } from './forest-figures.ts';
import { type ForestGroup, forestGroups } from './forest-groups.ts';
import { forestRow } from './forest-rows.ts';
import { forestScene } from './forest-scene.ts';
import { versionText } from './version-text.ts';

const words = texts.comparison;
const forestPlotWords = texts.forest;

/** How many runs' changes are shown; of how many people, and their pooled change. */
function forestSummary({ runs, pooled }: Pick<ForestGroup, 'runs' | 'pooled'>): [string, string] {
  const shown = runs.filter(({ change }) => change).length;
  const many =
    shown > 0
      ? forestPlotWords.summary(shown, runs.length)
      : forestPlotWords.noneShown(runs.length);
  const together = pooled ? pooledSentence(pooled) : forestPlotWords.noPooled;
  return [many, [...peopleShownSentences(runs), together].join(' ')];
}

/** What the shapes are, of those that are drawn. */
function readingOf({ runs, pooled }: ForestGroup): string {
  const { own, bare, shrunken } = forestPlotWords.reading;
  const isBare = runs.some(({ change }) => change && !change.interval);
  return [
    own,
    ...(isBare ? [bare] : []),
    ...(pooled?.model ? [shrunken] : []),
    texts.printedRuns.of.paired,
    words.order,
  ].join(' ');
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
  const [many, further] = forestSummary(group);
  return (
    <Chart
      name={forestPlotWords.name}
      file={file}
      title={forestPlotWords.titles[occasion]}
      summary={`${many} ${further}`}
      figures={forestFigures(runs, pooled)}
      sceneOf={(width) => forestScene(rows, pooled, width)}
    >
      {pooled?.model ? (
        <p>
          {many} {further}
        </p>
      ) : (
        <>
          <p class="compared-summary">{many}</p>
          <p>{further}</p>
        </>
      )}
      <p class="quiet">{cautions.join(' ')}</p>
      <p class="quiet small">{readingOf(group)}</p>
    </Chart>
  );
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

/** The runs beside each other, in a plot for each version of a form. */
export function Plots({ comparison, part = '' }: PlotsProps) {
  const definitions = useDefinitions();
  const { occasion, items } = comparison;
  const hasRounded = items.some(({ change }) => change && isRounded(change));
  const rounded = hasRounded ? [texts.results.meansAndInterval] : [];
  // The verdict on the groups together says it too.
  const cautionsOf = ({ pooled }: ForestGroup) =>
    pooled?.model ? rounded : [texts.verdict.notBetween, ...rounded];
  const groups = forestGroups(comparison);
  return groups.map((group, index) => (
    <section key={group.key} class={index === 0 ? 'card is-first' : 'card'}>
      {groups.length > 1 ? (
        <h3>{versionText(group, definitions)}</h3>
      ) : (
        <OwnTitle
          instrument={group.instrument ? definitionOf(definitions, group.instrument) : undefined}
        />
      )}
      <Together pooled={group.pooled} />
      <ForestPlot
        {...{ group, occasion }}
        cautions={cautionsOf(group)}
        file={`${fileNames[occasion]}-${part}${index + 1}`}
      />
    </section>
  ));
}
