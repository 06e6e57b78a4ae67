import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { NewGroupLink } from '../../features/runs/new-group-link.tsx';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { GroupList } from './group-list.tsx';
import { useGroupFilters } from './use-group-filters.ts';

const words = texts.groupsPage;

/** Names are not in the copy, so the groups are searched by their own names alone. */
const noNames: ReadonlyMap<string, string> = new Map();
const noProgrammes: readonly Programme[] = [];

/** The copy on the device has no closed groups; these choices need the API. */
const notInCopy = ['closed', 'cancelled', 'all'];

type GroupsHereProps = {
  tablet: LeaderTablet;
  state: OpenTabletState;
  /** The list read from the API, or why it cannot be read. */
  elsewhere: ComponentChildren;
};

/** A leader's own groups, as they are on this device; closed ones are read from the API. */
export function GroupsHere({ tablet, state, elsewhere }: GroupsHereProps) {
  const { filters, set } = useGroupFilters();
  const copies = state.seen.runs;
  const runs = useMemo(() => copies.map(({ run }) => run), [copies]);
  if (notInCopy.includes(filters.status)) return <>{elsewhere}</>;
  return (
    <>
      <PageTitle title={texts.nav.places.groups}>
        <NewGroupLink />
        <ReadAt tablet={tablet} state={state} />
      </PageTitle>
      {runs.length === 0 ? (
        <p>
          {words.noneOpen}{' '}
          <a href={hashOf({ page: 'groups', groups: { ...filters, status: 'all' } })}>
            {words.showClosed}
          </a>
        </p>
      ) : (
        <GroupList
          {...{ runs, filters, set, programmes: noProgrammes, people: noNames }}
          older="there"
          closedElsewhere
        />
      )}
    </>
  );
}
