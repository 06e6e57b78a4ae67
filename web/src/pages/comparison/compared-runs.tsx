import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ComparedRun, Comparison } from '../../../../shared/domain/figures/comparison.ts';
import { PooledSentences } from '../../features/figures/programme-figures.tsx';
import { texts } from '../../texts/staff.ts';
import { useIsPrinting } from '../../ui/use-printing.ts';
import { ComparisonRow } from './comparison-row.tsx';
import { DosageTable } from './dosage-table.tsx';
import { pooledElsewhere } from './forest-groups.ts';
import { byHalfYears, type HalfYear } from './half-years.ts';
import { Plots } from './plots.tsx';
import { PrintChoice } from './print-choice.tsx';
import { PrintedRuns } from './printed-runs.tsx';

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

type ListedRunsProps = Pick<Comparison, 'occasion'> & { items: readonly ComparedRun[] };

/** A list of more groups than this is folded: in words each is as high as a card on a phone. */
const listedAtOnce = 10;

function ListedRuns({ items, occasion }: ListedRunsProps) {
  const list = () => (
    <div class="card of-rows">
      <ol class="lines runs">
        {items.map((outcome) => (
          <ComparisonRow key={outcome.run.runId} {...{ outcome, occasion }} />
        ))}
      </ol>
    </div>
  );
  return items.length > listedAtOnce ? (
    <FoldedRuns title={texts.forest.inWords(items.length)}>{list}</FoldedRuns>
  ) : (
    list()
  );
}

type FoldedRunsProps = { title: string; children: () => ComponentChildren };

/** What is drawn and listed once somebody opens it. */
function FoldedRuns({ title, children }: FoldedRunsProps) {
  const [isOpen, open] = useState(false);
  return (
    <details class="folded-rows" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <div class="stack">{children()}</div>}
    </details>
  );
}

/** The groups of an earlier half-year. */
function EarlierRuns({
  of: { year, half, runs },
  comparison,
}: {
  of: HalfYear<ComparedRun>;
  comparison: Comparison;
}) {
  return (
    <FoldedRuns title={texts.forest.halfYear(year, half, runs.length)}>
      {() => (
        <>
          <Plots
            comparison={{ ...comparison, items: runs, pooled: [] }}
            part={`${year}-${half}-`}
          />
          <ListedRuns items={runs} occasion={comparison.occasion} />
        </>
      )}
    </FoldedRuns>
  );
}

/** So many half-years are in sight; those of ten years would be higher than a telephone's screen. */
const halvesAtOnce = 6;

function HalfYears(props: { of: readonly HalfYear<ComparedRun>[]; comparison: Comparison }) {
  const { of: halves, comparison } = props;
  const older = halves.slice(halvesAtOnce);
  return (
    <>
      {halves.slice(0, halvesAtOnce).map((one) => (
        <EarlierRuns key={`${one.year} ${one.half}`} of={one} comparison={comparison} />
      ))}
      {older.length > 0 && (
        <FoldedRuns title={texts.forest.older(older.flatMap(({ runs }) => runs).length)}>
          {() =>
            older.map((one) => (
              <EarlierRuns key={`${one.year} ${one.half}`} of={one} comparison={comparison} />
            ))
          }
        </FoldedRuns>
      )}
    </>
  );
}

/**
 * Runs beside each other: in a plot, and one by one. Of many the last ones are shown, and the others
 * by half-years.
 */
function RunsOnScreen({ comparison }: { comparison: Comparison }) {
  const { items, occasion } = comparison;
  const { newest, awaited, earlier } = byHalfYears(items);
  return (
    <section class="screen-only">
      <h2>{texts.forest.titles[occasion]}</h2>
      {newest.length < items.length && (
        <p class="note">
          {newest.length > 0
            ? texts.forest.newestOf(newest.length, items.length)
            : texts.forest.noneShown(items.length)}
        </p>
      )}
      <div class="stack">
        <Plots comparison={{ ...comparison, items: [...newest] }} />
        <PooledElsewhere comparison={comparison} />
        <DosageTable items={items} />
      </div>
      {newest.length > 0 && (
        <>
          <h2>{texts.forest.list}</h2>
          <p class="quiet">{texts.comparison.order}</p>
          <ListedRuns items={newest} occasion={occasion} />
        </>
      )}
      {newest.length < items.length && (
        <>
          <h2>{texts.forest.others}</h2>
          {awaited.length > 0 && (
            <FoldedRuns title={texts.forest.awaited(awaited.length)}>
              {() => <ListedRuns items={awaited} occasion={occasion} />}
            </FoldedRuns>
          )}
          <HalfYears of={earlier} comparison={comparison} />
        </>
      )}
    </section>
  );
}

type ComparedRunsProps = { programmeName: string; comparison: Comparison; narrowedTo: string };

/** The compared runs on the screen, and on paper those of them that somebody chooses. */
export function ComparedRuns({ programmeName, comparison, narrowedTo }: ComparedRunsProps) {
  const { items } = comparison;
  const isPrinting = useIsPrinting();
  const [chosen, choose] = useState<ReadonlySet<string>>(
    () => new Set(byHalfYears(items).newest.map(({ run }) => run.runId)),
  );
  return (
    <>
      <div class="screen-only">
        <PrintChoice runs={items} {...{ chosen, choose }} />
      </div>
      <RunsOnScreen comparison={comparison} />
      {isPrinting && (
        <PrintedRuns
          title={programmeName}
          {...{ comparison, narrowedTo }}
          runs={items.filter(({ run }) => chosen.has(run.runId))}
        />
      )}
    </>
  );
}
