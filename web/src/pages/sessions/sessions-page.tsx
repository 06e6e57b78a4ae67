import { useState } from 'preact/hooks';
import type { SessionBody } from '../../../../shared/domain/groups/session.ts';
import { GroupHead } from '../../features/runs/group-head.tsx';
import { addedCatchUp } from '../../features/sessions/catch-up.ts';
import { MoveSession } from '../../features/sessions/move-session.tsx';
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

/** The sessions of a run, each with the button to move it, and the buttons to add one. */
export function SessionsPage({ tablet, state, runId }: SessionsPageProps) {
  const [adding, add] = useState<'session' | 'catch-up' | null>(null);
  const copy = runIn(state.seen, runId);
  if (!copy) return <NotInCopy state={state} />;
  const opOf = (body: SessionBody): SessionOp => ({
    ...{ kind: 'session', runId, sessionId: newSessionId(body.date), body, base: 0 },
  });
  const dialog = { tablet, group: copy, opOf, close: () => add(null) };
  return (
    <>
      <GroupHead run={copy.run} page="sessions" isLed>
        <ReadAt tablet={tablet} state={state} />
      </GroupHead>
      <Rows items={byDay(copy.sessions)} none={words.none} keyOf={({ sessionId }) => sessionId}>
        {(session) => (
          <SessionRow of={copy} session={session}>
            <MoveSession {...{ tablet, runId, session }} sessions={copy.sessions} class="plain" />
          </SessionRow>
        )}
      </Rows>
      <p class="actions">
        <button type="button" onClick={() => add('session')}>
          {words.add}
        </button>
        <button type="button" onClick={() => add('catch-up')}>
          {words.catchUp.add}
        </button>
      </p>
      {adding === 'session' && (
        <SessionDialog
          {...dialog}
          title={words.add}
          body={addedSessionBody(copy.sessions, todayNow())}
        />
      )}
      {adding === 'catch-up' && (
        <SessionDialog {...dialog} title={words.catchUp.add} {...addedCatchUp(copy, todayNow())} />
      )}
    </>
  );
}
