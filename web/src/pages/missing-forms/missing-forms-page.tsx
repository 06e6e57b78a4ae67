import { allPages } from '../../api/all-pages.ts';
import { listNames } from '../../api/colleagues.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { type FurtherPages, usePages } from '../../api/use-pages.ts';
import { chooseRuns, municipalitiesOf } from '../../features/runs/choose-runs.ts';
import { hashOf } from '../../routes/page-address.ts';
import type { RunFilters } from '../../routes/run-filters.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { MissingFormsFilters } from './filter-form.tsx';
import { MetersPart } from './meters-part.tsx';
import { ReminderTrialPart } from './reminder-trial-part.tsx';
import { RunsByCompletion } from './runs-by-completion.tsx';

const words = texts.missingForms;

/** The newest groups; the older ones come while these are shown. */
async function load(api: StaffApi) {
  const [programmes, newest, names, pairs] = await Promise.all([
    allProgrammes(api),
    api.listFormProgress({ query: {} }),
    listNames(api),
    allPages((query) => api.listSamePeople({ query })),
  ]);
  const alike = pairs.filter(({ status }) => status !== 'different').length;
  return { programmes, newest, names, alike };
}

/** Whether the older groups are still to come: until then the counts are of the newest alone. */
function OlderRuns({ further, again }: { further: FurtherPages; again: () => void }) {
  if (further.is === 'failed')
    return (
      <div class="note failed" role="alert">
        <p>{texts.groupsPage.notRead}</p>
        <p>{further.reason}</p>
        <button type="button" onClick={again}>
          {texts.retry}
        </button>
      </div>
    );
  return (
    <p role="status" class="quiet">
      {further.is === 'reading' && texts.groupsPage.reading}
    </p>
  );
}

type MissingFormsData = Awaited<ReturnType<typeof load>>;

type MissingFormsContentProps = { api: StaffApi; loaded: MissingFormsData; filters: RunFilters };

function MissingFormsContent({ api, loaded, filters }: MissingFormsContentProps) {
  const { programmes, newest, names, alike } = loaded;
  const {
    items: runs,
    further,
    again,
  } = usePages(newest, (query) => api.listFormProgress({ query }));
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
      <OlderRuns further={further} again={again} />
      {chosen.length > 0 && <RunsByCompletion runs={chosen} names={names} />}
      {chosen.length === 0 && further.is === 'there' && <p>{texts.filters.none}</p>}
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
        {(loaded) => <MissingFormsContent api={api} loaded={loaded} filters={filters} />}
      </Loaded>
      <ReminderTrialPart api={api} />
      <MetersPart api={api} />
    </>
  );
}
