import type { Comparison } from '../../../../shared/model/comparison.ts';
import type { Programme } from '../../../../shared/model/programme.ts';
import { type Api, allProgrammes } from '../../api.ts';
import { SyntheticNote } from '../../labels.tsx';
import { Loaded } from '../../loaded.tsx';
import { PageTitle } from '../../page-title.tsx';
import { addressOf } from '../../place.ts';
import { ProgrammeFacts } from '../../programme-list.tsx';
import { PooledSentences } from '../../results/programme-figures.tsx';
import { outcomeTexts } from '../../texts/outcome.ts';
import { texts } from '../../texts.ts';
import type { Viewer } from '../../viewer.ts';
import { municipalitiesOf } from '../follow-up/choose-runs.ts';
import { Forbidden } from '../forbidden.tsx';
import { comparingRoles, mayCompare, mayView } from '../may-view.ts';
import { type Chosen, everything } from './chosen.ts';
import { ChosenRuns } from './chosen-runs.tsx';
import { ProgrammePeople } from './programme-people.tsx';

const words = texts.comparison;

/** The programme, and all of its runs from start to end: what there is to choose of. */
async function load(api: Api, programmeId: string) {
  const [programmes, whole] = await Promise.all([
    allProgrammes(api),
    api.listOutcomes({ query: { programme: programmeId } }),
  ]);
  return { programme: programmes.find((one) => one.programmeId === programmeId), whole };
}

/** A programme of whose runs one may see none: what they have in common, if anything. */
function NoRuns({ comparison: { pooled } }: { comparison: Comparison }) {
  return (
    <>
      <p>{words.none}</p>
      {pooled.length > 0 && (
        <section>
          <h2>{outcomeTexts.common.title}</h2>
          <PooledSentences pooled={pooled} />
          <p class="quiet">{words.caution}</p>
        </section>
      )}
    </>
  );
}

type Shared = { api: Api; programmeId: string; chosen: Chosen };
type ShownProps = Shared & { programme: Programme | undefined; whole: Comparison };

function Shown({ programme, whole, ...asked }: ShownProps) {
  const { items } = whole;
  const [totals] = whole.totals;
  const synthetic = items.some((outcome) => outcome.synthetic);
  const municipalities = municipalitiesOf(items.map(({ run }) => run));
  const isNarrowed = addressOf({ page: 'programme', ...asked }).includes('?');
  return (
    <>
      <PageTitle title={programme?.name ?? texts.programmes.title}>
        {programme && <ProgrammeFacts programme={programme} />}
      </PageTitle>
      <SyntheticNote synthetic={synthetic} />
      {items.length === 0 && <NoRuns comparison={whole} />}
      {items.length > 0 && <ChosenRuns {...{ ...asked, whole, municipalities }} />}
      {totals && <ProgrammePeople {...{ totals, synthetic, isNarrowed }} />}
    </>
  );
}

type Props = Omit<Shared, 'chosen'> & { viewer: Viewer; chosen?: Chosen };

/** A programme's runs beside each other. */
export function ProgrammeComparison({ viewer, chosen = everything, ...asked }: Props) {
  const { api, programmeId } = asked;
  if (!mayCompare(viewer)) return <Forbidden roles={comparingRoles} />;
  const list = mayView(viewer, 'programmes')
    ? ({ page: 'desk', view: 'programmes' } as const)
    : ({ page: 'programmes' } as const);
  return (
    <>
      <p>
        <a href={addressOf(list)}>← {texts.programmes.back}</a>
      </p>
      <Loaded key={programmeId} load={() => load(api, programmeId)}>
        {(loaded) => <Shown {...{ ...asked, ...loaded, chosen }} />}
      </Loaded>
    </>
  );
}
