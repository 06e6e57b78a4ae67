import { useState } from 'preact/hooks';
import type { FormMatrix } from '../../../../shared/domain/forms/form-matrix.ts';
import type { Run, RunStatus } from '../../../../shared/domain/groups/run.ts';
import type { SessionOfPlan } from '../../../../shared/domain/groups/session.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { definitionsFor } from '../../features/instruments/definitions.tsx';
import { GroupHead } from '../../features/runs/group-head.tsx';
import { useIsLed } from '../../features/runs/use-is-led.ts';
import { hashOf, type PageAddress } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { comparingRoles, mayCompare } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { DoneNote } from '../../ui/done-note.tsx';
import { Forbidden } from '../../ui/forbidden.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { ConfirmLeader } from './confirm-leader.tsx';
import { GroupPlan } from './group-plan.tsx';
import { LifeSteps } from './life-steps.tsx';
import { nextStepOf } from './next-step.ts';
import { moveToday, NextStepCard } from './next-step-card.tsx';
import { FormsCard, NextSessions, PlacesCard } from './overview-page.tsx';
import { SettingsContent } from './settings-content.tsx';

/** The run, and what its own page shows beside it. */
type LoadedGroup = { run: Run; overview: Overview | null };
type Overview = {
  forms: FormMatrix;
  sessions: readonly SessionOfPlan[];
  definitions: readonly Instrument[];
};

/** Reading the forms enters into the audit of each member, so the settings do without them. */
async function load(
  api: StaffApi,
  page: GroupContentProps['page'],
  runId: string,
): Promise<LoadedGroup> {
  const params = { runId };
  if (page === 'settings') return { run: await api.getRun({ params }), overview: null };
  const [{ run, sessions }, forms] = await Promise.all([
    api.getPlan({ params }),
    api.listForms({ params }),
  ]);
  const definitions = await definitionsFor(api, run.instruments);
  return { run, overview: { forms, sessions, definitions } };
}

type GroupContentProps = LoadedGroup & {
  api: StaffApi;
  viewer: StaffViewer;
  page: 'run' | 'settings';
};

/** The group is somebody else's now: its pages would find nothing. */
const HandedOver = ({ name, to }: { name: string; to: string }) => (
  <PageTitle title={texts.group.pages.settings}>
    <DoneNote text={texts.staffing.handOver.gone(name, to)} />
    <p>
      <a class="button main" href={hashOf({ page: 'groups' })}>
        {texts.staffing.handOver.toGroups}
      </a>
    </p>
  </PageTitle>
);

function GroupContent({ run: first, overview, api, viewer, page }: GroupContentProps) {
  const [run, setRun] = useState(first);
  const [lostTo, lose] = useState<string | null>(null);
  const isLed = useIsLed(run.runId, viewer);
  const unknown = { members: [], sessions: [], background: null, counted: null };
  const step = overview && nextStepOf({ run, forms: overview.forms, ...unknown }, todayNow());
  const move = async (status: RunStatus) =>
    setRun(await api.postRunStatus({ params: { runId: run.runId }, body: moveToday(status) }));
  if (lostTo !== null) return <HandedOver name={run.name} to={lostTo} />;
  return (
    <>
      <GroupHead run={run} page={page} isLed={isLed} />
      {page === 'settings' ? (
        <SettingsContent {...{ api, viewer, run, lost: lose }} show={setRun} />
      ) : (
        <>
          <ConfirmLeader api={api} viewer={viewer} label={run} />
          <LifeSteps status={run.status} />
          {/* Of a group whose data were removed there is nothing else to show. */}
          {run.removal === null && (
            <div class="columns">
              <div>
                {/* Whether the members and sessions are ready only their leader and the API know. */}
                {step && (
                  <NextStepCard
                    run={run}
                    step={{ ...step, lines: [] }}
                    unlisted={texts.group.step.leadersSee}
                    move={move}
                  />
                )}
                {overview && <NextSessions runId={run.runId} sessions={overview.sessions} />}
              </div>
              <div>
                <PlacesCard run={run} />
                {overview && <FormsCard run={run} {...overview} />}
              </div>
            </div>
          )}
        </>
      )}
    </>
  );
}

type GroupPagesProps = {
  api: StaffApi;
  viewer: StaffViewer;
  address: Extract<PageAddress, { page: 'run' | 'sessions' | 'settings' }>;
};

/** A group's own page, its sessions and its settings, read from the API. */
export function GroupPages({ api, viewer, address }: GroupPagesProps) {
  if (!mayCompare(viewer)) return <Forbidden roles={comparingRoles} />;
  const { page, runId } = address;
  if (page === 'sessions')
    return (
      <Loaded key={page} load={() => api.getPlan({ params: { runId } })}>
        {(plan) => <GroupPlan {...{ api, viewer, plan }} />}
      </Loaded>
    );
  return (
    <Loaded key={page} load={() => load(api, page, runId)}>
      {(loaded) => <GroupContent {...{ ...loaded, api, viewer, page }} />}
    </Loaded>
  );
}
