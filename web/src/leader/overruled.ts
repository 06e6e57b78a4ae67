import { rank } from '../../../shared/model/roll-call.ts';
import type { Reply } from './after-sending.ts';
import type { Queued } from './op.ts';
import type { Overruled } from './outbox.ts';

type Given = {
  /** What was sent, and what the API answered. */
  items: readonly Queued[];
  reply: Reply;
  /** What is still unsent. */
  queue: readonly Queued[];
  before: readonly Overruled[];
};

const isOf = (one: Omit<Overruled, 'attendance'>) => (other: Omit<Overruled, 'attendance'>) =>
  one.sessionId === other.sessionId &&
  one.participantId === other.participantId &&
  one.runId === other.runId;

/**
 * Marks that were sent and do not stand, because another device made a newer one; what is unsent
 * of the same people is not decided yet.
 * @example overruledBy({ items: [], reply: { session: { marks: {} } }, queue: [], before: [] }) // []
 */
export function overruledBy({ items, reply, queue, before }: Given): Overruled[] {
  const marks = [...items, ...queue].flatMap(({ op }) => (op.kind === 'mark' ? [op] : []));
  const others = before.filter((one) => !marks.some(isOf(one)));
  if (!('session' in reply)) return others;
  const sent = items.flatMap(({ op }) => (op.kind === 'mark' ? [op] : []));
  const newest = new Map(sent.map((op) => [op.participantId, op]));
  const now = [...newest.values()].flatMap((op) => {
    const { runId, sessionId, participantId } = op;
    const stands = reply.session.marks[participantId];
    const isUnsent = queue.some(({ op: one }) => one.kind === 'mark' && isOf(op)(one));
    if (!stands || isUnsent || rank(stands) <= rank(op.mark)) return [];
    return [{ runId, sessionId, participantId, attendance: stands.attendance }];
  });
  return [...others, ...now];
}
