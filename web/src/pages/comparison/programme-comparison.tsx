import type { Comparison, ProgrammeTotals } from '../../../../shared/domain/figures/comparison.ts';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { CompositionTables } from '../../features/figures/composition-tables.tsx';
import { PooledSentences } from '../../features/figures/programme-figures.tsx';
import {
  definitionsOfComparison,
  WithDefinitions,
} from '../../features/instruments/definitions.tsx';
import { ProgrammeHead } from '../../features/programmes/programme-head.tsx';
import { municipalitiesOf } from '../../features/runs/choose-runs.ts';
import { type ComparisonChoice, wholeProgramme } from '../../routes/comparison-choice.ts';
import { hashOf } from '../../routes/page-address.ts';
import { comparingRoles, mayCompare } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { Forbidden } from '../../ui/forbidden.tsx';
import { SyntheticLabel, SyntheticNote } from '../../ui/labels.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { ChosenRuns } from './chosen-runs.tsx';

type ProgrammePeopleProps = { totals: ProgrammeTotals; synthetic: boolean; isNarrowed: boolean };

/** The participants of the whole programme, whatever is compared above. */
function ProgrammePeople({ totals, synthetic, isNarrowed }: ProgrammePeopleProps) {
  return (
    <section class="card">
      <h2>{words.participants}</h2>
      <SyntheticLabel synthetic={synthetic} />
      {isNarrowed && <p class="note">{texts.forest.peopleOfAll}</p>}
      <p>
        {totals.runs > 0 && `${words.totals(totals.runs, totals.participants)} `}
        {totals.runsLeftOut > 0 && words.runsLeftOut(totals.runsLeftOut)}
      </p>
      <details class="folded-rows">
        <summary>{words.backgrounds}</summary>
        <CompositionTables composition={totals.composition} />
      </details>
    </section>
  );
}

const words = texts.comparison;

/** The programme, and the comparison of all its runs, from which the choices are made. */
async function load(api: StaffApi, programmeId: string) {
  const [programmes, whole] = await Promise.all([
    allProgrammes(api),
    api.listOutcomes({ query: { programme: programmeId } }),
  ]);
  const programme = programmes.find((one) => one.programmeId === programmeId);
  return { programme, whole, definitions: await definitionsOfComparison(api, whole) };
}

/** A programme whose single runs the viewer may not see: their pooled change, if there is one. */
function NoRuns({ comparison: { pooled } }: { comparison: Comparison }) {
  return (
    <>
      <p>{words.none}</p>
      {pooled.length > 0 && (
        <section>
          <h2>{texts.results.common.title}</h2>
          <PooledSentences pooled={pooled} />
        </section>
      )}
    </>
  );
}

type ProgrammeRequest = { api: StaffApi; programmeId: string; chosen: ComparisonChoice };
type ProgrammeRunsProps = ProgrammeRequest & {
  viewer: StaffViewer;
  programme: Programme | undefined;
  whole: Comparison;
};

function ProgrammeRuns({ viewer, programme, whole, ...request }: ProgrammeRunsProps) {
  if (!programme) return <NotFound reason={texts.programmes.notFound} />;
  const { items } = whole;
  const [totals] = whole.totals;
  const synthetic = items.some((outcome) => outcome.synthetic);
  const municipalities = municipalitiesOf(items.map(({ run }) => run));
  // Where there are groups, the chosen ones have a sheet of their own.
  const onScreen = items.length > 0 ? 'screen-only' : undefined;
  const isNarrowed = hashOf({ page: 'comparison', ...request }).includes('?');
  return (
    <>
      <ProgrammeHead programme={programme} page="comparison" viewer={viewer} class={onScreen} />
      <div class={onScreen}>
        <SyntheticNote synthetic={synthetic} />
      </div>
      {items.length === 0 && <NoRuns comparison={whole} />}
      {items.length > 0 && (
        <ChosenRuns {...{ ...request, whole, municipalities }} programmeName={programme.name} />
      )}
      {totals && (
        <div class={onScreen}>
          <ProgrammePeople {...{ totals, synthetic, isNarrowed }} />
        </div>
      )}
    </>
  );
}

type ProgrammeComparisonProps = Omit<ProgrammeRequest, 'chosen'> & {
  viewer: StaffViewer;
  chosen?: ComparisonChoice;
};

/** A programme's runs beside each other. */
export function ProgrammeComparison({
  viewer,
  chosen = wholeProgramme,
  ...request
}: ProgrammeComparisonProps) {
  const { api, programmeId } = request;
  if (!mayCompare(viewer)) return <Forbidden roles={comparingRoles} />;
  return (
    <Loaded key={programmeId} load={() => load(api, programmeId)}>
      {({ definitions, ...loaded }) => (
        <WithDefinitions value={definitions}>
          <ProgrammeRuns {...{ ...request, ...loaded, viewer, chosen }} />
        </WithDefinitions>
      )}
    </Loaded>
  );
}
