import { dayOf } from '../../../../shared/domain/day.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import { comparingRoles, mayCompare } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { writtenDay } from '../../texts/format.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';
import { outcomeWords } from '../../texts/outcome.ts';
import { texts } from '../../texts/texts.ts';
import { Forbidden } from '../../ui/forbidden.tsx';
import { RunFacts, SyntheticNote } from '../../ui/labels.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { ConfirmLeader } from './confirm-leader.tsx';
import { FeedbackPart } from './feedback-part.tsx';
import { RunResults } from './run-results.tsx';
import { RunSummary } from './run-summary.tsx';

/** Links from a run's page to what its leader does there. */
function LeaderLinks({ runId }: { runId: string }) {
  return (
    <p class="actions">
      <a class="button" href={hashOf({ page: 'sessions', runId })}>
        {leaderTexts.todayPage.sessions}
      </a>
      <a class="button" href={hashOf({ page: 'members', runId })}>
        {leaderTexts.todayPage.members}
      </a>
    </p>
  );
}

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
          {outcome.change && releasedAt && outcomeWords.releasedOn(writtenDay(dayOf(releasedAt)))}
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
