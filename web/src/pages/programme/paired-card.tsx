import { allPages } from '../../api/all-pages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { PairedGoal } from '../../features/paired/paired-goal.tsx';
import { type PairedRun, pairedGroups, sumOfRuns } from '../../features/paired/paired-groups.ts';
import { pairedShare } from '../../features/paired/paired-sentences.ts';
import { hashOf } from '../../routes/page-address.ts';
import { noFilters } from '../../routes/run-filters.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';

const words = texts.paired;

type PairedCardProps = { api: StaffApi; programmeId: string };

async function load({ api, programmeId }: PairedCardProps): Promise<PairedRun[]> {
  const runs = await allPages((query) => api.listFormProgress({ query }));
  return runs.filter((run) => run.programmeId === programmeId);
}

function PairedOfProgramme({ runs }: { runs: readonly PairedRun[] }) {
  const groups = pairedGroups(runs, todayNow());
  const earlier = pairedShare(sumOfRuns(groups.earlier));
  return (
    <>
      <PairedGoal groups={groups} />
      {earlier && <p>{words.earlierShare(groups.earlier.length, earlier)}</p>}
    </>
  );
}

/** How many participants of a programme answered both forms, against the goal. */
export function PairedCard(props: PairedCardProps) {
  const filters = { ...noFilters, programme: props.programmeId };
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <Loaded load={() => load(props)}>{(runs) => <PairedOfProgramme runs={runs} />}</Loaded>
      <a href={hashOf({ page: 'missing-forms', filters })}>{words.toForms}</a>
    </section>
  );
}
