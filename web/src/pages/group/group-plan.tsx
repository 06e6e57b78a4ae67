import { useState } from 'preact/hooks';
import type { RunWithSessions } from '../../../../shared/contract/plans.ts';
import { isReadOnly } from '../../../../shared/domain/groups/run.ts';
import type { SessionOfPlan } from '../../../../shared/domain/groups/session.ts';
import { failureOf } from '../../api/failure.ts';
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

type MoveToSend = Parameters<StaffApi['postSessionMove']>[0]['body'];
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
  const [movingId, move] = useState<string | null>(null);
  const moving = sessions.find(({ sessionId }) => sessionId === movingId);
  const { busy, failure, send, forget } = useSending();
  const isLed = useIsLed(run.runId, viewer);
  const close = () => {
    forget();
    move(null);
  };
  const params = { runId: run.runId };
  const sendMove = ({ sessionId, version }: SessionOfPlan, body: MoveToSend) =>
    send(async () => {
      try {
        const call = { params: { ...params, sessionId }, body: { ...body, version } };
        setPlan(await api.postSessionMove(call));
        move(null);
      } catch (error) {
        // Somebody changed it meanwhile: the next try is made over what is there now.
        if (failureOf(error).code === 'version.conflict') setPlan(await api.getPlan({ params }));
        throw error;
      }
    });
  return (
    <>
      <GroupHead run={run} page="sessions" isLed={isLed} />
      <div class="card of-rows">
        <Rows items={byDay(sessions)} none={words.none} keyOf={({ sessionId }) => sessionId}>
          {(session) => (
            <PlanRow
              session={session}
              move={isReadOnly(run) ? null : () => move(session.sessionId)}
            />
          )}
        </Rows>
      </div>
      {moving && (
        <MoveDialog
          {...{ sessions, busy, close }}
          session={moving}
          fault={failure?.text ?? null}
          send={({ sessionId: _, ...body }) => void sendMove(moving, body)}
        />
      )}
    </>
  );
}
