import { isAt } from '../../../shared/model/form-matrix.ts';
import type {
  ConfirmationOp,
  DecisionOp,
  MemberOp,
  SessionOp,
} from '../../../web/src/leader/tablet-op.ts';
import type { SeenByTablet } from './seen.ts';

/** Changes that replace a version: of two, the later one stays. */
export type DrawnChange = SessionOp | MemberOp | DecisionOp | ConfirmationOp;

/** The content of a change, as far as only changes decide it. */
export function saidBy(op: DrawnChange): unknown {
  if (op.kind === 'session') return op.body.note;
  return op.kind === 'confirmation' ? op.body.composition : op.body;
}

export type StoredChange = { said: unknown; version: number };

/** What is stored of the changed object; undefined while it does not exist. */
export function keptOf(seen: SeenByTablet, op: DrawnChange): StoredChange | undefined {
  if (op.kind === 'session') {
    const kept = seen.sessions.find(({ sessionId }) => sessionId === op.sessionId);
    return kept && { said: kept.note, version: kept.version };
  }
  if (op.kind === 'member') {
    const kept = seen.members.find(({ participantId }) => participantId === op.participantId);
    if (!kept) return undefined;
    const { participantId: _, version, ...said } = kept;
    return { said, version };
  }
  if (op.kind === 'confirmation') {
    const confirmed = seen.counted?.confirmed;
    return confirmed ? { said: confirmed.composition, version: confirmed.version } : undefined;
  }
  const kept = seen.forms.find(isAt(op.form))?.decision;
  if (!kept) return undefined;
  const { decision, on, reason, version } = kept;
  return { said: { decision, on, reason }, version };
}
