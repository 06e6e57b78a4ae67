import { useMemo } from 'preact/hooks';
import type { StaffApi } from '../../api/staff-api.ts';
import { NewGroupLink } from '../../features/runs/new-group-link.tsx';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { GroupList } from './group-list.tsx';
import { useGroupFilters } from './use-group-filters.ts';
import { type LoadedGroups, loadGroups, useOlder } from './use-older.ts';

const words = texts.groupsPage;

function AllGroups({ api, loaded }: { api: StaffApi; loaded: LoadedGroups }) {
  const { programmes, people } = loaded;
  const { filters, set } = useGroupFilters();
  const { older, again } = useOlder(api, loaded.older);
  const runs = useMemo(
    () => (older.is === 'there' ? [...older.runs, ...loaded.runs] : loaded.runs),
    [older, loaded],
  );
  return (
    <>
      {older.is === 'failed' && (
        <div class="note failed" role="alert">
          <p>{words.notRead}</p>
          <p>{older.reason}</p>
          <button type="button" onClick={again}>
            {texts.retry}
          </button>
        </div>
      )}
      {older.is === 'there' && runs.length === 0 ? (
        <p>{texts.group.none}</p>
      ) : (
        <GroupList {...{ programmes, people, runs, filters, set }} older={older.is} />
      )}
    </>
  );
}

/** The groups that a coordinator or a leader has, read from the API. */
export function GroupsPage({ api }: { api: StaffApi }) {
  return (
    <>
      <PageTitle title={texts.nav.places.groups}>
        <NewGroupLink />
      </PageTitle>
      <Loaded load={() => loadGroups(api)}>
        {(loaded) => <AllGroups api={api} loaded={loaded} />}
      </Loaded>
    </>
  );
}
