import { dayOf } from '../../shared/model/day.ts';
import { ConfirmLeader } from './confirm-leader.tsx';
import { Forbidden } from './coordinator/forbidden.tsx';
import { comparingRoles, mayCompare } from './coordinator/may-view.ts';
import { writtenDay } from './format.ts';
import { RunFacts, SyntheticNote } from './labels.tsx';
import { LeaderLinks } from './leader/leader-links.tsx';
import { Loaded } from './loaded.tsx';
import { hashOf } from './page-address.ts';
import { PageTitle } from './page-title.tsx';
import { FeedbackPart } from './results/feedback-part.tsx';
import { RunResults } from './results/run-results.tsx';
import { RunSummary } from './run-summary.tsx';
import type { StaffApi } from './staff-api.ts';
import type { StaffViewer } from './staff-viewer.ts';
import { texts } from './texts/staff.ts';

async function load(api: StaffApi, runId: string) {
  const params = { runId };
  const [summary, outcome, feedback] = await Promise.all([
    api.getSummary({ params }),
    api.getOutcome({ params }),
    api.getFeedback({ params }),
  ]);
  return { summary, outcome, feedback };
}

type RunContentProps = Awaited<ReturnType<typeof load>> & { api: StaffApi; viewer: StaffViewer };

function RunContent({ summary, outcome, feedback, api, viewer }: RunContentProps) {
  const { run, synthetic } = summary;
  const { releasedAt } = outcome.release;
  const programme = hashOf({ page: 'programme', programmeId: run.programmeId });
  return (
    <>
      <p>
        <a href={programme}>← {texts.run.back}</a>
      </p>
      <PageTitle title={run.name}>
        <RunFacts run={run}>
          {outcome.change && releasedAt && texts.results.releasedOn(writtenDay(dayOf(releasedAt)))}
        </RunFacts>
      </PageTitle>
      <ConfirmLeader api={api} viewer={viewer} label={run} />
      <p>
        <a class="button" href={hashOf({ page: 'forms', runId: run.runId })}>
          {texts.forms.link}
        </a>{' '}
        <span class="quiet">{texts.forms.linkExplained}</span>
      </p>
      {viewer.roles.includes('leader') && <LeaderLinks runId={run.runId} />}
      <SyntheticNote synthetic={synthetic} />
      <RunResults {...{ api, viewer, outcome }} />
      <FeedbackPart feedback={feedback} />
      <RunSummary summary={summary} />
    </>
  );
}

/** One run: what changed, and the composition of the group. */
export function RunPage({
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
