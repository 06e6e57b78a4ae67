import { configuration } from '../../../shared/configuration.ts';
import { isAt } from '../../../shared/domain/forms/form-matrix.ts';
import { rank } from '../../../shared/domain/groups/roll-call.ts';
import {
  isAboutSame,
  type MarkOp,
  type MoveOp,
  type OpRefusal,
  type OwnMark,
  type QueuedOp,
  type SessionOp,
  type TabletOp,
} from './tablet-op.ts';
import { runIn, type VaultCopy } from './vault-copy.ts';

type VersionedOp = Exclude<Extract<TabletOp, { base: number }>, SessionOp>;

function versionNow(copy: VaultCopy, op: VersionedOp): number {
  const run = runIn(copy, op.runId);
  if (op.kind === 'member')
    return run?.members.find((one) => one.participantId === op.participantId)?.version ?? 0;
  if (op.kind === 'confirmation') return run?.counted?.confirmed?.version ?? 0;
  if (op.kind === 'decision') return run?.forms.items.find(isAt(op.form))?.decision?.version ?? 0;
  return run?.forms.items.find(isAt(op.form))?.entryVersion ?? 0;
}

/**
 * A change of a session over its version now. No page makes a held session planned again, so a
 * session that was held since stays held.
 */
function rebasedSession(copy: VaultCopy, op: SessionOp): SessionOp {
  const now = runIn(copy, op.runId)?.sessions.find(({ sessionId }) => sessionId === op.sessionId);
  const isHeld = op.body.status === 'planned' && now?.status === 'held';
  const body = isHeld ? { ...op.body, status: now.status } : op.body;
  return { ...op, body, base: now?.version ?? 0 };
}

/** A move from the day and over the version of its session that are known now. */
function rebasedMove(copy: VaultCopy, op: MoveOp): MoveOp {
  const now = runIn(copy, op.runId)?.sessions.find(({ sessionId }) => sessionId === op.sessionId);
  return now ? { ...op, from: now.date, base: now.version } : op;
}

/**
 * A refused op for another try: over the version or from the day that is known now, and not dated
 * later than now, since the clock that dated it may have been corrected.
 */
export function opToSendAgain(
  copy: VaultCopy,
  { seq, op }: QueuedOp,
  { now, isConfirmed = false }: { now: number; isConfirmed?: boolean },
): QueuedOp {
  const confirmed = isConfirmed ? { confirmedDate: true as const } : {};
  if (op.kind === 'unmark') return { seq, op, at: now };
  if (op.kind === 'move') return { seq, op: rebasedMove(copy, op), at: now };
  if (op.kind === 'form' || op.kind === 'unnumbered')
    return { seq, op: { ...op, ...confirmed }, at: now };
  if (op.kind === 'session')
    return { seq, op: { ...rebasedSession(copy, op), ...confirmed }, at: now };
  if (op.kind === 'member' || op.kind === 'entry')
    return { seq, op: { ...op, ...confirmed, base: versionNow(copy, op) }, at: now };
  if (op.kind !== 'mark') return { seq, op: { ...op, base: versionNow(copy, op) }, at: now };
  const latest = new Date(now).toISOString();
  const markedAt = op.mark.markedAt > latest ? latest : op.mark.markedAt;
  return { seq, op: { ...op, ...confirmed, mark: { ...op.mark, markedAt } }, at: now, alone: true };
}

/** The contents of one request: one action, or marks of one session. */
export type Parcel = { items: readonly QueuedOp[] };

const isMark = (one: QueuedOp): one is QueuedOp & { op: MarkOp } => one.op.kind === 'mark';

/**
 * How many of the first ops belong together: marks of one session with nothing else between them.
 */
function lengthOfRoll(waiting: readonly QueuedOp[], first: QueuedOp): number {
  const end = waiting.findIndex(
    (one) => !isMark(one) || Boolean(one.alone) || !isAboutSame(one.op, first.op),
  );
  const length = end === -1 ? waiting.length : end;
  return Math.min(length, configuration.rollCallMarks);
}

/**
 * The next parcel, in the order of the actions. Refused ops are skipped: they wait for the leader,
 * but the others need not wait for them.
 * @example nextParcel([]) // null
 */
export function nextParcel(queue: readonly QueuedOp[]): Parcel | null {
  const waiting = queue.filter(({ refused }) => !refused);
  const [first] = waiting;
  if (!first) return null;
  if (!isMark(first) || first.alone) return { items: [first] };
  return { items: waiting.slice(0, lengthOfRoll(waiting, first)) };
}

/**
 * The marks of a parcel by number. Of one member's marks the newest counts, which is not always the
 * last one where a backup was taken in.
 * @example marksOf({ items: [] }) // {}
 */
export function marksOf({ items }: Parcel): Record<string, OwnMark> {
  const marks = items
    .filter(isMark)
    .map(({ op: { participantId, mark } }) => [participantId, mark] as const)
    .toSorted(([, one], [, other]) => (rank(one) < rank(other) ? -1 : 1));
  return Object.fromEntries(marks);
}

/** Whether the leader confirmed for any of the marks that the session's day is right. */
export const isConfirmed = ({ items }: Parcel): boolean =>
  items.some((one) => isMark(one) && one.op.confirmedDate === true);

/**
 * How long a tap may still be taken back before it is sent, in milliseconds. A clock that was set
 * back meanwhile does not lengthen the delay.
 * @example tapDelay({ items: [{ seq: 1, op: { kind: 'mark' }, at: 1000 }] }, 3000, 6000) // 4000
 */
export function tapDelay({ items }: Parcel, now: number, holdMs: number): number {
  const latest = Math.max(...items.filter(isMark).map(({ at }) => at), Number.NEGATIVE_INFINITY);
  return Math.max(0, Math.min(holdMs, latest + holdMs - now));
}

/**
 * What becomes of a refused parcel: a roll is sent again mark by mark, so that one mark does not
 * hold back the others; an op that was sent alone stays, with the reason. Nothing is dropped.
 * @example refusedOnes([{ seq: 1 }, { seq: 2 }], { code: 'member.unknown' })
 * // [{ seq: 1, alone: true }, { seq: 2, alone: true }]
 */
export const refusedOnes = (items: readonly QueuedOp[], refused: OpRefusal): QueuedOp[] =>
  items.map((one) => (items.length > 1 ? { ...one, alone: true } : { ...one, refused }));
