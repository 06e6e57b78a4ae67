import { countPairedForms } from '../../../../shared/domain/forms/count-paired-forms.ts';
import { type FormMatrix, isDecided } from '../../../../shared/domain/forms/form-matrix.ts';
import { pairedOn } from '../../../../shared/domain/forms/paired-forms.ts';
import { isReadOnly, type Run, type RunStatus } from '../../../../shared/domain/groups/run.ts';
import type { SessionOfPlan } from '../../../../shared/domain/groups/session.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { pairedSentence } from '../../features/paired/paired-sentences.ts';
import { GroupHead } from '../../features/runs/group-head.tsx';
import {
  byDay,
  sessionAbout,
  sessionDay,
  sessionHours,
} from '../../features/sessions/session-day.ts';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';
import { hashOf, type PageAddress } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow, Rows } from '../../ui/list.tsx';
import { ConfirmLeader } from './confirm-leader.tsx';
import { LifeSteps } from './life-steps.tsx';
import { nextStepOf } from './next-step.ts';
import { moveToday, NextStepCard } from './next-step-card.tsx';
import './overview.css';

const words = texts.group;

/** The places of the group: taken, and all. */
export function PlacesCard({ run }: { run: Pick<Run, 'activeMembers' | 'capacity'> }) {
  return (
    <section class="card">
      <h2>{words.places}</h2>
      <p class="places-taken">
        {run.activeMembers}
        <span class="quiet"> / {run.capacity}</span>
      </p>
    </section>
  );
}

/** Forms that were asked for, and neither came nor have a reason. */
const undecided = ({ items }: FormMatrix): number =>
  items.filter((slot) => slot.window !== null && !isDecided(slot)).length;

/** How many forms wait for something or never came, and the way to them. */
export function FormsCard({
  run,
  definitions,
  forms,
}: {
  run: Pick<Run, 'runId' | 'status' | 'instruments'>;
  definitions: readonly Instrument[];
  forms: FormMatrix;
}) {
  const { due, overdue } = forms;
  const waiting = due + overdue === 0 ? words.noForms : texts.todayPage.dueOf(due, overdue);
  const pairs = countPairedForms(run, definitions, forms.items);
  const paired = pairedSentence(pairedOn(pairs, run.status, todayNow()));
  return (
    <section class="card">
      <h2>{words.pages.forms}</h2>
      {paired && <p>{paired}</p>}
      <p>{isReadOnly(run) ? words.neverCame(undecided(forms)) : waiting}</p>
      <a href={hashOf({ page: 'forms', runId: run.runId })}>{words.toForms}</a>
    </section>
  );
}

/** As many sessions are listed before the link to all of them. */
const nextSessions = 3;

type NextSessionsProps = {
  runId: string;
  sessions: readonly SessionOfPlan[];
  /** The page of a session; without it each leads to the list of all. */
  pageOf?: (sessionId: string) => PageAddress;
};

/** The sessions that come next, each with the way to it. */
export function NextSessions({ runId, sessions, pageOf }: NextSessionsProps) {
  const today = todayNow();
  const ahead = byDay(sessions)
    .filter(({ date, status }) => date >= today && status === 'planned')
    .toSorted((one, other) => one.date.localeCompare(other.date));
  return (
    <section class="card of-rows">
      <div class="card-head">
        <h2>{words.nextSessions}</h2>
        <a href={hashOf({ page: 'sessions', runId })}>{words.allSessions(sessions.length)}</a>
      </div>
      <Rows
        items={ahead.slice(0, nextSessions)}
        keyOf={({ sessionId }) => sessionId}
        none={words.noneAhead}
      >
        {(session) => (
          <LinkedRow
            title={`${sessionDay(session.date)} ${sessionHours(session)}`.trim()}
            about={sessionAbout(session)}
            href={hashOf(pageOf?.(session.sessionId) ?? { page: 'sessions', runId })}
          />
        )}
      </Rows>
    </section>
  );
}

export type OverviewHereProps = {
  tablet: LeaderTablet;
  state: OpenTabletState;
  copy: RunCopy;
  /** The API and its user; null where nobody is signed in. */
  signedIn: { api: StaffApi; viewer: StaffViewer } | null;
};

/** A group's own page, as its leader has it on this device. */
export function OverviewHere({ tablet, state, copy, signedIn }: OverviewHereProps) {
  const { run, sessions, forms } = copy;
  const { api } = tablet;
  const step = nextStepOf(copy, todayNow());
  // What is unsent may be what the move needs.
  const canMove = api !== null && state.queue.length === 0;
  const move = async (status: RunStatus) => {
    await api?.postRunStatus({ params: { runId: run.runId }, body: moveToday(status) });
    await tablet.refresh();
  };
  return (
    <>
      <GroupHead run={run} page="run" isLed>
        <ReadAt tablet={tablet} state={state} />
      </GroupHead>
      {signedIn && <ConfirmLeader {...signedIn} label={run} />}
      <LifeSteps status={run.status} />
      <div class="columns">
        <div>
          {step && <NextStepCard run={run} step={step} move={canMove ? move : null} />}
          <NextSessions
            runId={run.runId}
            sessions={sessions}
            pageOf={(sessionId) => ({ page: 'roll', runId: run.runId, sessionId })}
          />
        </div>
        <div>
          <PlacesCard run={run} />
          <FormsCard run={run} definitions={state.seen.instruments} forms={forms} />
        </div>
      </div>
    </>
  );
}
