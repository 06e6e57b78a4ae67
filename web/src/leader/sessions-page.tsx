import { useState } from 'preact/hooks';
import type { Session, SessionBody } from '../../../shared/model/session.ts';
import { todayNow } from '../clock.ts';
import { PageTitle } from '../page-title.tsx';
import { addressOf } from '../place.ts';
import { type RunCopy, runIn } from './copy.ts';
import { sessionDay } from './day-words.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import { leaderAddress } from './leader-place.ts';
import { NotInCopy } from './not-in-copy.tsx';
import type { SessionOp } from './op.ts';
import { ReadAt } from './read-at.tsx';
import { calledAt, tally } from './roll.ts';
import { newBody, newSessionId } from './session-body.ts';
import { SessionDialog } from './session-dialog.tsx';
import { words } from './texts.ts';
import { byDay } from './today.ts';

const said = words.sessions;

function SessionLine({ copy, session }: { copy: RunCopy; session: Session }) {
  const called = calledAt(copy.members, session);
  const { marked } = tally(called, session);
  const { runId } = copy.run;
  return (
    <li>
      <a
        class={`session-line is-${session.status}`}
        href={leaderAddress({ page: 'roll', runId, sessionId: session.sessionId })}
      >
        <strong>{sessionDay(session.date)}</strong> {said.kind[session.kind]}
        <span class="quiet">
          {said.status[session.status]}
          {session.status === 'held' && ` · ${said.marked(marked, called.length)}`}
          {session.last && ` · ${said.lastShort}`}
        </span>
      </a>
    </li>
  );
}

type Props = { desk: LeaderDesk; state: OpenState; runId: string };

/** The sessions of a run, and the way to add one. */
export function SessionsPage({ desk, state, runId }: Props) {
  const [isAdding, setAdding] = useState(false);
  const copy = runIn(state.seen, runId);
  if (!copy) return <NotInCopy state={state} />;
  const opOf = (body: SessionBody): SessionOp => ({
    ...{ kind: 'session', runId, sessionId: newSessionId(body.date), body, base: 0 },
  });
  return (
    <>
      <a class="back-link" href={addressOf({ page: 'run', runId })}>
        ← {copy.run.name}
      </a>
      <PageTitle title={said.title}>
        <ReadAt desk={desk} state={state} />
      </PageTitle>
      {copy.sessions.length === 0 && <p>{said.none}</p>}
      <ul class="lines">
        {byDay(copy.sessions).map((session) => (
          <SessionLine key={session.sessionId} copy={copy} session={session} />
        ))}
      </ul>
      <button type="button" onClick={() => setAdding(true)}>
        {said.add}
      </button>
      {isAdding && (
        <SessionDialog
          desk={desk}
          run={copy.run}
          title={said.add}
          body={newBody(copy.sessions, todayNow())}
          opOf={opOf}
          close={() => setAdding(false)}
        />
      )}
    </>
  );
}
