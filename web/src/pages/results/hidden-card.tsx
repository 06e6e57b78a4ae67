import type { ComponentChildren } from 'preact';
import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { hasEnded } from '../../../../shared/domain/figures/release-moment.ts';
import { hashOf } from '../../routes/page-address.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from '../../ui/fact.tsx';
import { SyntheticLabel } from '../../ui/labels.tsx';
import { AttendanceFact } from './fact.tsx';

const words = texts.results;

/** How far the group is; this is shown whether or not its answers are. */
function Progress({ outcome }: { outcome: Outcome }) {
  const { enrolled, started, ended, attendance } = outcome;
  const progressTexts = words.progress;
  return (
    <dl class="big-facts">
      <Fact name={progressTexts.enrolled}>{enrolled}</Fact>
      <Fact name={progressTexts.started}>
        {started} <span class="quiet">/ {enrolled}</span>
      </Fact>
      <Fact name={progressTexts.ended}>
        {ended} <span class="quiet">/ {enrolled}</span>
      </Fact>
      <AttendanceFact attendance={attendance} />
    </dl>
  );
}

type HiddenReason = { title: string; why: string; children?: ComponentChildren };

/** For a leader, the link to where the group is ended; for others, who can end it. */
function WayToEnd({ outcome, viewer }: { outcome: Outcome; viewer: StaffViewer }) {
  if (!viewer.roles.includes('leader')) return <p>{words.toEnd.byLeader}</p>;
  const address = hashOf({ page: 'members', runId: outcome.run.runId });
  return (
    <p>
      <a class="button main" href={address}>
        {words.toEnd.go}
      </a>
    </p>
  );
}

function waiting(outcome: Outcome): HiddenReason {
  const { release, run } = outcome;
  const { by, later, why, mustEnd, shows } = words.progress;
  return {
    title: release.expectedOn ? by(writtenDay(release.expectedOn)) : later,
    why: hasEnded(run.status) ? why : `${why} ${mustEnd}`,
    children: <p class="quiet">{shows}</p>,
  };
}

/** Shown instead of a change: when it comes, what it waits for, or that it is gone. */
function hiddenReason(outcome: Outcome, viewer: StaffViewer): HiddenReason {
  const { release, instrument } = outcome;
  if (!instrument) return words.noInstrument;
  if (release.status === 'not_released') return waiting(outcome);
  if (release.status === 'status_not_moved')
    return { ...words.toEnd, children: <WayToEnd {...{ outcome, viewer }} /> };
  if (release.status === 'taken_back') {
    const { title, why } = words.takenBack;
    return { title: title(writtenDay(release.takenBackOn ?? '')), why };
  }
  return words.tooFew;
}

/** A run whose change is not disclosed: why, and how far it is. */
export function HiddenCard({ outcome, viewer }: { outcome: Outcome; viewer: StaffViewer }) {
  const { title, why, children } = hiddenReason(outcome, viewer);
  return (
    <section class="card is-first">
      <h2>{title}</h2>
      <p>{why}</p>
      {children}
      <SyntheticLabel synthetic={outcome.synthetic} />
      <Progress outcome={outcome} />
    </section>
  );
}
