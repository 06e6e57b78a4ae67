import { allPages } from '../../api/all-pages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import type { ListedRun } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Rows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';

/** Groups as rows: the name leads to the group, with its place, days and status. */
export function GroupRows({ runs }: { runs: readonly ListedRun[] }) {
  return (
    <div class="card of-rows">
      <Rows items={runs} keyOf={({ runId }) => runId} none={texts.group.none}>
        {({ runId, name, municipality, startsOn, endsOn, status }) => (
          <>
            <span>
              <a class="row-link" href={hashOf({ page: 'run', runId })}>
                {name}
              </a>
              <span class="quiet small">
                {municipality} · {writtenDays(startsOn, endsOn)}
              </span>
            </span>
            <span class="tag">{texts.status[status]}</span>
          </>
        )}
      </Rows>
    </div>
  );
}

/** The groups that a coordinator or a leader has. */
export function GroupsPage({ api }: { api: StaffApi }) {
  return (
    <>
      <PageTitle title={texts.nav.places.groups} />
      <Loaded load={() => allPages((query) => api.listRuns({ query }))}>
        {(runs) => <GroupRows runs={runs.toReversed()} />}
      </Loaded>
    </>
  );
}
