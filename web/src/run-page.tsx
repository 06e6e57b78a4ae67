import type { Api } from './api.ts';
import { ConfirmLeader } from './confirm-leader.tsx';
import { Forbidden } from './coordinator/forbidden.tsx';
import { comparingRoles, mayCompare } from './coordinator/may-view.ts';
import { RunFacts, SyntheticNote } from './labels.tsx';
import { LeaderLinks } from './leader/leader-links.tsx';
import { Loaded } from './loaded.tsx';
import { PageTitle } from './page-title.tsx';
import { addressOf } from './place.ts';
import { RunOutcome } from './run-outcome.tsx';
import { RunSummary } from './run-summary.tsx';
import { texts } from './texts.ts';
import type { Viewer } from './viewer.ts';

async function load(api: Api, runId: string) {
  const [summary, outcome] = await Promise.all([
    api.getSummary({ params: { runId } }),
    api.getOutcome({ params: { runId } }),
  ]);
  return { summary, outcome };
}

type ShownProps = Awaited<ReturnType<typeof load>> & { api: Api; viewer: Viewer };

function Shown({ api, summary, outcome, viewer }: ShownProps) {
  const { run, synthetic } = summary;
  const programme = addressOf({ page: 'programme', programmeId: run.programmeId });
  return (
    <>
      <p>
        <a href={programme}>← {texts.run.back}</a>
      </p>
      <PageTitle title={run.name}>
        <RunFacts run={run} />
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
      <RunOutcome outcome={outcome} />
      <RunSummary summary={summary} />
    </>
  );
}

/** One run: what changed, and what the group was. */
export function RunPage({ api, viewer, runId }: { api: Api; viewer: Viewer; runId: string }) {
  if (!mayCompare(viewer)) return <Forbidden roles={comparingRoles} />;
  return (
    <Loaded load={() => load(api, runId)}>
      {(loaded) => <Shown {...loaded} api={api} viewer={viewer} />}
    </Loaded>
  );
}
