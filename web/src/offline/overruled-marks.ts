import { rank } from '../../../shared/domain/groups/roll-call.ts';
import type { ParcelReply } from './parcel-reply.ts';
import type { QueuedOp } from './tablet-op.ts';
import type { OverruledMark } from './tablet-outbox.ts';

type SentMarksAndReply = {
  /** What was sent, and what the API replied. */
  items: readonly QueuedOp[];
  reply: ParcelReply;
  /** The ops that are still unsent. */
  queue: readonly QueuedOp[];
  before: readonly OverruledMark[];
};

const isOf =
  (one: Omit<OverruledMark, 'attendance'>) => (other: Omit<OverruledMark, 'attendance'>) =>
    one.sessionId === other.sessionId &&
    one.participantId === other.participantId &&
    one.runId === other.runId;

/**
 * Marks that were sent but overruled by a newer one of another device. Where the same member has an
 * unsent mark, that is not decided yet.
 * @example overruledBy({ items: [], reply: { session: { marks: {} } }, queue: [], before: [] }) // []
 */
export function overruledBy({ items, reply, queue, before }: SentMarksAndReply): OverruledMark[] {
  const marks = [...items, ...queue].flatMap(({ op }) => (op.kind === 'mark' ? [op] : []));
  const others = before.filter((one) => !marks.some(isOf(one)));
  if (!('session' in reply)) return others;
  const sent = items.flatMap(({ op }) => (op.kind === 'mark' ? [op] : []));
  const newest = new Map(sent.map((op) => [op.participantId, op]));
  const now = [...newest.values()].flatMap((op) => {
    const { runId, sessionId, participantId } = op;
    const current = reply.session.marks[participantId];
    const isUnsent = queue.some(({ op: one }) => one.kind === 'mark' && isOf(op)(one));
    if (!current || isUnsent || rank(current) <= rank(op.mark)) return [];
    return [{ runId, sessionId, participantId, attendance: current.attendance }];
  });
  return [...others, ...now];
}
