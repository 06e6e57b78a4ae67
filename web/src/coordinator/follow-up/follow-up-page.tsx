import type { Programme } from '../../../../shared/model/programme.ts';
import type { Api } from '../../api.ts';
import { allProgrammes } from '../../api.ts';
import { listNames } from '../../colleagues.ts';
import { Loaded } from '../../loaded.tsx';
import { PageTitle } from '../../page-title.tsx';
import { addressOf } from '../../place.ts';
import { allPages } from '../all-pages.ts';
import { FilterForm } from '../filter-form.tsx';
import type { Filters } from '../filters.ts';
import { deskTexts } from '../texts.ts';
import { chooseRuns, municipalitiesOf } from './choose-runs.ts';
import { FollowedRuns } from './followed-runs.tsx';

const words = deskTexts.followUp;

async function load(api: Api) {
  const [programmes, runs, names, pairs] = await Promise.all([
    allProgrammes(api),
    allPages((query) => api.listRuns({ query })),
    listNames(),
    allPages((query) => api.listSamePeople({ query })),
  ]);
  const alike = pairs.filter(({ status }) => status !== 'different').length;
  return { programmes, runs, names, alike };
}

type Known = Awaited<ReturnType<typeof load>>;

const programmeChoices = (programmes: readonly Programme[]) =>
  programmes.map(({ programmeId, name }) => ({ value: programmeId, text: name }));

function Shown({ api, loaded, filters }: { api: Api; loaded: Known; filters: Filters }) {
  const { programmes, runs, names, alike } = loaded;
  const chosen = chooseRuns(runs, filters);
  if (runs.length === 0) return <p>{words.noRuns}</p>;
  return (
    <>
      {alike > 0 && (
        <p class="note">
          {deskTexts.samePeople.chased(alike)}{' '}
          <a href={addressOf({ page: 'desk', view: 'same-people' })}>
            {deskTexts.samePeople.title}
          </a>
        </p>
      )}
      <FilterForm
        filters={filters}
        programmes={programmeChoices(programmes)}
        municipalities={municipalitiesOf(runs)}
        found={chosen.length}
      />
      {chosen.length === 0 ? (
        <p>{deskTexts.filters.none}</p>
      ) : (
        <FollowedRuns api={api} runs={chosen} names={names} />
      )}
    </>
  );
}

/** What a coordinator begins with: where the forms of all groups are, and what to chase. */
export function FollowUpPage({ api, filters }: { api: Api; filters: Filters }) {
  return (
    <>
      <PageTitle title={words.title} />
      <Loaded load={() => load(api)}>
        {(loaded) => <Shown api={api} loaded={loaded} filters={filters} />}
      </Loaded>
    </>
  );
}
