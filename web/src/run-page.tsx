import { dayOf } from '../../shared/model/day.ts';
import type { Api } from './api.ts';
import { ConfirmLeader } from './confirm-leader.tsx';
import { Forbidden } from './coordinator/forbidden.tsx';
import { comparingRoles, mayCompare } from './coordinator/may-view.ts';
import { day } from './format.ts';
import { RunFacts, SyntheticNote } from './labels.tsx';
import { LeaderLinks } from './leader/leader-links.tsx';
import { Loaded } from './loaded.tsx';
import { PageTitle } from './page-title.tsx';
import { addressOf } from './place.ts';
import { FeedbackPart } from './results/feedback-part.tsx';
import { RunResults } from './results/run-results.tsx';
import { RunSummary } from './run-summary.tsx';
import { outcomeTexts } from './texts/outcome.ts';
import { texts } from './texts.ts';
import type { Viewer } from './viewer.ts';

async function load(api: Api, runId: string) {
  const params = { runId };
  const [summary, outcome, feedback] = await Promise.all([
    api.getSummary({ params }),
    api.getOutcome({ params }),
    api.getFeedback({ params }),
  ]);
  return { summary, outcome, feedback };
}

type ShownProps = Awaited<ReturnType<typeof load>> & { api: Api; viewer: Viewer };

function Shown({ summary, outcome, feedback, api, viewer }: ShownProps) {
  const { run, synthetic } = summary;
  const { releasedAt } = outcome.release;
  const programme = addressOf({ page: 'programme', programmeId: run.programmeId });
  return (
    <>
      <p>
        <a href={programme}>← {texts.run.back}</a>
      </p>
      <PageTitle title={run.name}>
        <RunFacts run={run}>
          {outcome.change && releasedAt && outcomeTexts.releasedOn(day(dayOf(releasedAt)))}
        </RunFacts>
      </PageTitle>
      <ConfirmLeader api={api} viewer={viewer} label={run} />
      <p>
        <a class="button" href={addressOf({ page: 'forms', runId: run.runId })}>
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

/** One run: what changed, and what the group was. */
export function RunPage({ api, viewer, runId }: { api: Api; viewer: Viewer; runId: string }) {
  if (!mayCompare(viewer)) return <Forbidden roles={comparingRoles} />;
  return (
    <Loaded load={() => load(api, runId)}>
      {(loaded) => <Shown {...{ ...loaded, api, viewer }} />}
    </Loaded>
  );
}
