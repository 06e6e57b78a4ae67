import type { RunStatus } from '../../../../shared/domain/groups/run.ts';
import type { ListedRun } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow } from '../../ui/list.tsx';

/** Groups that run now, or are to begin. */
const now: readonly RunStatus[] = ['planned', 'recruiting', 'running'];

/**
 * Whether a group runs now or is to begin.
 * @example isNowOrAhead({ status: 'ended' }) // false
 */
export const isNowOrAhead = ({ status }: { status: RunStatus }): boolean => now.includes(status);

/** A group as a row: the name leads to the group, with its place, days, places and status. */
export function RunRow({ run }: { run: ListedRun }) {
  const { runId, name, municipality, startsOn, endsOn, status, activeMembers, capacity } = run;
  const days = writtenDays(startsOn, endsOn);
  const places = texts.groupsPage.places(activeMembers, capacity);
  return (
    <LinkedRow
      title={name}
      about={[municipality, days, places].join(' · ')}
      href={hashOf({ page: 'run', runId })}
      tag={texts.status[status]}
      tone={isNowOrAhead(run) ? undefined : 'is-quiet'}
    />
  );
}
