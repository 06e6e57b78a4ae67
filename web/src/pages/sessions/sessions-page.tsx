import { useState } from 'preact/hooks';
import type { SessionBody } from '../../../../shared/domain/groups/session.ts';
import { GroupHead } from '../../features/runs/group-head.tsx';
import { addedSessionBody, newSessionId } from '../../features/sessions/session-body.ts';
import { byDay } from '../../features/sessions/session-day.ts';
import { SessionDialog } from '../../features/sessions/session-dialog.tsx';
import { SessionRow } from '../../features/sessions/session-row.tsx';
import { NotInCopy } from '../../features/tablet/not-in-copy.tsx';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { SessionOp } from '../../offline/tablet-op.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { runIn } from '../../offline/vault-copy.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { Rows } from '../../ui/list.tsx';

const words = texts.sessions;

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
      <GroupHead run={copy.run} page="sessions" isLed>
        <ReadAt tablet={tablet} state={state} />
      </GroupHead>
      <Rows items={byDay(copy.sessions)} none={words.none} keyOf={({ sessionId }) => sessionId}>
        {(session) => <SessionRow of={copy} session={session} />}
      </Rows>
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
