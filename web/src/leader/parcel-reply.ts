import type { BackgroundConfirmation } from '../../../shared/model/background-confirmation.ts';
import type { FormStatus } from '../../../shared/model/form.ts';
import type { StoredDecision } from '../../../shared/model/form-decision.ts';
import type { Member } from '../../../shared/model/member.ts';
import type { PaperEntryReply } from '../../../shared/model/paper-entry.ts';
import type { Session } from '../../../shared/model/session.ts';
import { withDecision, withForm } from './form-changes.ts';
import { withNewForms, withSlot } from './form-overlay.ts';
import { isAboutSame, type OpToQueue, type QueuedOp, type TabletOp } from './tablet-op.ts';
import { replacing, runIn, type VaultCopy, withRun } from './vault-copy.ts';

/** What the API answered to a parcel. */
export type ParcelReply =
  | { session: Session }
  | { member: Member }
  | { decision: StoredDecision }
  | { form: FormStatus }
  | { entry: PaperEntryReply }
  | { confirmed: BackgroundConfirmation };

/** A form that was entered by two, or by one of them. */
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

/** The copy once the API has said how a session or a member now is. */
export function withReply(copy: VaultCopy, op: TabletOp, reply: ParcelReply): VaultCopy {
  if ('entry' in reply) return withEntry(copy, op, reply.entry);
  return withRun(copy, op.runId, (one) => {
    if ('session' in reply)
      return { ...one, sessions: replacing(one.sessions, reply.session, 'sessionId') };
    if ('member' in reply)
      return withNewForms({
        ...one,
        members: replacing(one.members, reply.member, 'participantId'),
      });
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

/** Did what we sent raise the version, and nobody else's doing? */
function raisedByUs(copy: VaultCopy, op: TabletOp, { session, version }: VersionInReply): boolean {
  if ('base' in op) return version === op.base + 1;
  const before = sessionBefore(copy, op);
  const isHeldNow = before?.status === 'planned' && session?.status === 'held';
  return isHeldNow && version === before.version + 1;
}
type VersionInReply = { session: Session | null; version: number };

function versionInReply(reply: ParcelReply): VersionInReply | null {
  if ('session' in reply) return { session: reply.session, version: reply.session.version };
  if ('member' in reply) return { session: null, version: reply.member.version };
  if ('confirmed' in reply) return { session: null, version: reply.confirmed.version };
  if ('entry' in reply) return { session: null, version: reply.entry.version };
  return 'decision' in reply ? { session: null, version: reply.decision.version } : null;
}

/**
 * Later changes of the same thing, made over a version that our own write has just raised: they
 * are no conflict with ourselves. What was done on another device and came in its backup did not
 * know of our write, so it is one, and older changes never go over newer ones unasked. Gives those
 * that are to be kept anew.
 */
export function rebased(
  copy: VaultCopy,
  sent: OpToQueue,
  reply: ParcelReply,
  queue: readonly QueuedOp[],
): QueuedOp[] {
  const now = versionInReply(reply);
  if (!now || !raisedByUs(copy, sent.op, now)) return [];
  const { version } = now;
  return queue.flatMap((one) => {
    const { op } = one;
    const isLater = 'base' in op && isAboutSame(op, sent.op) && op.base === version - 1;
    return isLater && one.device === sent.device ? [{ ...one, op: { ...op, base: version } }] : [];
  });
}
