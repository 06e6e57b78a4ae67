import { useMemo } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import type { RunStatus } from '../../../../shared/domain/groups/run.ts';
import type { ListedRun } from '../../offline/vault-copy.ts';
import { type GroupFilters, groupFiltersText } from '../../routes/group-filters.ts';
import { hashOf } from '../../routes/page-address.ts';
import { writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow, LongRows } from '../../ui/list.tsx';
import { findGroups, indexRuns } from './find-groups.ts';
import { GroupFilterFields } from './group-filter-fields.tsx';
import type { OlderGroups } from './use-older.ts';
import './groups.css';

const words = texts.groupsPage;

/** Groups that run now, or are to begin. */
const now: readonly RunStatus[] = ['planned', 'recruiting', 'running'];

/** A group as a row: the name leads to the group, with its place, days, places and status. */
function GroupRow({ run }: { run: ListedRun }) {
  const { runId, name, municipality, startsOn, endsOn, status, activeMembers, capacity } = run;
  const days = writtenDays(startsOn, endsOn);
  return (
    <LinkedRow
      title={name}
      about={[municipality, days, words.places(activeMembers, capacity)].join(' · ')}
      href={hashOf({ page: 'run', runId })}
      tag={texts.status[status]}
      tone={now.includes(status) ? undefined : 'is-quiet'}
    />
  );
}

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
        {(run) => <GroupRow run={run} />}
      </LongRows>
      {(hidden > 0 || closedElsewhere) && (
        <p>
          <a href={all}>{hidden > 0 ? words.hidden(hidden) : words.showClosed}</a>
        </p>
      )}
    </>
  );
}
