import type { RunWithSessions } from '../../../shared/contract/plans.ts';
import type { BackgroundConfirmation } from '../../../shared/domain/figures/background-confirmation.ts';
import type { FormStatus, UnnumberedStatus } from '../../../shared/domain/forms/form.ts';
import type { StoredDecision } from '../../../shared/domain/forms/form-decision.ts';
import type { PaperEntryReply } from '../../../shared/domain/forms/paper-entry.ts';
import type { Session } from '../../../shared/domain/groups/session.ts';
import type { Member } from '../../../shared/domain/people/member.ts';
import { withDecision, withForm } from './form-changes.ts';
import { withNewForms, withSlot, withUnnumbered } from './form-overlay.ts';
import { rebasedOnMove, withMoveReply } from './session-moves.ts';
import {
  isAboutSame,
  type MoveOp,
  type OpToQueue,
  type QueuedOp,
  type TabletOp,
} from './tablet-op.ts';
import { replacing, runIn, type VaultCopy, withRun } from './vault-copy.ts';

/** The API's reply to a parcel. */
export type ParcelReply =
  | { session: Session }
  | { plan: RunWithSessions }
  | { member: Member }
  | { decision: StoredDecision }
  | { form: FormStatus }
  | { entry: PaperEntryReply }
  | { unnumbered: UnnumberedStatus }
  | { confirmed: BackgroundConfirmation };

/** Applies an entry of a paper form that was entered twice, or once so far. */
function withEntry(copy: VaultCopy, op: TabletOp, entry: PaperEntryReply): VaultCopy {
  if (entry.status === 'received') return withReply(copy, op, { form: entry.form });
  if (op.kind !== 'entry') return copy;
  return withRun(copy, op.runId, (one) =>
    withSlot(one, op.form, (slot) => ({
      ...slot,
      enteredOnceBy: copy.owner.id,
      entryVersion: entry.version,
    })),
  );
}

/** The copy after the API's reply about what was sent. */
export function withReply(copy: VaultCopy, op: TabletOp, reply: ParcelReply): VaultCopy {
  if ('entry' in reply) return withEntry(copy, op, reply.entry);
  return withRun(copy, op.runId, (one) => {
    if ('plan' in reply) return op.kind === 'move' ? withMoveReply(one, op, reply.plan) : one;
    if ('session' in reply)
      return { ...one, sessions: replacing(one.sessions, reply.session, 'sessionId') };
    if ('member' in reply)
      return withNewForms({
        ...one,
        members: replacing(one.members, reply.member, 'participantId'),
      });
    if ('unnumbered' in reply) return withUnnumbered(one, reply.unnumbered);
    if ('confirmed' in reply)
      return { ...one, counted: one.counted && { ...one.counted, confirmed: reply.confirmed } };
    if ('decision' in reply)
      return withSlot(one, reply.decision, (slot) => withDecision(slot, reply.decision));
    return withSlot(one, reply.form, (slot) => withForm(slot, reply.form));
  });
}

function sessionBefore(copy: VaultCopy, op: TabletOp): Session | undefined {
  if (!('sessionId' in op)) return undefined;
  return runIn(copy, op.runId)?.sessions.find(({ sessionId }) => sessionId === op.sessionId);
}

/** Whether the version was raised only by what this device sent. */
function raisedByUs(copy: VaultCopy, op: RepliedOp, { session, version }: VersionInReply): boolean {
  if ('base' in op) return version === op.base + 1;
  const before = sessionBefore(copy, op);
  const isHeldNow = before?.status === 'planned' && session?.status === 'held';
  return isHeldNow && version === before.version + 1;
}
type RepliedOp = Exclude<TabletOp, MoveOp>;
type VersionInReply = { session: Session | null; version: number };

function versionInReply(reply: ParcelReply): VersionInReply | null {
  if ('session' in reply) return { session: reply.session, version: reply.session.version };
  if ('member' in reply) return { session: null, version: reply.member.version };
  if ('confirmed' in reply) return { session: null, version: reply.confirmed.version };
  if ('plan' in reply || 'unnumbered' in reply) return null;
  if ('entry' in reply) return { session: null, version: reply.entry.version };
  return 'decision' in reply ? { session: null, version: reply.decision.version } : null;
}

/**
 * Updates later changes that were made over the version that this device's own write has just
 * raised, so that they do not conflict with it. Changes from another device's backup did not know
 * of that write, so they stay conflicts: an older change never replaces a newer one without asking.
 * Returns the changes to store again.
 */
export function rebased(
  copy: VaultCopy,
  sent: OpToQueue,
  reply: ParcelReply,
  queue: readonly QueuedOp[],
): QueuedOp[] {
  const { op: done, device } = sent;
  const run = runIn(copy, done.runId);
  if (done.kind === 'move')
    return run && 'plan' in reply
      ? rebasedOnMove(run, { op: done, device }, reply.plan, queue)
      : [];
  const now = versionInReply(reply);
  if (!now || !raisedByUs(copy, done, now)) return [];
  const { version } = now;
  return queue.flatMap((one) => {
    const { op } = one;
    const isLater = 'base' in op && isAboutSame(op, done) && op.base === version - 1;
    return isLater && one.device === device ? [{ ...one, op: { ...op, base: version } }] : [];
  });
}
