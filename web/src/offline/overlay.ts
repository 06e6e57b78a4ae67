import { hasCome, mergeMarks } from '../../../shared/domain/groups/roll-call.ts';
import { emptySession, type Session } from '../../../shared/domain/groups/session.ts';
import type { Member } from '../../../shared/domain/people/member.ts';
import {
  type FormBegunHere,
  withBegun,
  withFormOp,
  withFormsOn,
  withNewForms,
  withUnnumbered,
} from './form-overlay.ts';
import { withMove } from './session-moves.ts';
import type {
  ConfirmationOp,
  MarkOp,
  MemberOp,
  QueuedOp,
  SessionOp,
  UnmarkOp,
} from './tablet-op.ts';
import { type RunCopy, replacing, type VaultCopy, withRun } from './vault-copy.ts';

/** A session with one more mark, merged as the API will do it. */
function marked(session: Session, op: MarkOp, by: string): Session {
  const mark = { ...op.mark, markedBy: by };
  return { ...session, marks: mergeMarks(session.marks, { [op.participantId]: mark }) };
}

/** A session without a mark that is taken back, if that mark is the current one. */
function unmarked(session: Session, { participantId, mark }: UnmarkOp): Session {
  const { [participantId]: current, ...others } = session.marks;
  const isSame = current?.markedAt === mark.markedAt && current.device === mark.device;
  return isSame ? { ...session, marks: others } : session;
}

/**
 * The version of what the API has not accepted yet: only changes made on this device apply to it.
 */
const unsent = 0;

function changedSession(sessions: readonly Session[], op: SessionOp): Session[] {
  const before = sessions.find(({ sessionId }) => sessionId === op.sessionId);
  const made = { sessionId: op.sessionId, marks: {}, version: unsent };
  return replacing(sessions, { ...made, ...before, ...op.body }, 'sessionId');
}

function changedMember(members: readonly Member[], op: MemberOp): Member[] {
  const before = members.find(({ participantId }) => participantId === op.participantId);
  const made = { participantId: op.participantId, version: unsent };
  return replacing(members, { ...made, ...before, ...op.body }, 'participantId');
}

function confirmed(
  run: RunCopy,
  { body, base }: ConfirmationOp,
  { by, at }: ConfirmationSignature,
): RunCopy {
  const confirmation = {
    ...body,
    confirmedBy: by,
    confirmedAt: new Date(at).toISOString(),
    version: base,
  };
  return { ...run, counted: run.counted && { ...run.counted, confirmed: confirmation } };
}
type ConfirmationSignature = { by: string; at: number };

/** @param earlier what is sent before it */
function withOp(copy: VaultCopy, { op, at }: QueuedOp, earlier: readonly QueuedOp[]): VaultCopy {
  return withRun(copy, op.runId, (one) => {
    if (op.kind === 'decision' || op.kind === 'form' || op.kind === 'entry')
      return withFormOp(one, op, { by: copy.owner.id, at: new Date(at).toISOString() });
    if (op.kind === 'unnumbered') return withUnnumbered(one, op.body);
    if (op.kind === 'member')
      return withNewForms({ ...one, members: changedMember(one.members, op) });
    if (op.kind === 'confirmation') return confirmed(one, op, { by: copy.owner.id, at });
    if (op.kind === 'session') return { ...one, sessions: changedSession(one.sessions, op) };
    if (op.kind === 'move') {
      const asSent = one.sessions.map((session) => heldIfAnyCame(session, earlier));
      return withMove(one, op, asSent);
    }
    const change = (session: Session) =>
      op.kind === 'mark' ? marked(session, op, copy.owner.id) : unmarked(session, op);
    const sessions = one.sessions.map((session) =>
      session.sessionId === op.sessionId ? change(session) : session,
    );
    return { ...one, sessions };
  });
}

/** The members with an unsent mark in a session. */
const markedIn = (queue: readonly QueuedOp[], { sessionId }: Session) =>
  queue.flatMap(({ op }) =>
    op.kind === 'mark' && op.sessionId === sessionId ? [op.participantId] : [],
  );

/** The API counts a planned session as held once somebody is marked as having come. */
function heldIfAnyCame(session: Session, queue: readonly QueuedOp[]): Session {
  if (session.status !== 'planned') return session;
  const came = markedIn(queue, session).some((number) => hasCome(session.marks[number]));
  return came ? { ...session, status: 'held' } : session;
}

/** A run whose sessions have every field: a copy that an older page stored lacks the newest. */
const withWholeSessions = (run: RunCopy): RunCopy => ({
  ...run,
  sessions: run.sessions.map((session) => ({ ...emptySession, ...session })),
});

/**
 * What the leader sees: the copy that was read, with everything they did since. Refused actions are
 * left out; they are shown with their refusals.
 * @param today today's date in Finland
 * @example overlay({ runs: [] }, [], '2026-03-02') // { runs: [] }
 */
export function overlay(
  copy: VaultCopy,
  queue: readonly QueuedOp[],
  today: string,
  begun: readonly FormBegunHere[] = [],
): VaultCopy {
  const waiting = queue.filter(({ refused }) => !refused);
  const read = copy.runs.map((run) => withBegun(withNewForms(withWholeSessions(run)), begun));
  const seen = waiting.reduce<VaultCopy>(
    (before, one, n) => withOp(before, one, waiting.slice(0, n)),
    { ...copy, runs: read },
  );
  const runs = seen.runs.map((run) => ({
    ...withFormsOn(run, today),
    sessions: run.sessions.map((session) => heldIfAnyCame(session, waiting)),
  }));
  return { ...seen, runs };
}
