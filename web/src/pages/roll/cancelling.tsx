import { useEffect, useRef, useState } from 'preact/hooks';
import { configuration } from '../../../../shared/configuration.ts';
import {
  type CancelReason,
  restoredStatus,
  type Session,
} from '../../../../shared/domain/groups/session.ts';
import type { ProblemCode } from '../../../../shared/problems.ts';
import { failureOf } from '../../api/failure.ts';
import { sessionOp } from '../../features/sessions/session-body.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { QueuedOp } from '../../offline/tablet-op.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { hashOf } from '../../routes/page-address.ts';
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

/** The actions that were to restore a session, done on this page. */
const restoring = new Set<number>();

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
async function restore(props: CancellingProps, refused: readonly QueuedOp[]): Promise<void> {
  const { tablet, runId, session } = props;
  if (refused.length > 0) await tablet.takeBack(refused.map(({ seq }) => seq));
  const cancelled = cancelledHere.get(nameOf(props));
  if (cancelled && (await takenBack(props, cancelled))) return;
  const status = cancelled?.before === 'held' ? 'held' : restoredStatus(session);
  const op = sessionOp(runId, session, { status, cancelReason: null });
  for (const seq of await tablet.record([op])) restoring.add(seq);
}

/** The unsent changes of the session, and those of them that were to restore it and were refused. */
function changesOf({ queue }: OpenTabletState, { runId, session }: CancellingProps) {
  const changes = queue.filter(({ op }) => {
    const isHere = op.kind === 'session' && op.runId === runId;
    return isHere && op.sessionId === session.sessionId;
  });
  const refused = changes.filter((one) => one.refused && restoring.has(one.seq));
  return { changes, refused };
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

/** Why it could not be restored, and where the reason can be mended. */
function RefusedRestoring({ code, runId }: { code: ProblemCode; runId: string }) {
  return (
    <>
      {texts.problems[code] ?? texts.failed}
      {code === 'session.end_forms_undecided' && (
        <>
          {' '}
          <a href={hashOf({ page: 'forms', runId })}>{words.toForms}</a>
        </>
      )}
    </>
  );
}

/**
 * Says why the session was cancelled, and takes that back: in the first minutes as an undo. Where
 * the API refused that, also later, it says so beside the button.
 */
export function CancelledNote({ state, ...props }: CancellingProps & { state: OpenTabletState }) {
  const { session, runId } = props;
  const isCancelled = session.status === 'cancelled';
  const { changes, refused } = changesOf(state, props);
  const code = refused.at(-1)?.refused?.code;
  const isRestored = !isCancelled && changes.length === 0;
  const cancelled = isCancelled ? cancelledHere.get(nameOf(props)) : undefined;
  const [over, setOver] = useState<Cancelled>();
  const isUndo = cancelled !== over && leftToUndo(cancelled) > 0;
  const [failed, say] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that cancelled it, or that tried to restore it, is gone; this one is next.
    if ((isUndo || code) && document.activeElement === document.body) button.current?.focus();
  }, [isCancelled, isUndo, code]);
  useEffect(() => {
    if (isRestored) cancelledHere.delete(nameOf(props));
  }, [isRestored]);
  useEffect(() => {
    if (!isUndo) return undefined;
    const timer = setTimeout(() => setOver(cancelled), leftToUndo(cancelled));
    return () => clearTimeout(timer);
  }, [isUndo, cancelled]);
  if (!isCancelled) return null;
  return (
    <div class="note">
      <p role="status">
        <strong>{words.cancelledFor(session.cancelReason ?? null)}</strong> {words.noMarks}
      </p>
      <button
        ref={button}
        type="button"
        onClick={async () => say(await fault(() => restore(props, refused)))}
      >
        {isUndo ? words.undoCancel : words.restore}
      </button>
      {isUndo && <span class="quiet small"> {words.undoFor(configuration.cancelUndoMinutes)}</span>}
      <p class="mark" role="alert">
        {failed ?? (code && <RefusedRestoring {...{ code, runId }} />)}
      </p>
    </div>
  );
}
