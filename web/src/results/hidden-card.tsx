import type { ComponentChildren } from 'preact';
import type { Outcome } from '../../../shared/model/outcome.ts';
import { hasEnded } from '../../../shared/model/release-moment.ts';
import { day } from '../format.ts';
import { SyntheticLabel } from '../labels.tsx';
import { leaderAddress } from '../leader/leader-place.ts';
import { outcomeTexts as words } from '../texts/outcome.ts';
import { texts } from '../texts.ts';
import type { Viewer } from '../viewer.ts';
import { Fact, ShareFact } from './fact.tsx';

/** How far the group is; this is known whatever is shown of its answers. */
function Progress({ outcome }: { outcome: Outcome }) {
  const { enrolled, started, ended, attendance } = outcome;
  const said = words.progress;
  return (
    <dl class="big-facts">
      <Fact name={said.enrolled}>{enrolled}</Fact>
      <Fact name={said.started}>
        {started} <span class="quiet">/ {enrolled}</span>
      </Fact>
      <Fact name={said.ended}>
        {ended} <span class="quiet">/ {enrolled}</span>
      </Fact>
      <ShareFact name={texts.run.attendance} share={attendance.everybody} />
    </dl>
  );
}

type Told = { title: string; why: string; children?: ComponentChildren };

/** The way to where a leader ends the group; for others, who does it. */
function WayToEnd({ outcome, viewer }: { outcome: Outcome; viewer: Viewer }) {
  if (!viewer.roles.includes('leader')) return <p>{words.toEnd.byLeader}</p>;
  const address = leaderAddress({ page: 'members', runId: outcome.run.runId });
  return (
    <p>
      <a class="button main" href={address}>
        {words.toEnd.go}
      </a>
    </p>
  );
}

function waiting(outcome: Outcome): Told {
  const { release, run } = outcome;
  const { by, later, why, mustEnd, shows } = words.progress;
  return {
    title: release.expectedOn ? by(day(release.expectedOn)) : later,
    why: hasEnded(run.status) ? why : `${why} ${mustEnd}`,
    children: <p class="quiet">{shows}</p>,
  };
}

/** What is said in the place of a change: when it comes, what it waits for, or that it is gone. */
function told(outcome: Outcome, viewer: Viewer): Told {
  const { release, instrument } = outcome;
  if (!instrument) return words.noInstrument;
  if (release.status === 'not_released') return waiting(outcome);
  if (release.status === 'status_not_moved')
    return { ...words.toEnd, children: <WayToEnd {...{ outcome, viewer }} /> };
  if (release.status === 'taken_back') {
    const { title, why } = words.takenBack;
    return { title: title(day(release.takenBackOn ?? '')), why };
  }
  return words.tooFew;
}

/** A run whose change is not shown: why, and how far it is. */
export function HiddenCard({ outcome, viewer }: { outcome: Outcome; viewer: Viewer }) {
  const { title, why, children } = told(outcome, viewer);
  return (
    <section class="card first-card">
      <h2>{title}</h2>
      <p>{why}</p>
      {children}
      <SyntheticLabel synthetic={outcome.synthetic} />
      <Progress outcome={outcome} />
    </section>
  );
}
