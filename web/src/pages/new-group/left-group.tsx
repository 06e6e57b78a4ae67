import type { RunWithSessions } from '../../../../shared/contract/plans.ts';
import { failureOf } from '../../api/failure.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { mayPlan } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import type { Draft } from './draft.ts';

const words = texts.newGroup.left;

/**
 * The group that an attempt to open a draft has added before it failed, with the sessions that it has;
 * null where there is none or it was cancelled.
 */
export async function groupAddedBy(
  api: Pick<StaffApi, 'getPlan'>,
  draft: Draft | null | undefined,
): Promise<RunWithSessions | null> {
  if (!draft?.isSent) return null;
  try {
    const plan = await api.getPlan({ params: { runId: draft.runId } });
    return plan.run.status === 'cancelled' ? null : plan;
  } catch (error) {
    if (failureOf(error).code !== 'run.unknown') throw error;
    return null;
  }
}

type LeftGroupProps = {
  api: Pick<StaffApi, 'postRunStatus'>;
  viewer: StaffViewer;
  plan: RunWithSessions;
  /** Goes on with opening it. */
  resume: () => void;
  /** Goes on with what leaves it. */
  leave: () => void;
  /** Its page is opened: nothing is left to open. */
  shown: () => void;
  close: () => void;
};

/** Asks what becomes of a group that is there already, before its draft is left for another. */
export function LeftGroup({ api, viewer, plan, resume, leave, shown, close }: LeftGroupProps) {
  const { busy, failure, send } = useSending();
  const { run, sessions } = plan;
  const isWhole = sessions.length > 0;
  const params = { runId: run.runId };
  const cancel = async () => {
    const body = { status: 'cancelled', on: todayNow() } as const;
    if (await send(() => api.postRunStatus({ params, body }))) leave();
  };
  const mayCancel = mayPlan(viewer) && !isWhole;
  return (
    <Modal title={isWhole ? words.isOpen : words.isAdded} close={close}>
      <p>{isWhole ? words.hasSessions(run.name) : words.lacksSessions(run.name)}</p>
      {!mayCancel && !isWhole && <p>{words.coordinatorCancels}</p>}
      <FailureNote failure={failure} />
      <p class="choice">
        {isWhole ? (
          <a class="button main" href={hashOf({ page: 'run', ...params })} onClick={shown}>
            {words.show}
          </a>
        ) : (
          <button type="button" class="main" onClick={resume}>
            {words.resume}
          </button>
        )}
        {mayCancel ? (
          <SendButton
            {...{ busy, text: words.cancel, working: words.cancelling }}
            onClick={() => void cancel()}
          />
        ) : (
          <button type="button" onClick={leave}>
            {words.leave}
          </button>
        )}
      </p>
    </Modal>
  );
}
