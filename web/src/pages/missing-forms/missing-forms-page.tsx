import { allPages } from '../../api/all-pages.ts';
import { listNames } from '../../api/colleagues.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { chooseRuns, municipalitiesOf } from '../../features/runs/choose-runs.ts';
import { hashOf } from '../../routes/page-address.ts';
import type { RunFilters } from '../../routes/run-filters.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { MissingFormsFilters } from './filter-form.tsx';
import { MetersPart } from './meters-part.tsx';
import { RunsByCompletion } from './runs-by-completion.tsx';

const words = texts.missingForms;

async function load(api: StaffApi) {
  const [programmes, runs, names, pairs] = await Promise.all([
    allProgrammes(api),
    allPages((query) => api.listFormProgress({ query })),
    listNames(api),
    allPages((query) => api.listSamePeople({ query })),
  ]);
  const alike = pairs.filter(({ status }) => status !== 'different').length;
  return { programmes, runs, names, alike };
}

type MissingFormsData = Awaited<ReturnType<typeof load>>;

function MissingFormsContent({
  loaded,
  filters,
}: {
  loaded: MissingFormsData;
  filters: RunFilters;
}) {
  const { programmes, runs, names, alike } = loaded;
  const chosen = chooseRuns(runs, filters, todayNow());
  const all = { ...filters, all: true };
  const hidden = chooseRuns(runs, all, todayNow()).length - chosen.length;
  if (runs.length === 0) return <p>{words.noRuns}</p>;
  return (
    <>
      {alike > 0 && (
        <p class="note">
          {texts.samePeople.chased(alike)}{' '}
          <a href={hashOf({ page: 'same-people' })}>{texts.samePeople.title}</a>
        </p>
      )}
      <MissingFormsFilters
        filters={filters}
        programmes={programmes}
        municipalities={municipalitiesOf(runs)}
        found={chosen.length}
      />
      {chosen.length === 0 ? (
        <p>{texts.filters.none}</p>
      ) : (
        <RunsByCompletion runs={chosen} names={names} />
      )}
      {hidden > 0 && (
        <p>
          <a href={hashOf({ page: 'missing-forms', filters: all })}>{words.hidden(hidden)}</a>
        </p>
      )}
    </>
  );
}

/** The first page of coordinators: how far the forms of all groups are, and which are late. */
export function MissingFormsPage({ api, filters }: { api: StaffApi; filters: RunFilters }) {
  return (
    <>
      <PageTitle title={words.title} />
      <Loaded load={() => load(api)}>
        {(loaded) => <MissingFormsContent loaded={loaded} filters={filters} />}
      </Loaded>
      <MetersPart api={api} />
    </>
  );
}
