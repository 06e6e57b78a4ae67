import type { BackgroundConfirmationBody } from '../../../shared/domain/figures/background-confirmation.ts';
import type {
  FormKey,
  StaffFormBody,
  UnnumberedFormBody,
} from '../../../shared/domain/forms/form.ts';
import type { FormDecisionBody } from '../../../shared/domain/forms/form-decision.ts';
import { isAt } from '../../../shared/domain/forms/form-matrix.ts';
import type { PaperEntryBody } from '../../../shared/domain/forms/paper-entry.ts';
import type { RollMark } from '../../../shared/domain/groups/roll-call.ts';
import type { SessionBody } from '../../../shared/domain/groups/session.ts';
import type { MemberBody } from '../../../shared/domain/people/member.ts';
import type { ProblemCode } from '../../../shared/problems.ts';

/** A mark as a device makes it; the API adds who made it. */
export type OwnMark = Omit<RollMark, 'markedBy'>;

export type MarkOp = {
  kind: 'mark';
  runId: string;
  sessionId: string;
  participantId: string;
  mark: OwnMark;
  /** The leader confirmed that the session's unlikely day is right. */
  confirmedDate?: true;
};
/** Takes back a mark of this device, where there was none before it. */
export type UnmarkOp = Omit<MarkOp, 'kind' | 'confirmedDate'> & { kind: 'unmark' };
export type SessionOp = {
  kind: 'session';
  runId: string;
  sessionId: string;
  body: SessionBody;
  /** The leader confirmed that the unlikely day is right. */
  confirmedDate?: true;
  /** The version that the change was made over; 0 for something new. */
  base: number;
};
/** Moves a session to another day, alone or with all later ones; roll calls stay as they are. */
export type MoveOp = {
  kind: 'move';
  runId: string;
  sessionId: string;
  /** The day on which the leader saw it; where it is on another one, nothing is moved. */
  from: string;
  to: string;
  andLater: boolean;
  /** Why a session is moved to a day before today. */
  pastReason?: string;
  /** The version that the leader saw; none in ops of older builds, 0 for a session not sent yet. */
  base?: number;
};
export type MemberOp = {
  kind: 'member';
  runId: string;
  participantId: string;
  body: MemberBody;
  /** The leader confirmed that the unlikely day of joining or leaving is right. */
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
  /** The leader confirmed that the unlikely day of answering is right. */
  confirmedDate?: true;
};
/** A paper form that came back without a number. */
export type UnnumberedOp = {
  kind: 'unnumbered';
  runId: string;
  /** Made once for each paper: sent twice, it is stored once. */
  formId: string;
  body: UnnumberedFormBody;
  /** As in `FormOp`. */
  confirmedDate?: true;
};
/** A paper form that two people are to enter. */
export type EntryOp = {
  kind: 'entry';
  runId: string;
  form: FormKey;
  body: PaperEntryBody;
  /** As in `FormOp`. */
  confirmedDate?: true;
  base: number;
};

export type ConfirmationOp = {
  kind: 'confirmation';
  runId: string;
  body: BackgroundConfirmationBody;
  base: number;
};

/** An action of the leader that has not reached the API yet. */
export type TabletOp =
  | MarkOp
  | UnmarkOp
  | SessionOp
  | MoveOp
  | MemberOp
  | DecisionOp
  | FormOp
  | EntryOp
  | UnnumberedOp
  | ConfirmationOp;

/**
 * Why the API refused it, and the fields that the refusal names, without their contents. The op
 * waits for the leader, and is never dropped automatically.
 */
export type OpRefusal = {
  code: ProblemCode;
  missing?: readonly string[];
  pointers?: readonly string[];
};

/** An op in the outbox; `seq` is its place in the order of the actions. */
export type QueuedOp = {
  seq: number;
  op: TabletOp;
  /** When it was done, by this device's clock, in milliseconds. */
  at: number;
  refused?: OpRefusal;
  /**
   * A mark of a roll that was refused as a whole is sent alone, so that it does not hold back the
   * others.
   */
  alone?: true;
  /** The device on which it was done, if another: it came in a backup. */
  device?: string;
};

/** An action before it has its place in the outbox. */
export type OpToQueue = Pick<QueuedOp, 'op' | 'device'>;

/**
 * Whether both are about the same session, the same member, or the same decision on a form.
 * @example isAboutSame({ kind: 'mark', runId: 'r', sessionId: 's' }, { kind: 'session', runId: 'r', sessionId: 's' }) // true
 */
export function isAboutSame(one: OpSubject, other: OpSubject): boolean {
  if (one.runId !== other.runId) return false;
  if (one.form || other.form)
    return one.kind === other.kind && !!one.form && !!other.form && isAt(one.form)(other.form);
  if (one.kind === 'confirmation' || other.kind === 'confirmation') return one.kind === other.kind;
  if (one.formId || other.formId) return one.formId === other.formId;
  if (one.sessionId || other.sessionId) return one.sessionId === other.sessionId;
  return one.participantId === other.participantId;
}
type OpSubject = {
  kind: TabletOp['kind'];
  runId: string;
  sessionId?: string;
  participantId?: string;
  form?: FormKey;
  formId?: string;
};
