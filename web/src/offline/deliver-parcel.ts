import { Refusal } from '../../../shared/contract/client.ts';
import type { ProblemCode } from '../../../shared/problems.ts';
import type { LeaderApi } from '../api/leader-api.ts';
import { isConfirmed, marksOf, type Parcel } from './parcel.ts';
import type { ParcelReply } from './parcel-reply.ts';
import type { DecisionOp, EntryOp, FormOp, MoveOp, OpRefusal, TabletOp } from './tablet-op.ts';

/** What became of a parcel. `unreached`: no reply, or not one of our API; it is sent again. */
export type ParcelOutcome =
  | { is: 'taken'; reply: ParcelReply }
  | { is: 'refused'; refused: OpRefusal }
  | { is: 'unreached'; leastMs: number }
  | { is: 'signed-out' };

/** Refusals for which the parcel is not to blame: it is sent again later. */
const passing: readonly ProblemCode[] = [
  'request.too_many',
  'server.failed',
  'server.busy',
  'audit.unavailable',
  'route.unknown',
];

/** Refusals of the sign-in: the parcel waits for somebody to sign in again. */
const signedOut: readonly ProblemCode[] = ['sign_in.required', 'sign_in.disabled'];

function outcomeOfError(error: unknown): ParcelOutcome {
  const problem = error instanceof Refusal ? error.problem : null;
  // A hotel's page may reply with JSON too, but not with one of our codes.
  if (typeof problem?.code !== 'string') return { is: 'unreached', leastMs: 0 };
  if (signedOut.includes(problem.code)) return { is: 'signed-out' };
  if (passing.includes(problem.code) || problem.status >= 500)
    return { is: 'unreached', leastMs: (problem.retryAfterSeconds ?? 0) * 1000 };
  const { code, missing, errors } = problem;
  const pointers = errors?.map(({ pointer }) => pointer);
  const details = { ...(missing ? { missing } : {}), ...(pointers ? { pointers } : {}) };
  return { is: 'refused', refused: { code, ...details } };
}

const over = (base: number) => (base > 0 ? { ifMatch: base } : {});

const confirmed = (isRight: boolean) => (isRight ? { confirmedDate: true as const } : {});

/** The body to send, with the confirmation that its unlikely day is right. */
const bodyOf = <Body>(op: { body: Body; confirmedDate?: true }) => ({
  ...op.body,
  ...confirmed(op.confirmedDate === true),
});

/** Sends an op about one form. */
async function sendForm(api: LeaderApi, op: DecisionOp | FormOp | EntryOp): Promise<ParcelReply> {
  const params = { runId: op.runId, ...op.form };
  if (op.kind === 'decision')
    return { decision: await api.putFormDecision({ params, body: op.body, ...over(op.base) }) };
  if (op.kind === 'entry')
    return {
      entry: await api.putPaperEntry({ params, body: bodyOf(op), ...over(op.base) }),
    };
  return { form: await api.putForm({ params, body: bodyOf(op) }) };
}

/** The body that moves a session. */
export const moveBodyOf = ({ from, to, andLater, pastReason = '', base }: MoveOp) => ({
  ...{ from, to, andLater, pastReason },
  ...(base ? { version: base } : {}),
});

async function send(api: LeaderApi, op: TabletOp, parcel: Parcel): Promise<ParcelReply> {
  if ('form' in op) return sendForm(api, op);
  const { runId } = op;
  if (op.kind === 'unnumbered') {
    const params = { runId, formId: op.formId };
    return { unnumbered: await api.putUnnumberedForm({ params, body: bodyOf(op) }) };
  }
  if (op.kind === 'confirmation') {
    const call = { params: { runId }, body: op.body, ...over(op.base) };
    return { confirmed: await api.putBackgroundConfirmation(call) };
  }
  if (op.kind === 'member') {
    const params = { runId, participantId: op.participantId };
    return { member: await api.putMember({ params, body: bodyOf(op), ...over(op.base) }) };
  }
  const params = { runId, sessionId: op.sessionId };
  if (op.kind === 'session') {
    return { session: await api.putSession({ params, body: bodyOf(op), ...over(op.base) }) };
  }
  if (op.kind === 'move') {
    return { plan: await api.postSessionMove({ params, body: moveBodyOf(op) }) };
  }
  if (op.kind === 'unmark') {
    const { markedAt, device } = op.mark;
    const takenBack = { [op.participantId]: { markedAt, device } };
    return { session: await api.patchAttendance({ params, body: { marks: {}, takenBack } }) };
  }
  const body = { marks: marksOf(parcel), ...confirmed(isConfirmed(parcel)) };
  return { session: await api.patchAttendance({ params, body }) };
}

/** Whether the reply is about what was asked. If not, it did not come from our API. */
function isReplyTo(op: TabletOp, reply: ParcelReply): boolean {
  if ('form' in op) {
    const number = op.form.participantId;
    if ('entry' in reply) return typeof reply.entry?.status === 'string';
    if ('decision' in reply) return reply.decision?.participantId === number;
    return 'form' in reply && reply.form?.participantId === number;
  }
  if (op.kind === 'unnumbered')
    return 'unnumbered' in reply && reply.unnumbered?.formId === op.formId;
  if ('confirmed' in reply) return typeof reply.confirmed?.version === 'number';
  if ('plan' in reply)
    return reply.plan?.run?.runId === op.runId && Array.isArray(reply.plan.sessions);
  if ('session' in reply) return 'sessionId' in op && reply.session?.sessionId === op.sessionId;
  return (
    'member' in reply && op.kind === 'member' && reply.member?.participantId === op.participantId
  );
}

/** Sends a parcel. If it has arrived before, the API accepts the repeat without a change. */
export async function deliverParcel(api: LeaderApi, parcel: Parcel): Promise<ParcelOutcome> {
  const [first] = parcel.items;
  if (!first) return { is: 'unreached', leastMs: 0 };
  try {
    const reply = await send(api, first.op, parcel);
    return isReplyTo(first.op, reply) ? { is: 'taken', reply } : { is: 'unreached', leastMs: 0 };
  } catch (error) {
    return outcomeOfError(error);
  }
}
