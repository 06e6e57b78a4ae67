import { useState } from 'preact/hooks';
import type { Session, SessionBody } from '../../../../shared/domain/groups/session.ts';
import { calledAt, tally } from '../../features/sessions/roll.ts';
import { addedSessionBody, newSessionId } from '../../features/sessions/session-body.ts';
import { sessionDay } from '../../features/sessions/session-day.ts';
import { SessionDialog } from '../../features/sessions/session-dialog.tsx';
import { NotInCopy } from '../../features/tablet/not-in-copy.tsx';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { SessionOp } from '../../offline/tablet-op.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { type RunCopy, runIn } from '../../offline/vault-copy.ts';
import { leaderHashOf } from '../../routes/leader-address.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { byDay } from '../today/today.ts';

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
