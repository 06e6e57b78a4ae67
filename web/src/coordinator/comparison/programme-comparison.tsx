import { findInstrument } from '../../../../shared/instruments/instruments.ts';
import type { Comparison, ProgrammeTotals } from '../../../../shared/model/comparison.ts';
import type { Programme } from '../../../../shared/model/programme.ts';
import { type Api, allProgrammes } from '../../api.ts';
import { CompositionTables } from '../../composition-tables.tsx';
import { SyntheticLabel, SyntheticNote } from '../../labels.tsx';
import { readText } from '../../language.ts';
import { Loaded } from '../../loaded.tsx';
import { PageTitle } from '../../page-title.tsx';
import { addressOf } from '../../place.ts';
import { ProgrammeFacts } from '../../programme-list.tsx';
import { texts } from '../../texts.ts';
import type { Viewer } from '../../viewer.ts';
import { mayView } from '../may-view.ts';
import { deskTexts } from '../texts.ts';
import { ComparisonRow } from './comparison-row.tsx';
import { type ForestGroup, forestGroups } from './forest-groups.ts';
import { ForestPlot } from './forest-plot.tsx';

const words = texts.comparison;

async function load(api: Api, programmeId: string) {
  const [programmes, comparison] = await Promise.all([
    allProgrammes(api),
    api.listOutcomes({ query: { programme: programmeId } }),
  ]);
  return { programme: programmes.find((one) => one.programmeId === programmeId), comparison };
}

/** What the runs of a plot have answered; said where there are several, for they are not one. */
function versionText({ instrument }: ForestGroup): string {
  if (!instrument) return deskTexts.forest.noInstrument;
  const { instrumentId, version } = instrument;
  const title = findInstrument(instrumentId, version)?.title;
  return deskTexts.forest.version(title ? readText(title) : instrumentId, version);
}

function Plots({ comparison }: { comparison: Comparison }) {
  const groups = forestGroups(comparison);
  return groups.map((group, index) => (
    <section key={group.key}>
      {groups.length > 1 && <h3>{versionText(group)}</h3>}
      <ForestPlot group={group} file={`muutos-ryhmittain-${index + 1}`} />
    </section>
  ));
}

function Runs({ comparison }: { comparison: Comparison }) {
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.caution}</p>
      <Plots comparison={comparison} />
      <h2>{deskTexts.forest.list}</h2>
      <p class="quiet">{words.order}</p>
      <ol class="runs">
        {comparison.items.map((outcome) => (
          <ComparisonRow key={outcome.run.runId} outcome={outcome} />
        ))}
      </ol>
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

type ShownProps = { programme: Programme | undefined; comparison: Comparison };

function Shown({ programme, comparison }: ShownProps) {
  const { items } = comparison;
  const [totals] = comparison.totals;
  const synthetic = items.some((outcome) => outcome.synthetic);
  return (
    <>
      <PageTitle title={programme?.name ?? texts.programmes.title}>
        {programme && <ProgrammeFacts programme={programme} />}
      </PageTitle>
      <SyntheticNote synthetic={synthetic} />
      {items.length === 0 && <p>{words.none}</p>}
      {items.length > 0 && <Runs comparison={comparison} />}
      {totals && <Totals totals={totals} synthetic={synthetic} />}
    </>
  );
}

type Props = { api: Api; viewer: Viewer; programmeId: string };

/** A programme's runs beside each other. */
export function ProgrammeComparison({ api, viewer, programmeId }: Props) {
  const list = mayView(viewer, 'programmes')
    ? ({ page: 'desk', view: 'programmes' } as const)
    : ({ page: 'programmes' } as const);
  return (
    <>
      <p>
        <a href={addressOf(list)}>← {texts.programmes.back}</a>
      </p>
      <Loaded load={() => load(api, programmeId)}>{(loaded) => <Shown {...loaded} />}</Loaded>
    </>
  );
}
