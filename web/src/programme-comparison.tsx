import type {
  ComparedRun,
  Comparison,
  PooledChange,
  ProgrammeTotals,
} from '../../shared/model/comparison.ts';
import type { Programme } from '../../shared/model/programme.ts';
import { type Api, allProgrammes } from './api.ts';
import { scaleOf } from './change-scale.ts';
import { ComparisonRow } from './comparison-row.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { CompositionTables } from './composition-tables.tsx';
import { SyntheticLabel, SyntheticNote } from './labels.tsx';
import { Loaded } from './loaded.tsx';
import { PageTitle } from './page-title.tsx';
import { addressOf } from './place.ts';
import { pooledSentence } from './pooled-sentence.ts';
import { ProgrammeFacts } from './programme-list.tsx';
import { texts } from './texts.ts';

const words = texts.comparison;

async function load(api: Api, programmeId: string) {
  const [programmes, comparison] = await Promise.all([
    allProgrammes(api),
    api.listOutcomes({ query: { programme: programmeId } }),
  ]);
  return { programme: programmes.find((one) => one.programmeId === programmeId), comparison };
}

function Runs({ outcomes, pooled }: { outcomes: readonly ComparedRun[]; pooled: PooledChange[] }) {
  const scale = scaleOf(outcomes.flatMap(({ change }) => change ?? []));
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.reading}</p>
      <p class="quiet">
        {words.order} {words.caution}
      </p>
      <ol class="runs">
        {outcomes.map((outcome) => (
          <ComparisonRow key={outcome.run.runId} outcome={outcome} scale={scale} />
        ))}
      </ol>
      {pooled.map((one) => (
        <p key={`${one.programmeId} ${one.instrument.version}`}>{pooledSentence(one)}</p>
      ))}
      <ComparisonTable outcomes={outcomes} />
    </section>
  );
}

function Totals({ totals, synthetic }: { totals: ProgrammeTotals; synthetic: boolean }) {
  return (
    <section>
      <h2>{words.participants}</h2>
      <SyntheticLabel synthetic={synthetic} />
      <p>
        {totals.participants !== null && words.totals(totals.runs, totals.participants)}{' '}
        {totals.runsLeftOut > 0 && words.runsLeftOut(totals.runsLeftOut)}
      </p>
      <CompositionTables composition={totals.composition} />
    </section>
  );
}

type Props = { programme: Programme | undefined; comparison: Comparison };

function Shown({ programme, comparison }: Props) {
  const { items, pooled } = comparison;
  const [totals] = comparison.totals;
  const synthetic = items.some((outcome) => outcome.synthetic);
  return (
    <>
      <PageTitle title={programme?.name ?? texts.programmes.title}>
        {programme && <ProgrammeFacts programme={programme} />}
      </PageTitle>
      <SyntheticNote synthetic={synthetic} />
      {items.length === 0 && <p>{words.none}</p>}
      {items.length > 0 && <Runs outcomes={items} pooled={pooled} />}
      {totals && <Totals totals={totals} synthetic={synthetic} />}
    </>
  );
}

/** A programme's runs beside each other. */
export function ProgrammeComparison({ api, programmeId }: { api: Api; programmeId: string }) {
  return (
    <>
      <p>
        <a href={addressOf({ page: 'programmes' })}>← {texts.programmes.back}</a>
      </p>
      <Loaded load={() => load(api, programmeId)}>{(loaded) => <Shown {...loaded} />}</Loaded>
    </>
  );
}
