import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../shared/domain/forms/form-matrix.ts';
import { mergeMarks } from '../../shared/domain/groups/roll-call.ts';
import { emptySession, type Session } from '../../shared/domain/groups/session.ts';
import { markTime } from '../../web/src/features/sessions/roll.ts';
import { overlay } from '../../web/src/offline/overlay.ts';
import { marksOf, nextParcel, refusedOnes } from '../../web/src/offline/parcel.ts';
import { rebased, withReply } from '../../web/src/offline/parcel-reply.ts';
import type { MarkOp, QueuedOp, TabletOp } from '../../web/src/offline/tablet-op.ts';
import type { RunCopy, VaultCopy } from '../../web/src/offline/vault-copy.ts';

const sessionOf = (sessionId: string): Session => ({
  ...emptySession,
  sessionId,
  kind: 'meeting',
  date: '2026-03-02',
  minutes: 90,
  status: 'planned',
  marks: {},
  version: 1,
});

const copyOf = (sessions: readonly Session[]): VaultCopy => ({
  owner: { id: 'aino', name: 'Aino' },
  device: 'a',
  runs: [{ run: { runId: 'r' }, members: [], sessions, forms: matrixOf([]) } as unknown as RunCopy],
  instruments: [],
  readAt: 0,
});

const sessionIn = (copy: VaultCopy, id: string) =>
  copy.runs[0]?.sessions.find(({ sessionId }) => sessionId === id);

/** The API's own rules for one run: versions, and marks of which the newest wins. */
class MergeApi {
  sessions = new Map([sessionOf('s1'), sessionOf('s2')].map((one) => [one.sessionId, one]));

  take(parcel: { items: readonly QueuedOp[] }): Session | 'conflict' {
    const op = parcel.items[0]?.op;
    if (!op || !('sessionId' in op)) throw new Error('Only sessions here');
    const stored = this.sessions.get(op.sessionId) ?? { ...sessionOf(op.sessionId), version: 0 };
    const now =
      op.kind === 'session' ? this.#put(stored, op) : this.#patch(stored, marksOf(parcel));
    if (now !== 'conflict') this.sessions.set(op.sessionId, now);
    return now;
  }

  #put(stored: Session, op: Extract<TabletOp, { kind: 'session' }>): Session | 'conflict' {
    if (stored.version !== op.base) return 'conflict';
    return { ...stored, ...op.body, version: stored.version + 1 };
  }

  #patch(stored: Session, marks: ReturnType<typeof marksOf>): Session {
    const by = (mark: MarkOp['mark']) => ({ ...mark, markedBy: 'aino' });
    const arriving = Object.fromEntries(Object.entries(marks).map(([n, mark]) => [n, by(mark)]));
    const came = Object.values(arriving).some(({ attendance }) => attendance === 'present');
    const held = came && stored.status === 'planned';
    return {
      ...stored,
      marks: mergeMarks(stored.marks, arriving),
      ...(held ? { status: 'held' as const, version: stored.version + 1 } : {}),
    };
  }
}

/** One tablet: what it does, and what it sends when it can. */
class MergingTablet {
  copy = copyOf([sessionOf('s1'), sessionOf('s2')]);
  queue: QueuedOp[] = [];
  seq = 0;
  readonly device: string;
  constructor(device: string) {
    this.device = device;
  }

  do(op: TabletOp, at: number) {
    this.queue.push({ seq: ++this.seq, op, at });
  }
  mark({ sessionId, participantId, attendance }: Tap, at: number) {
    const seen = sessionIn(overlay(this.copy, this.queue, '2026-03-02'), sessionId);
    const markedAt = markTime(at, seen?.marks[participantId]?.markedAt);
    const mark = { attendance, markedAt, device: this.device };
    this.do({ kind: 'mark', runId: 'r', sessionId, participantId, mark }, at);
  }
  /** @param isLost the API accepted it, and its reply was lost */
  send(api: MergeApi, isLost: boolean): boolean {
    const parcel = nextParcel(this.queue);
    const sent = parcel?.items[0];
    if (!parcel || !sent) return false;
    const { op } = sent;
    const session = api.take(parcel);
    if (isLost && op.kind === 'mark') return true;
    const gone = parcel.items.map(({ seq }) => seq);
    if (session === 'conflict') {
      const changed = refusedOnes(parcel.items, { code: 'version.conflict' });
      this.queue = this.queue.map((one) => changed.find(({ seq }) => seq === one.seq) ?? one);
      return true;
    }
    const left = this.queue.filter(({ seq }) => !gone.includes(seq));
    const changed = rebased(this.copy, sent, { session }, left);
    this.queue = left.map((one) => changed.find(({ seq }) => seq === one.seq) ?? one);
    this.copy = withReply(this.copy, op, { session });
    return true;
  }
}

type Tap = { sessionId: string; participantId: string; attendance: 'present' | 'absent' };
const tap = fc.record({
  sessionId: fc.constantFrom('s1', 's2'),
  participantId: fc.constantFrom('A', 'B', 'C'),
  attendance: fc.constantFrom('present' as const, 'absent' as const),
});
const step = fc.oneof(
  fc.record({ is: fc.constant('tap' as const), on: fc.nat(1), tap, ms: fc.nat(3) }),
  fc.record({ is: fc.constant('send' as const), on: fc.nat(1), isLost: fc.boolean() }),
);

describe('Two tablets that mark the same group', () => {
  it('agree in the end, whatever was sent when, and whatever reply was lost', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const api = new MergeApi();
        const tablets = [new MergingTablet('a'), new MergingTablet('b')] as const;
        const newest = new Map<string, string>();
        let now = Date.parse('2026-03-02T12:00:00.000Z');
        for (const one of steps) {
          const tablet = tablets[one.on] ?? tablets[0];
          if (one.is === 'send') tablet.send(api, one.isLost);
          else {
            now += one.ms + 1;
            tablet.mark(one.tap, now);
            newest.set(`${one.tap.sessionId} ${one.tap.participantId}`, one.tap.attendance);
          }
        }
        for (const tablet of tablets) while (tablet.send(api, false));
        const stored = [...api.sessions.values()].flatMap(({ sessionId, marks }) =>
          Object.entries(marks).map(([n, { attendance }]) => [`${sessionId} ${n}`, attendance]),
        );
        expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(newest));
        for (const tablet of tablets) expect(tablet.queue).toEqual([]);
      }),
    );
  });
});

const tabletAction = fc.oneof(
  tap.map((one) => ({ ...one, is: 'tap' as const })),
  fc.record({ is: fc.constant('note' as const), sessionId: fc.constantFrom('s1', 's3') }),
);

describe('The outbox of one tablet', () => {
  it('never conflicts with itself, however often it changed what it had not sent', () => {
    fc.assert(
      fc.property(fc.array(tabletAction, { maxLength: 20 }), (actions) => {
        const api = new MergeApi();
        const tablet = new MergingTablet('a');
        for (const [index, one] of actions.entries()) {
          if (one.is === 'tap') tablet.mark(one, 1000 * index);
          else {
            const {
              marks: _,
              sessionId,
              version,
              ...body
            } = {
              ...sessionOf(one.sessionId),
              version: 0,
              ...sessionIn(tablet.copy, one.sessionId),
              note: String(index),
              status: 'held' as const,
            };
            tablet.do({ kind: 'session', runId: 'r', sessionId, body, base: version }, index);
          }
        }
        const shown = overlay(tablet.copy, tablet.queue, '2026-03-02');
        while (tablet.send(api, false));
        expect(tablet.queue).toEqual([]);
        for (const { sessionId, note, marks } of api.sessions.values())
          expect(sessionIn(shown, sessionId)).toMatchObject({ note, marks });
      }),
    );
  });

  it('keeps the newest mark when an older one of the same person came in a backup', () => {
    const api = new MergeApi();
    const tablet = new MergingTablet('a');
    tablet.mark({ sessionId: 's1', participantId: 'A', attendance: 'absent' }, 2000);
    const older = { attendance: 'present', markedAt: new Date(1000).toISOString(), device: 'lost' };
    const op = { kind: 'mark', runId: 'r', sessionId: 's1', participantId: 'A', mark: older };
    tablet.queue.push({ seq: ++tablet.seq, op: op as MarkOp, at: 1000, device: 'lost' });
    while (tablet.send(api, false));
    expect(api.sessions.get('s1')?.marks.A?.attendance).toBe('absent');
  });

  it('never overwrites a newer change with an older one from a backup unasked', () => {
    const api = new MergeApi();
    const tablet = new MergingTablet('a');
    const { marks: _, sessionId, version: base, ...body } = sessionOf('s1');
    const noted = (note: string) =>
      ({ kind: 'session', runId: 'r', sessionId, body: { ...body, note }, base }) as const;
    tablet.do(noted('newer, from here'), 2000);
    tablet.queue.push({ seq: ++tablet.seq, op: noted('older'), at: 1000, device: 'lost' });
    while (tablet.send(api, false));
    expect(api.sessions.get('s1')?.note).toBe('newer, from here');
    expect(tablet.queue).toEqual([
      expect.objectContaining({ device: 'lost', refused: { code: 'version.conflict' } }),
    ]);
  });

  it('never overwrites what another tablet added under the same id with its own changes', () => {
    const api = new MergeApi();
    const tablet = new MergingTablet('a');
    const { marks: _, sessionId, version: __, ...body } = sessionOf('s3');
    const change = (note: string) => {
      const seen = sessionIn(overlay(tablet.copy, tablet.queue, '2026-03-02'), sessionId);
      const base = seen?.version ?? 0;
      const op = { kind: 'session', runId: 'r', sessionId, body: { ...body, note }, base } as const;
      tablet.do(op, 1000);
    };
    change('added here');
    change('changed here');
    api.sessions.set(sessionId, { ...sessionOf(sessionId), note: 'from the other tablet' });
    while (tablet.send(api, false));
    expect(api.sessions.get(sessionId)?.note).toBe('from the other tablet');
    expect(tablet.queue.map(({ refused }) => refused?.code)).toEqual([
      'version.conflict',
      'version.conflict',
    ]);
  });

  it('sends each action once and in order, skips what was refused, and drops nothing', () => {
    const queued = fc.array(fc.tuple(tap, fc.boolean(), fc.boolean()), { maxLength: 20 });
    fc.assert(
      fc.property(queued, (all) => {
        const queue = all.map(([one, isRefused, isAlone], seq): QueuedOp => {
          const mark = { attendance: one.attendance, markedAt: '', device: 'a' };
          const { sessionId, participantId } = one;
          return {
            seq,
            at: 0,
            op: { kind: 'mark', runId: 'r', sessionId, participantId, mark },
            ...(isRefused ? { refused: { code: 'member.unknown' as const } } : {}),
            ...(isAlone ? { alone: true as const } : {}),
          };
        });
        const sent: number[] = [];
        for (let left = queue; ; ) {
          const parcel = nextParcel(left);
          if (!parcel) break;
          expect(
            new Set(parcel.items.map(({ op }) => op.kind === 'mark' && op.sessionId)).size,
          ).toBe(1);
          const gone = parcel.items.map(({ seq }) => seq);
          sent.push(...gone);
          expect(refusedOnes(parcel.items, { code: 'run.not_open' }).map(({ seq }) => seq)).toEqual(
            gone,
          );
          left = left.filter(({ seq }) => !gone.includes(seq));
        }
        expect(sent).toEqual(queue.filter(({ refused }) => !refused).map(({ seq }) => seq));
      }),
    );
  });
});
