import { isAt } from '../../../shared/domain/forms/form-matrix.ts';
import type {
  ConfirmationOp,
  DecisionOp,
  MemberOp,
  MoveOp,
  SessionOp,
} from '../../../web/src/offline/tablet-op.ts';
import type { SeenByTablet } from './seen.ts';

/** Changes that replace a version: of two, the later one stays. */
export type DrawnChange = SessionOp | MoveOp | MemberOp | DecisionOp | ConfirmationOp;

/** The content of a change, as far as only changes decide it. */
export function saidBy(op: DrawnChange): unknown {
  if (op.kind === 'session') return op.body.note;
  if (op.kind === 'move') return op.to;
  return op.kind === 'confirmation' ? op.body.composition : op.body;
}

export type StoredChange = { said: unknown; version: number };

/** What is stored of the changed object; undefined while it does not exist. */
export function storedChangeOf(seen: SeenByTablet, op: DrawnChange): StoredChange | undefined {
  if (op.kind === 'session') {
    const stored = seen.sessions.find(({ sessionId }) => sessionId === op.sessionId);
    return stored && { said: stored.note, version: stored.version };
  }
  if (op.kind === 'move') {
    const stored = seen.sessions.find(({ sessionId }) => sessionId === op.sessionId);
    return stored && { said: stored.date, version: stored.version };
  }
  if (op.kind === 'member') {
    const stored = seen.members.find(({ participantId }) => participantId === op.participantId);
    if (!stored) return undefined;
    const { participantId: _, version, ...said } = stored;
    return { said, version };
  }
  if (op.kind === 'confirmation') {
    const confirmed = seen.counted?.confirmed;
    return confirmed ? { said: confirmed.composition, version: confirmed.version } : undefined;
  }
  const stored = seen.forms.find(isAt(op.form))?.decision;
  if (!stored) return undefined;
  const { decision, on, reason, version } = stored;
  return { said: { decision, on, reason }, version };
}
