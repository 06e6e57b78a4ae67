import { useState } from 'preact/hooks';
import type { RunWithSessions } from '../../../../shared/contract/plans.ts';
import { isReadOnly } from '../../../../shared/domain/groups/run.ts';
import type { SessionOfPlan } from '../../../../shared/domain/groups/session.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { GroupHead } from '../../features/runs/group-head.tsx';
import { useIsLed } from '../../features/runs/use-is-led.ts';
import { MoveDialog } from '../../features/sessions/move-dialog.tsx';
import { byDay, sessionDay } from '../../features/sessions/session-day.ts';
import { SessionLines } from '../../features/sessions/session-row.tsx';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { Rows } from '../../ui/list.tsx';

const words = texts.sessions;

type GroupPlanProps = { api: StaffApi; viewer: StaffViewer; plan: RunWithSessions };

function PlanRow({ session, move }: { session: SessionOfPlan; move: (() => void) | null }) {
  const { status, last, date } = session;
  return (
    <div class="session-row">
      <div class={`session-line is-${status}`}>
        <span>
          <SessionLines session={session} />
          {last && <span class="quiet small">{words.last}</span>}
        </span>
        {(status !== 'planned' || !move) && (
          <span class="tag is-quiet">{words.status[status]}</span>
        )}
      </div>
      {status === 'planned' && move && (
        <button
          type="button"
          class="plain"
          aria-label={words.move.openFor(sessionDay(date))}
          onClick={move}
        >
          {words.move.open}
        </button>
      )}
    </div>
  );
}

/** The sessions of a group without their rolls, for those who coordinate it. */
export function GroupPlan({ api, viewer, plan: first }: GroupPlanProps) {
  const [{ run, sessions }, setPlan] = useState(first);
  const [moving, move] = useState<SessionOfPlan | null>(null);
  const { busy, failure, send, forget } = useSending();
  const isLed = useIsLed(run.runId, viewer);
  const close = () => {
    forget();
    move(null);
  };
  const sendMove = (sessionId: string, body: Parameters<StaffApi['postSessionMove']>[0]['body']) =>
    send(async () => {
      setPlan(await api.postSessionMove({ params: { runId: run.runId, sessionId }, body }));
      move(null);
    });
  return (
    <>
      <GroupHead run={run} page="sessions" isLed={isLed} />
      <div class="card of-rows">
        <Rows items={byDay(sessions)} none={words.none} keyOf={({ sessionId }) => sessionId}>
          {(session) => (
            <PlanRow session={session} move={isReadOnly(run) ? null : () => move(session)} />
          )}
        </Rows>
      </div>
      {moving && (
        <MoveDialog
          {...{ sessions, busy, close }}
          session={moving}
          fault={failure?.text ?? null}
          send={({ sessionId, ...body }) => void sendMove(sessionId, body)}
        />
      )}
    </>
  );
}
