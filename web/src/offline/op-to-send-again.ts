import { isAt } from '../../../shared/domain/forms/form-matrix.ts';
import type { QueuedOp, TabletOp } from './tablet-op.ts';
import { runIn, type VaultCopy } from './vault-copy.ts';

type VersionedOp = Extract<TabletOp, { base: number }>;

function versionNow(copy: VaultCopy, op: VersionedOp): number {
  const run = runIn(copy, op.runId);
  if (op.kind === 'member')
    return run?.members.find((one) => one.participantId === op.participantId)?.version ?? 0;
  if (op.kind === 'confirmation') return run?.counted?.confirmed?.version ?? 0;
  if (op.kind === 'decision') return run?.forms.items.find(isAt(op.form))?.decision?.version ?? 0;
  if (op.kind === 'entry') return run?.forms.items.find(isAt(op.form))?.entryVersion ?? 0;
  return run?.sessions.find((one) => one.sessionId === op.sessionId)?.version ?? 0;
}

/**
 * A refused op for another try: over the version that is known now, and not dated later than now,
 * since the clock that dated it may have been corrected.
 */
export function opToSendAgain(
  copy: VaultCopy,
  { seq, op }: QueuedOp,
  { now, isConfirmed = false }: { now: number; isConfirmed?: boolean },
): QueuedOp {
  const confirmed = isConfirmed ? { confirmedDate: true as const } : {};
  if (op.kind === 'unmark') return { seq, op, at: now };
  if (op.kind === 'form') return { seq, op: { ...op, ...confirmed }, at: now };
  if (op.kind === 'session' || op.kind === 'member' || op.kind === 'entry')
    return { seq, op: { ...op, ...confirmed, base: versionNow(copy, op) }, at: now };
  if (op.kind !== 'mark') return { seq, op: { ...op, base: versionNow(copy, op) }, at: now };
  const latest = new Date(now).toISOString();
  const markedAt = op.mark.markedAt > latest ? latest : op.mark.markedAt;
  return { seq, op: { ...op, ...confirmed, mark: { ...op.mark, markedAt } }, at: now, alone: true };
}
