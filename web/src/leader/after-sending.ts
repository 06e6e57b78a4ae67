import type { Member } from '../../../shared/model/member.ts';
import type { Session } from '../../../shared/model/session.ts';
import { type Copy, replacing, runIn, withRun } from './copy.ts';
import { isAboutSame, type Op, type Queued } from './op.ts';

/** What the API answered to a parcel. */
export type Reply = { session: Session } | { member: Member };

/** The copy once the API has said how a session or a member now is. */
export const withReply = (copy: Copy, { runId }: Op, reply: Reply): Copy =>
  withRun(copy, runId, (one) =>
    'session' in reply
      ? { ...one, sessions: replacing(one.sessions, reply.session, 'sessionId') }
      : { ...one, members: replacing(one.members, reply.member, 'participantId') },
  );

function sessionBefore(copy: Copy, op: Op): Session | undefined {
  if (op.kind === 'member') return undefined;
  return runIn(copy, op.runId)?.sessions.find(({ sessionId }) => sessionId === op.sessionId);
}

/** Did what we sent raise the version, and nobody else's doing? */
function raisedByUs(copy: Copy, op: Op, { session, version }: Told): boolean {
  if (op.kind !== 'mark') return version === op.base + 1;
  const before = sessionBefore(copy, op);
  const isHeldNow = before?.status === 'planned' && session?.status === 'held';
  return isHeldNow && version === before.version + 1;
}
type Told = { session: Session | null; version: number };

const told = (reply: Reply): Told =>
  'session' in reply
    ? { session: reply.session, version: reply.session.version }
    : { session: null, version: reply.member.version };

/**
 * Later changes of the same thing, made over a version that our own write has just raised: they
 * are no conflict with ourselves. Gives those that are to be kept anew.
 */
export function rebased(copy: Copy, sent: Op, reply: Reply, queue: readonly Queued[]): Queued[] {
  const { version } = told(reply);
  if (!raisedByUs(copy, sent, told(reply))) return [];
  return queue.flatMap((one) => {
    const { op } = one;
    const isLater = op.kind !== 'mark' && isAboutSame(op, sent) && op.base === version - 1;
    return isLater ? [{ ...one, op: { ...op, base: version } }] : [];
  });
}
