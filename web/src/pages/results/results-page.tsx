import { dayOf } from '../../../../shared/domain/day.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { definitionsFor, WithDefinitions } from '../../features/instruments/definitions.tsx';
import { GroupHead } from '../../features/runs/group-head.tsx';
import { useIsLed } from '../../features/runs/use-is-led.ts';
import { comparingRoles, mayCompare } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Forbidden } from '../../ui/forbidden.tsx';
import { SyntheticNote } from '../../ui/labels.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { asksFollowUp, WithFollowUp } from './asks-follow-up.ts';
import { FeedbackPart } from './feedback-part.tsx';
import { RunResults } from './run-results.tsx';
import { RunSummary } from './run-summary.tsx';
import { UnshownAnswers } from './unshown-answers.tsx';
import './results.css';

async function load(api: StaffApi, runId: string) {
  const params = { runId };
  const [summary, outcome, feedback, run] = await Promise.all([
    api.getSummary({ params }),
    api.getOutcome({ params }),
    api.getFeedback({ params }),
    api.getRun({ params }),
  ]);
  const definitions = await definitionsFor(api, run.instruments);
  return { summary, outcome, feedback, whole: run, definitions };
}

type RunContentProps = Awaited<ReturnType<typeof load>> & { api: StaffApi; viewer: StaffViewer };

function RunContent({
  summary,
  outcome,
  feedback,
  whole,
  definitions,
  api,
  viewer,
}: RunContentProps) {
  const { run, synthetic } = summary;
  const { releasedAt } = outcome.release;
  const released =
    outcome.change && releasedAt ? texts.results.releasedOn(writtenDay(dayOf(releasedAt))) : null;
  const isLed = useIsLed(run.runId, viewer);
  return (
    <WithDefinitions value={definitions}>
      <GroupHead run={run} page="results" isLed={isLed} about={released} />
      <SyntheticNote synthetic={synthetic} />
      <WithFollowUp value={asksFollowUp(whole, definitions)}>
        <div class="results">
          <RunResults {...{ api, viewer, outcome }} />
          <FeedbackPart feedback={feedback} run={whole} />
          <UnshownAnswers run={whole} />
          <RunSummary summary={summary} />
        </div>
      </WithFollowUp>
    </WithDefinitions>
  );
}

/** The results of a group: what changed, and its composition. */
export function ResultsPage({
  api,
  viewer,
  runId,
}: {
  api: StaffApi;
  viewer: StaffViewer;
  runId: string;
}) {
  if (!mayCompare(viewer)) return <Forbidden roles={comparingRoles} />;
  return (
    <Loaded load={() => load(api, runId)}>
      {(loaded) => <RunContent {...{ ...loaded, api, viewer }} />}
    </Loaded>
  );
}
