import { describe, expect, it } from 'vitest';
import type { RunWithSessions } from '../../shared/contract/plans.ts';
import { matrixOf } from '../../shared/domain/forms/form-matrix.ts';
import { emptySession, planOf, type Session } from '../../shared/domain/groups/session.ts';
import { absentAt, addedCatchUp } from '../../web/src/features/sessions/catch-up.ts';
import { calledAt } from '../../web/src/features/sessions/roll.ts';
import {
  moveOp,
  sessionBodyOf,
  sessionFaults,
} from '../../web/src/features/sessions/session-body.ts';
import { moveRefusal, newDays } from '../../web/src/features/sessions/session-move.ts';
import { backupOf, readBackup, writeBackup } from '../../web/src/offline/backup.ts';
import { moveBodyOf } from '../../web/src/offline/deliver-parcel.ts';
import { overlay } from '../../web/src/offline/overlay.ts';
import { nextParcel, opToSendAgain } from '../../web/src/offline/parcel.ts';
import { rebased, withReply } from '../../web/src/offline/parcel-reply.ts';
import { withoutMove } from '../../web/src/offline/session-moves.ts';
import type { MoveOp, QueuedOp, SessionOp, TabletOp } from '../../web/src/offline/tablet-op.ts';
import type { RunCopy, VaultCopy } from '../../web/src/offline/vault-copy.ts';

const away = {
  A: { attendance: 'absent_notified', markedAt: '', device: 'a', markedBy: 'aino' },
} as const;

const session = (sessionId: string, date: string, changes: Partial<Session> = {}): Session => ({
  ...emptySession,
  ...{ sessionId, date, kind: 'meeting', minutes: 90, status: 'planned', marks: {}, version: 1 },
  ...changes,
});

/** Tuesdays, of which the first was held and the second has a mark ahead. */
const tuesdays = [
  session('s1', '2026-11-24', { status: 'held' }),
  session('s2', '2026-12-01', { marks: away }),
  session('s3', '2026-12-08'),
  session('s4', '2026-12-15'),
];

const copyOf = (sessions: readonly Session[]): VaultCopy => ({
  owner: { id: 'aino', name: 'Aino' },
  device: 'a',
  runs: [
    {
      run: { runId: 'r', startsOn: '2026-11-24', endsOn: '2026-12-15' },
      ...{ members: [], sessions, forms: matrixOf([]) },
    } as unknown as RunCopy,
  ],
  instruments: [],
  readAt: 0,
});

const move = (changes: Partial<MoveOp> = {}): MoveOp => ({
  ...{ kind: 'move', runId: 'r', sessionId: 's2', from: '2026-12-01', to: '2026-12-03' },
  andLater: true,
  ...changes,
});
const queued = (...ops: TabletOp[]): QueuedOp[] => ops.map((op, n) => ({ seq: n + 1, op, at: n }));
const change = (sessionId: string, date: string, base: number, note = 'x'): SessionOp => ({
  ...{ kind: 'session', runId: 'r', sessionId, base },
  body: { ...sessionBodyOf(session(sessionId, date)), note },
});
const daysIn = ({ runs }: VaultCopy) => runs[0]?.sessions.map(({ date }) => date);
const seen = (...ops: TabletOp[]) => overlay(copyOf(tuesdays), queued(...ops), '2026-11-29');

/** The reply to a move: the sessions with other days, each a version on. */
const replyOf = (days: Record<string, string>, changes: Record<string, Partial<Session>> = {}) => ({
  plan: {
    run: { runId: 'r', startsOn: '2026-11-24', endsOn: '2026-12-17' },
    sessions: tuesdays.map((one) => ({
      ...planOf(one),
      ...(days[one.sessionId] && { date: days[one.sessionId], version: one.version + 1 }),
      ...changes[one.sessionId],
    })),
  } as unknown as RunWithSessions,
});
const thursdays = { s2: '2026-12-03', s3: '2026-12-10', s4: '2026-12-17' };

describe('A move that has not been sent', () => {
  it('shows the session and all later planned ones on their new days, with their marks', () => {
    const copy = seen(move());
    expect(daysIn(copy)).toEqual(['2026-11-24', '2026-12-03', '2026-12-10', '2026-12-17']);
    expect(copy.runs[0]?.sessions[1]?.marks).toEqual(away);
    expect(copy.runs[0]?.run).toMatchObject({ startsOn: '2026-11-24', endsOn: '2026-12-17' });
  });

  it('shows only the one session moved where only that is meant', () => {
    const days = ['2026-11-24', '2026-12-03', '2026-12-08', '2026-12-15'];
    expect(daysIn(seen(move({ andLater: false })))).toEqual(days);
  });

  it('leaves a session where it is that was moved elsewhere meanwhile, or was moved already', () => {
    expect(daysIn(seen(move({ from: '2026-12-02' })))).toEqual(daysIn(copyOf(tuesdays)));
    const done = copyOf([session('s2', '2026-12-03'), session('s3', '2026-12-10')]);
    const days = daysIn(overlay(done, queued(move()), '2026-11-29'));
    expect(days).toEqual(['2026-12-03', '2026-12-10']);
  });

  it('leaves a later session where it is that is held by a mark sent before the move', () => {
    const mark = { attendance: 'present', markedAt: '2026-11-29T10:00:00.000Z', device: 'a' };
    const came = { kind: 'mark', runId: 'r', sessionId: 's3', participantId: 'B', mark } as const;
    const days = ['2026-11-24', '2026-12-03', '2026-12-08', '2026-12-17'];
    expect(daysIn(seen(came as TabletOp, move()))).toEqual(days);
  });

  it('is a request of its own, with the marks before and after it in requests of their own', () => {
    const mark = { attendance: 'absent', markedAt: '2026-11-29T10:00:00.000Z', device: 'a' };
    const marked = { kind: 'mark', runId: 'r', sessionId: 's2', participantId: 'B', mark } as const;
    const queue = queued(marked as TabletOp, move(), marked as TabletOp);
    expect(nextParcel(queue)?.items.map(({ seq }) => seq)).toEqual([1]);
    expect(nextParcel(queue.slice(1))?.items.map(({ seq }) => seq)).toEqual([2]);
  });
});

describe('The reply to a move', () => {
  it('gives the copy its days and versions, and the run its own', () => {
    const copy = withReply(copyOf(tuesdays), move(), replyOf(thursdays));
    expect(daysIn(copy)).toEqual(['2026-11-24', ...Object.values(thursdays)]);
    expect(copy.runs[0]?.sessions.map(({ version }) => version)).toEqual([1, 2, 2, 2]);
    expect(copy.runs[0]?.sessions[1]?.marks).toEqual(away);
    expect(copy.runs[0]?.run.endsOn).toBe('2026-12-17');
  });

  it('takes over no version that somebody else raised too, whose note it does not have', () => {
    const reply = replyOf(thursdays, { s3: { version: 3 } });
    const copy = withReply(copyOf(tuesdays), move(), reply);
    expect(daysIn(copy)).toEqual(['2026-11-24', ...Object.values(thursdays)]);
    expect(copy.runs[0]?.sessions.map(({ version }) => version)).toEqual([1, 2, 1, 2]);
  });

  it('rebases what waits behind the move, for each session that it moved', () => {
    const queue = queued(change('s2', '2026-12-03', 1), change('s4', '2026-12-17', 1));
    const changed = rebased(copyOf(tuesdays), { op: move() }, replyOf(thursdays), queue);
    expect(changed.map(({ op }) => op)).toEqual([
      change('s2', '2026-12-03', 2),
      change('s4', '2026-12-17', 2),
    ]);
  });

  it('rebases a further move, so that the session is moved on and not held to be another’s', () => {
    const onward = move({ from: '2026-12-03', to: '2026-12-04', base: 1 });
    const sent = { op: move({ base: 1 }) };
    const [changed] = rebased(copyOf(tuesdays), sent, replyOf(thursdays), queued(onward));
    expect(changed?.op).toEqual({ ...onward, base: 2 });
  });

  it('comes after a change of this device over the version that the change has raised', () => {
    const note = change('s2', '2026-12-01', 1);
    const reply = { session: session('s2', '2026-12-01', { version: 2, note: 'x' }) };
    const [changed] = rebased(copyOf(tuesdays), { op: note }, reply, queued(move({ base: 1 })));
    expect(changed?.op).toEqual(move({ base: 2 }));
  });

  it('rebases nothing of a session that somebody else changed, or of another device’s backup', () => {
    const queue = [
      ...queued(change('s3', '2026-12-10', 1)),
      { ...queued(change('s2', '2026-12-03', 1))[0], device: 'lost' } as QueuedOp,
    ];
    const reply = replyOf(thursdays, { s3: { version: 3 } });
    expect(rebased(copyOf(tuesdays), { op: move() }, reply, queue)).toEqual([]);
  });

  it('takes a change along that was refused before, so that it does not move the session back', () => {
    const [one] = queued(change('s2', '2026-12-01', 1));
    const queue = [{ ...one, refused: { code: 'version.conflict' } } as QueuedOp];
    const [changed] = rebased(copyOf(tuesdays), { op: move() }, replyOf(thursdays), queue);
    expect(changed?.op).toEqual(change('s2', '2026-12-03', 2));
  });
});

it('A refused move takes its days out of what waits behind it, and out of nothing else', () => {
  const [refused, ...queue] = queued(
    move(),
    change('s2', '2026-12-03', 1),
    change('s3', '2026-12-11', 1),
    change('s4', '2026-12-17', 1),
  );
  const [run] = copyOf(tuesdays).runs;
  const left = run && withoutMove(run, { ...refused, op: move() } as never, queue);
  // The third session was given a day of its own.
  expect(left?.map(({ op }) => op)).toEqual([
    change('s2', '2026-12-01', 1),
    change('s4', '2026-12-15', 1),
  ]);
});

it('A backup file carries a move to another device', async () => {
  const passphrase = 'tuuli kääntyi pohjoiseen';
  const seenHere = { seen: copyOf(tuesdays), queue: queued(move({ pastReason: 'Myrsky.' })) };
  const file = await writeBackup(backupOf(seenHere, null), passphrase);
  expect(await readBackup(file, passphrase)).toMatchObject({
    items: [{ op: move({ pastReason: 'Myrsky.' }), at: 0, device: 'a' }],
  });
});

it('A refused move is sent again from the day and over the version that are known now', () => {
  const elsewhere = copyOf([session('s2', '2026-12-02', { version: 4 })]);
  const again = opToSendAgain(elsewhere, { seq: 1, op: move({ base: 1 }), at: 0 }, { now: 5 });
  expect(again).toEqual({ seq: 1, op: move({ from: '2026-12-02', base: 4 }), at: 5 });
});

it('A move is sent over the version that the leader saw; older builds stored none', () => {
  const seenIn = moveOp('r', session('s2', '2026-12-01', { version: 3 }), {
    ...{ to: '2026-12-03', andLater: true },
  });
  expect(moveBodyOf(seenIn)).toMatchObject({ from: '2026-12-01', version: 3 });
  expect(moveBodyOf(move())).not.toHaveProperty('version');
  expect(moveBodyOf(move({ base: 0 }))).not.toHaveProperty('version');
});

describe('The new days of a move', () => {
  const withLater = { sessionId: 's2', to: '2026-12-06', andLater: true };

  it('name the public holidays and the days that are taken, by day', () => {
    const sessions = [...tuesdays, session('held', '2026-12-13', { status: 'held' })];
    expect(newDays(sessions, withLater)).toEqual([
      {
        ...{ sessionId: 's2', from: '2026-12-01', to: '2026-12-06' },
        holiday: 'independence_day',
        isTaken: false,
      },
      {
        ...{ sessionId: 's3', from: '2026-12-08', to: '2026-12-13' },
        holiday: undefined,
        isTaken: true,
      },
      {
        ...{ sessionId: 's4', from: '2026-12-15', to: '2026-12-20' },
        holiday: undefined,
        isTaken: false,
      },
    ]);
    expect(moveRefusal(sessions, withLater)).toEqual({
      ...{ code: 'session.day_taken', days: ['2026-12-13'] },
    });
  });

  it('are refused where the group would go on for over two years, and else are free', () => {
    const far = { sessionId: 's4', to: '2029-12-15', andLater: false };
    expect(moveRefusal(tuesdays, far)?.code).toBe('plan.too_long');
    expect(moveRefusal(tuesdays, withLater)).toBeNull();
  });
});

describe('A catch-up session', () => {
  const members = ['A', 'B', 'C', 'D'].map((participantId) => ({
    ...{ participantId, joinedOn: '2026-11-01', exit: null },
    state: participantId === 'D' ? ('dropped_out' as const) : ('enrolled' as const),
  }));
  const marked = (attendance: string) => ({ ...away.A, attendance });
  const marks = {
    A: marked('absent_notified'),
    B: marked('present'),
    C: marked('absent'),
    D: marked('absent'),
  } as Session['marks'];
  const missed = session('s1', '2026-11-24', { status: 'held', theme: 'Luottamus', marks });

  it('is proposed for the present members who were absent at the latest roll', () => {
    expect(absentAt(missed, members)).toEqual(['A', 'C']);
    const group = { sessions: [missed, session('s2', '2026-12-01')], members };
    expect(addedCatchUp(group, '2026-11-29')).toMatchObject({
      missed: 's1',
      body: { kind: 'catch_up', date: '2026-11-29', theme: 'Luottamus', members: ['A', 'C'] },
    });
  });

  it('calls only those whom it is for', () => {
    const body = { kind: 'catch_up', members: ['A', 'C'], date: '2026-11-29', marks: {} } as const;
    expect(calledAt(members, { ...body, members: [...body.members] })).toEqual(['A', 'C']);
  });

  it('is for somebody, and other faults are named beside it', () => {
    const body = sessionBodyOf(session('s9', ''));
    const guests = Array.from({ length: 11 }, () => 'Vieras');
    const wrong = { ...body, kind: 'catch_up' as const, minutes: 0, facilitators: guests };
    expect(sessionFaults(wrong)).toEqual(['date', 'minutes', 'facilitators', 'members']);
    const right = { ...wrong, date: '2026-12-01', minutes: 45, facilitators: ['', ' Vieras '] };
    expect(sessionFaults({ ...right, members: ['A'] })).toEqual([]);
  });
});
