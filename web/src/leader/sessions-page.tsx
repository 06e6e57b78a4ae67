import { useState } from 'preact/hooks';
import type { Session, SessionBody } from '../../../shared/model/session.ts';
import { todayNow } from '../clock.ts';
import { hashOf } from '../page-address.ts';
import { PageTitle } from '../page-title.tsx';
import { texts } from '../texts/staff.ts';
import { leaderHashOf } from './leader-address.ts';
import type { LeaderTablet } from './leader-tablet.ts';
import { NotInCopy } from './not-in-copy.tsx';
import { ReadAt } from './read-at.tsx';
import { calledAt, tally } from './roll.ts';
import { addedSessionBody, newSessionId } from './session-body.ts';
import { sessionDay } from './session-day.ts';
import { SessionDialog } from './session-dialog.tsx';
import type { SessionOp } from './tablet-op.ts';
import type { OpenTabletState } from './tablet-state.ts';
import { byDay } from './today.ts';
import { type RunCopy, runIn } from './vault-copy.ts';

const words = texts.sessions;

function SessionLine({ copy, session }: { copy: RunCopy; session: Session }) {
  const called = calledAt(copy.members, session);
  const { marked } = tally(called, session);
  const { runId } = copy.run;
  return (
    <li>
      <a
        class={`session-line is-${session.status}`}
        href={leaderHashOf({ page: 'roll', runId, sessionId: session.sessionId })}
      >
        <strong>{sessionDay(session.date)}</strong> {words.kind[session.kind]}
        <span class="quiet">
          {words.status[session.status]}
          {session.status === 'held' && ` · ${words.marked(marked, called.length)}`}
          {session.last && ` · ${words.lastShort}`}
        </span>
      </a>
    </li>
  );
}

type SessionsPageProps = { tablet: LeaderTablet; state: OpenTabletState; runId: string };

/** The sessions of a run, and the button to add one. */
export function SessionsPage({ tablet, state, runId }: SessionsPageProps) {
  const [isAdding, setAdding] = useState(false);
  const copy = runIn(state.seen, runId);
  if (!copy) return <NotInCopy state={state} />;
  const opOf = (body: SessionBody): SessionOp => ({
    ...{ kind: 'session', runId, sessionId: newSessionId(body.date), body, base: 0 },
  });
  return (
    <>
      <a class="back-link" href={hashOf({ page: 'run', runId })}>
        ← {copy.run.name}
      </a>
      <PageTitle title={words.title}>
        <ReadAt tablet={tablet} state={state} />
      </PageTitle>
      {copy.sessions.length === 0 && <p>{words.none}</p>}
      <ul class="lines">
        {byDay(copy.sessions).map((session) => (
          <SessionLine key={session.sessionId} copy={copy} session={session} />
        ))}
      </ul>
      <button type="button" onClick={() => setAdding(true)}>
        {words.add}
      </button>
      {isAdding && (
        <SessionDialog
          tablet={tablet}
          run={copy.run}
          title={words.add}
          body={addedSessionBody(copy.sessions, todayNow())}
          opOf={opOf}
          close={() => setAdding(false)}
        />
      )}
    </>
  );
}
