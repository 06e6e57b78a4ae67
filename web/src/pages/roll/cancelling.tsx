import { useEffect, useRef, useState } from 'preact/hooks';
import { configuration } from '../../../../shared/configuration.ts';
import {
  type CancelReason,
  restoredStatus,
  type Session,
} from '../../../../shared/domain/groups/session.ts';
import { failureOf } from '../../api/failure.ts';
import { sessionOp } from '../../features/sessions/session-body.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { timeNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { optionsOf } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';

const words = texts.sessions;
const undoMs = configuration.cancelUndoMinutes * 60_000;

/** A cancelling done on this page: how it is taken back, and when it was done. */
type Cancelled = { seqs: Promise<number[]>; before: Session['status']; at: number };

/** The sessions cancelled on this page, by their run and id; a page opened later has none. */
const cancelledHere = new Map<string, Cancelled>();

type CancellingProps = { tablet: LeaderTablet; runId: string; session: Session };
const nameOf = ({ runId, session }: CancellingProps) => `${runId} ${session.sessionId}`;

/** Milliseconds for which cancelling the session can still be undone; 0 when it cannot. */
const leftToUndo = (cancelled: Cancelled | undefined): number =>
  cancelled ? Math.max(0, cancelled.at + undoMs - timeNow()) : 0;

/** Does it, and returns why it could not be stored. */
async function fault(action: () => Promise<unknown>): Promise<string | null> {
  try {
    await action();
    return null;
  } catch (error) {
    return failureOf(error).text;
  }
}

async function cancel(props: CancellingProps, reason: CancelReason): Promise<void> {
  const { tablet, runId, session } = props;
  const changes = { status: 'cancelled', cancelReason: reason } as const;
  const seqs = tablet.record([sessionOp(runId, session, changes)]);
  // Before it is stored: the page shows the session as cancelled while this still waits.
  cancelledHere.set(nameOf(props), { seqs, before: session.status, at: timeNow() });
  await seqs;
}

/** Whether the session was changed here after an action on it, of what is not sent yet. */
function isChangedSince(
  { tablet: { state }, runId, session }: CancellingProps,
  seqs: readonly number[],
): boolean {
  const last = Math.max(...seqs);
  return (
    state.is === 'open' &&
    state.queue.some(
      ({ seq, op }) =>
        seq > last &&
        op.kind === 'session' &&
        op.runId === runId &&
        op.sessionId === session.sessionId,
    )
  );
}

/**
 * Takes the cancelling out of the outbox; returns whether that was possible. A later change of the
 * session carries the cancelling too, so that more than the first is needed then.
 */
async function takenBack(props: CancellingProps, { seqs }: Cancelled): Promise<boolean> {
  const all = await seqs;
  return !isChangedSince(props, all) && props.tablet.takeBack(all);
}

/**
 * What is not sent yet is taken out of the outbox; otherwise the session is changed once more. It is
 * held again if it was, and also if somebody has been marked as having come since.
 */
async function restore(props: CancellingProps): Promise<void> {
  const { tablet, runId, session } = props;
  const cancelled = cancelledHere.get(nameOf(props));
  if (!cancelled || !(await takenBack(props, cancelled))) {
    const status = cancelled?.before === 'held' ? 'held' : restoredStatus(session);
    await tablet.record([sessionOp(runId, session, { status, cancelReason: null })]);
  }
  cancelledHere.delete(nameOf(props));
}

function ReasonDialog({ choose, close }: ReasonDialogProps) {
  return (
    <Modal title={words.cancel} close={close}>
      <p>{words.cancelWhy}</p>
      <ul class="offers">
        {optionsOf(words.cancelReasons).map(([reason, text]) => (
          <li key={reason}>
            <button type="button" onClick={() => choose(reason)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
type ReasonDialogProps = { choose: (reason: CancelReason) => void; close: () => void };

/** Cancels the session once its reason is chosen, without another question: it can be undone. */
export function CancelSession(props: CancellingProps) {
  const [isChoosing, ask] = useState(false);
  const [failed, say] = useState<string | null>(null);
  const choose = async (reason: CancelReason) => {
    ask(false);
    say(await fault(() => cancel(props, reason)));
  };
  return (
    <div class="aside">
      <button type="button" class="grave" onClick={() => ask(true)}>
        {words.cancel}
      </button>
      <p class="mark" role="alert">
        {failed}
      </p>
      {isChoosing && (
        <ReasonDialog choose={(reason) => void choose(reason)} close={() => ask(false)} />
      )}
    </div>
  );
}

/** Says why the session was cancelled, and takes that back: in the first minutes as an undo. */
export function CancelledNote(props: CancellingProps) {
  const { session } = props;
  const [left, setLeft] = useState(() => leftToUndo(cancelledHere.get(nameOf(props))));
  const [failed, say] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (left === 0) return undefined;
    // The button that cancelled it is gone; the one that takes it back is next.
    if (document.activeElement === document.body) button.current?.focus();
    const timer = setTimeout(() => setLeft(0), left);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <div class="note">
      <p role="status">
        <strong>{words.cancelledFor(session.cancelReason ?? null)}</strong> {words.noMarks}
      </p>
      <button
        ref={button}
        type="button"
        onClick={async () => say(await fault(() => restore(props)))}
      >
        {left > 0 ? words.undoCancel : words.restore}
      </button>
      {left > 0 && (
        <span class="quiet small"> {words.undoFor(configuration.cancelUndoMinutes)}</span>
      )}
      <p class="mark" role="alert">
        {failed}
      </p>
    </div>
  );
}
