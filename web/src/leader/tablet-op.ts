import type { BackgroundConfirmationBody } from '../../../shared/model/background-confirmation.ts';
import type { FormKey, StaffFormBody } from '../../../shared/model/form.ts';
import type { FormDecisionBody } from '../../../shared/model/form-decision.ts';
import { isAt } from '../../../shared/model/form-matrix.ts';
import type { MemberBody } from '../../../shared/model/member.ts';
import type { PaperEntryBody } from '../../../shared/model/paper-entry.ts';
import type { RollMark } from '../../../shared/model/roll-call.ts';
import type { SessionBody } from '../../../shared/model/session.ts';
import type { ProblemCode } from '../../../shared/problems.ts';

/** A mark as a device makes it; who made it, the API knows. */
export type OwnMark = Omit<RollMark, 'markedBy'>;

export type MarkOp = {
  kind: 'mark';
  runId: string;
  sessionId: string;
  participantId: string;
  mark: OwnMark;
  /** The leader was asked whether the session's unlikely day is right. */
  confirmedDate?: true;
};
/** A mark of this device's taken back, where nothing stood before it. */
export type UnmarkOp = Omit<MarkOp, 'kind' | 'confirmedDate'> & { kind: 'unmark' };
export type SessionOp = {
  kind: 'session';
  runId: string;
  sessionId: string;
  body: SessionBody;
  /** The leader was asked whether the unlikely day is right. */
  confirmedDate?: true;
  /** The version that was looked at; 0 when it is new. */
  base: number;
};
export type MemberOp = {
  kind: 'member';
  runId: string;
  participantId: string;
  body: MemberBody;
  /** The leader was asked whether the unlikely day of joining or leaving is right. */
  confirmedDate?: true;
  base: number;
};

export type DecisionOp = {
  kind: 'decision';
  runId: string;
  form: FormKey;
  body: FormDecisionBody;
  base: number;
};
/** A form with its answers: from paper, or given on this device. */
export type FormOp = {
  kind: 'form';
  runId: string;
  form: FormKey;
  body: StaffFormBody;
  /** The leader was asked whether the unlikely day of answering is right. */
  confirmedDate?: true;
};
/** A paper that two people are to read. */
export type EntryOp = {
  kind: 'entry';
  runId: string;
  form: FormKey;
  body: PaperEntryBody;
  /** The same as of a form. */
  confirmedDate?: true;
  base: number;
};

export type ConfirmationOp = {
  kind: 'confirmation';
  runId: string;
  body: BackgroundConfirmationBody;
  base: number;
};

/** Something the leader did that the API has not heard of yet. */
export type TabletOp =
  | MarkOp
  | UnmarkOp
  | SessionOp
  | MemberOp
  | DecisionOp
  | FormOp
  | EntryOp
  | ConfirmationOp;

/**
 * Why the API does not take it, and where it looks: never what stands there. It waits for the
 * leader, and is never dropped by itself.
 */
export type OpRefusal = {
  code: ProblemCode;
  missing?: readonly string[];
  pointers?: readonly string[];
};

/** An op in the outbox: `seq` is its place in the order of the deeds. */
export type QueuedOp = {
  seq: number;
  op: TabletOp;
  /** When it was done, by this device's clock, in milliseconds. */
  at: number;
  refused?: OpRefusal;
  /** A roll that was refused as a whole goes mark by mark: one must not keep the others back. */
  alone?: true;
  /** The device on which it was done, where that is another: it came in a backup. */
  device?: string;
};

/** A deed before it has its place. */
export type OpToQueue = Pick<QueuedOp, 'op' | 'device'>;

/**
 * Are these about the same session, the same member, or the same decision on a form?
 * @example isAboutSame({ kind: 'mark', runId: 'r', sessionId: 's' }, { kind: 'session', runId: 'r', sessionId: 's' }) // true
 */
export function isAboutSame(one: OpSubject, other: OpSubject): boolean {
  if (one.runId !== other.runId) return false;
  if (one.form || other.form)
    return one.kind === other.kind && !!one.form && !!other.form && isAt(one.form)(other.form);
  if (one.kind === 'confirmation' || other.kind === 'confirmation') return one.kind === other.kind;
  if (one.sessionId || other.sessionId) return one.sessionId === other.sessionId;
  return one.participantId === other.participantId;
}
type OpSubject = {
  kind: TabletOp['kind'];
  runId: string;
  sessionId?: string;
  participantId?: string;
  form?: FormKey;
};
