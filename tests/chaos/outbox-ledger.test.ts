import { expect, test } from 'vitest';
import type { CountedBackground } from '../../shared/domain/figures/background-confirmation.ts';
import { emptySession, type Session } from '../../shared/domain/groups/session.ts';
import type { EntryOp, FormOp, MarkOp, SessionOp } from '../../web/src/offline/tablet-op.ts';
import { newFormBody, newSessionBody } from '../make.ts';
import { OutboxLedger } from './outbox/outbox-ledger.ts';
import type { Papers } from './outbox/papers.ts';
import type { SeenByTablet } from './outbox/seen.ts';

const note = (text: string, base: number): SessionOp => ({
  ...{ kind: 'session', runId: 'r', sessionId: 's', base },
  body: { ...emptySession, ...newSessionBody(), note: text },
});
const mark = (markedAt: string): MarkOp => ({
  ...{ kind: 'mark', runId: 'r', sessionId: 's', participantId: '7K3M9PQ8' },
  mark: { attendance: 'present', markedAt, device: 'a' },
});
const early = mark('2026-03-02T12:00:00.000Z');
const late = mark('2026-03-02T13:00:00.000Z');
const seen = (text: string, version: number, storedMark: MarkOp = late): SeenByTablet => {
  const session: Session = {
    ...{ sessionId: 's', ...emptySession, ...newSessionBody(), note: text, version },
    marks: { '7K3M9PQ8': { ...storedMark.mark, markedBy: 'leader' } },
  };
  const counted = { composition: {}, confirmed: null } as CountedBackground;
  return { sessions: [session], members: [], forms: [], counted };
};
const noPapers: Papers = { forms: [], entries: [] };

/** @param madeAt when the two marks were really made */
function ledgerOfTwo(madeAt = [early.mark.markedAt, late.mark.markedAt]): OutboxLedger {
  const moments = madeAt.map((at) => Date.parse(at));
  const ledger = new OutboxLedger(seen('', 3), 'leader', () => moments.shift() ?? 0);
  for (const op of [note('one', 3), early, note('two', 4), late]) ledger.note(op);
  return ledger;
}

test('What was done and is stored once, as it was left, is not broken', () => {
  expect(ledgerOfTwo().broken(seen('two', 5), noPapers)).toEqual([]);
});

test('A change that is missing, an older one, and one that was written twice are noticed', () => {
  const broken = (now: SeenByTablet) => ledgerOfTwo().broken(now, noPapers);
  expect(broken({ ...seen('two', 5), sessions: [] })).toContain('a session is lost');
  expect(broken(seen('one', 5))).toEqual(['a session is not as it was left']);
  expect(broken(seen('two', 6))).toEqual(['a session was written 3 times by 2 actions']);
});

test('A mark that is not the newest is noticed', () => {
  expect(ledgerOfTwo().broken(seen('two', 5, early), noPapers)).toEqual([
    'a mark is not the newest',
    'a later mark gave way to an earlier one',
  ]);
});

test('A mark that is dated by a wrong clock is noticed', () => {
  const ledger = ledgerOfTwo([early.mark.markedAt, '2026-03-02T12:57:00.000Z']);
  expect(ledger.broken(seen('two', 5), noPapers)).toEqual(['a mark is dated by a wrong clock']);
});

test('A later mark that is replaced by an earlier one is noticed, whatever their dates', () => {
  const moments = ['2026-03-02T12:59:00.000Z', '2026-03-02T12:59:58.000Z'];
  const ledger = new OutboxLedger(seen('', 3), 'leader', () => Date.parse(moments.shift() ?? ''));
  ledger.note(late);
  ledger.note(mark('2026-03-02T12:59:30.000Z'));
  expect(ledger.broken(seen('', 3), noPapers)).toEqual(['a later mark gave way to an earlier one']);
});

test('A refused change is past when it or a later one is stored', () => {
  const ledger = ledgerOfTwo();
  expect(ledger.isPast(note('one', 3), seen('two', 5))).toBe(true);
  expect(ledger.isPast(note('two', 4), seen('one', 5))).toBe(false);
});

const key = { occasion: 'start', instrumentId: 'i', participantId: '7K3M9PQ8' } as const;
const read = (answer: number) => ({
  ...newFormBody({ feels_healthy: answer }),
  outsideWindow: null,
});
const form = (answer: number): FormOp => ({
  ...{ kind: 'form', runId: 'r', form: key, body: read(answer) },
});
const entry = (answer: number): EntryOp => {
  const { channel: _, ...body } = read(answer);
  return { kind: 'entry', runId: 'r', form: key, body, base: 0 };
};
const storedForm = (answer: number, version = 1): Papers => {
  const signed = { receivedBy: 'leader', receivedAt: '2026-03-02T12:00:00.000Z' };
  const versions = { origin: null, earlier: [], corrections: [], version };
  const more = { secondEntryBy: null, retracted: null, lateArrival: null, ...versions };
  return { forms: [{ ...key, ...read(answer), ...signed, ...more }], entries: [] };
};
const storedEntry = (answer: number, enteredBy = 'leader'): Papers => {
  const enteredAt = '2026-03-02T12:00:00.000Z';
  const entered = { enteredBy, enteredAt, comparedBy: [], version: 1 };
  return { forms: [], entries: [{ ...key, ...entry(answer).body, ...entered }] };
};

/** What is broken after some forms and readings, some of which were given up. */
function brokenAfter(given: readonly (FormOp | EntryOp)[], left: typeof given, stored: Papers) {
  const ledger = new OutboxLedger(seen('', 3), 'leader');
  ledger.noteAll({ done: given, left: [] });
  ledger.noteAll({ done: [], left });
  return ledger.broken(seen('', 3), stored);
}

test('Of two forms one is stored, and the person who gave the other must have been notified', () => {
  expect(brokenAfter([form(1), form(2)], [form(2)], storedForm(1))).toEqual([]);
  expect(brokenAfter([form(1), form(2)], [], storedForm(1))).toEqual([
    'a form gave way to another without a message to the leader',
  ]);
});

test('A form that is lost, stored though it was given up, from nobody, or written twice is noticed', () => {
  expect(brokenAfter([form(1)], [], noPapers)).toEqual(['a form is lost']);
  expect(brokenAfter([form(1)], [form(1)], storedForm(1))).toEqual([
    'a form is here that nobody gave, or that was left',
  ]);
  expect(brokenAfter([], [], storedForm(1))).toEqual(['there is a form that nobody gave']);
  expect(brokenAfter([form(1)], [], storedForm(1, 2))).toEqual(['a form was written twice']);
});

test('A first reading must be the same person’s, and their last one', () => {
  expect(brokenAfter([entry(1), entry(2)], [], storedEntry(2))).toEqual([]);
  expect(brokenAfter([entry(1), entry(2)], [], storedEntry(1))).toEqual([
    'a first reading is not the last',
  ]);
  expect(brokenAfter([entry(1), entry(2), entry(1)], [], storedEntry(2))).toEqual([]);
  expect(brokenAfter([entry(1)], [], storedEntry(1, 'camp-leader'))).toEqual(['a form is lost']);
});
