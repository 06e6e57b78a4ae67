import { expect, test } from 'vitest';
import { LogBook, type Seen } from '../../scripts/storm/outbox/log-book.ts';
import type { Session } from '../../shared/model/session.ts';
import type { MarkOp, SessionOp } from '../../web/src/leader/op.ts';
import { sessionBody } from '../make.ts';

const note = (text: string, base: number): SessionOp => ({
  ...{ kind: 'session', runId: 'r', sessionId: 's', base },
  body: { ...sessionBody(), last: false, note: text },
});
const mark = (markedAt: string): MarkOp => ({
  ...{ kind: 'mark', runId: 'r', sessionId: 's', participantId: '7K3M9PQ8' },
  mark: { attendance: 'present', markedAt, device: 'a' },
});
const early = mark('2026-03-02T12:00:00.000Z');
const late = mark('2026-03-02T13:00:00.000Z');
const seen = (text: string, version: number, stands: MarkOp = late): Seen => {
  const session: Session = {
    ...{ sessionId: 's', ...sessionBody(), last: false, note: text, version },
    marks: { '7K3M9PQ8': { ...stands.mark, markedBy: 'leader' } },
  };
  return { sessions: [session], members: [] };
};

function bookOfTwo(): LogBook {
  const book = new LogBook(seen('', 3), 'leader');
  for (const op of [note('one', 3), early, note('two', 4), late]) book.note(op);
  return book;
}

test('What was done and is there as it was left, once, is not broken', () => {
  expect(bookOfTwo().broken(seen('two', 5))).toEqual([]);
});

test('A change that is not there, an older one, and one that was written twice are noticed', () => {
  const book = bookOfTwo();
  expect(book.broken({ sessions: [], members: [] })).toContain('a session is lost');
  expect(book.broken(seen('one', 5))).toEqual(['a session is not as it was left']);
  expect(book.broken(seen('two', 6))).toEqual(['a session was written 3 times by 2 deeds']);
});

test('A mark that is not the newest is noticed', () => {
  expect(bookOfTwo().broken(seen('two', 5, early))).toEqual(['a mark is not the newest']);
});

test('A refused change is past when it or a later one stands', () => {
  const book = bookOfTwo();
  expect(book.isPast(note('one', 3), seen('two', 5))).toBe(true);
  expect(book.isPast(note('two', 4), seen('one', 5))).toBe(false);
});
