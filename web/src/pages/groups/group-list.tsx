import { useMemo } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { RunRow } from '../../features/runs/run-row.tsx';
import type { ListedRun } from '../../offline/vault-copy.ts';
import { type GroupFilters, groupFiltersText } from '../../routes/group-filters.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { LongRows } from '../../ui/list.tsx';
import { findGroups, indexRuns } from './find-groups.ts';
import { GroupFilterFields } from './group-filter-fields.tsx';
import type { OlderGroups } from './use-older.ts';
import './groups.css';

const words = texts.groupsPage;

type GroupListProps = {
  runs: readonly ListedRun[];
  programmes: readonly Programme[];
  people: ReadonlyMap<string, string>;
  filters: GroupFilters;
  set: (change: Partial<GroupFilters>) => void;
  /** Whether the older groups are there; until then the list must not say that there are none. */
  older: OlderGroups['is'];
  /** Leads to closed groups that the list may lack. */
  closedElsewhere?: boolean;
};

/** The groups that match the filters, the newest first. */
export function GroupList(props: GroupListProps) {
  const { runs, programmes, people, filters, set, older, closedElsewhere } = props;
  const indexed = useMemo(() => {
    const named = new Map(programmes.map(({ programmeId, name }) => [programmeId, name]));
    return indexRuns(runs, { programmes: named, people });
  }, [runs, programmes, people]);
  const { found, hidden } = findGroups(indexed, filters);
  const all = hashOf({ page: 'groups', groups: { ...filters, status: 'all' } });
  return (
    <>
      <GroupFilterFields {...{ runs, programmes, people, filters, set }} />
      <p role="status" class="quiet found">
        {found.length > 0 && words.found(found.length)}
        {found.length === 0 && older === 'there' && words.none}
        {older === 'reading' && ` ${words.reading}`}
      </p>
      <LongRows
        key={groupFiltersText(filters)}
        items={found}
        keyOf={({ runId }) => runId}
        more={words.more}
      >
        {(run) => <RunRow run={run} />}
      </LongRows>
      {(hidden > 0 || closedElsewhere) && (
        <p>
          <a href={all}>{hidden > 0 ? words.hidden(hidden) : words.showClosed}</a>
        </p>
      )}
    </>
  );
}
