import type { BackgroundConfirmation } from '../../../shared/model/background-confirmation.ts';
import type { FormStatus } from '../../../shared/model/form.ts';
import type { KeptDecision } from '../../../shared/model/form-decision.ts';
import type { Member } from '../../../shared/model/member.ts';
import type { PaperEntryReply } from '../../../shared/model/paper-entry.ts';
import type { Session } from '../../../shared/model/session.ts';
import { type Copy, replacing, runIn, withRun } from './copy.ts';
import { withDecision, withForm } from './form-changes.ts';
import { withNewForms, withPlace } from './form-overlay.ts';
import { type Done, isAboutSame, type Op, type Queued } from './op.ts';

/** What the API answered to a parcel. */
export type Reply =
  | { session: Session }
  | { member: Member }
  | { decision: KeptDecision }
  | { form: FormStatus }
  | { entry: PaperEntryReply }
  | { confirmed: BackgroundConfirmation };

/** A form that was entered by two, or by one of them. */
function withEntry(copy: Copy, op: Op, entry: PaperEntryReply): Copy {
  if (entry.status === 'received') return withReply(copy, op, { form: entry.form });
  if (op.kind !== 'entry') return copy;
  return withRun(copy, op.runId, (one) =>
    withPlace(one, op.form, (place) => ({
      ...place,
      enteredOnceBy: copy.owner.id,
      entryVersion: entry.version,
    })),
  );
}

/** The copy once the API has said how a session or a member now is. */
export function withReply(copy: Copy, op: Op, reply: Reply): Copy {
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
      return withPlace(one, reply.decision, (place) => withDecision(place, reply.decision));
    return withPlace(one, reply.form, (place) => withForm(place, reply.form));
  });
}

function sessionBefore(copy: Copy, op: Op): Session | undefined {
  if (!('sessionId' in op)) return undefined;
  return runIn(copy, op.runId)?.sessions.find(({ sessionId }) => sessionId === op.sessionId);
}

/** Did what we sent raise the version, and nobody else's doing? */
function raisedByUs(copy: Copy, op: Op, { session, version }: Told): boolean {
  if ('base' in op) return version === op.base + 1;
  const before = sessionBefore(copy, op);
  const isHeldNow = before?.status === 'planned' && session?.status === 'held';
  return isHeldNow && version === before.version + 1;
}
type Told = { session: Session | null; version: number };

function told(reply: Reply): Told | null {
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
export function rebased(copy: Copy, sent: Done, reply: Reply, queue: readonly Queued[]): Queued[] {
  const now = told(reply);
  if (!now || !raisedByUs(copy, sent.op, now)) return [];
  const { version } = now;
  return queue.flatMap((one) => {
    const { op } = one;
    const isLater = 'base' in op && isAboutSame(op, sent.op) && op.base === version - 1;
    return isLater && one.device === sent.device ? [{ ...one, op: { ...op, base: version } }] : [];
  });
}
