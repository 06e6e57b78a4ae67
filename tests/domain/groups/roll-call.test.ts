import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attendance,
  checkClock,
  mergeMarks,
  newerMarks,
  type RollMarks,
  rank,
} from '../../../shared/domain/groups/roll-call.ts';

const mark = fc.record({
  attendance: fc.constantFrom(...attendance.options),
  markedAt: fc.integer({ min: 0, max: 3 }).map((ms) => `2026-03-02T12:00:00.00${ms}Z`),
  device: fc.constantFrom('a', 'b'),
  markedBy: fc.constant('aino'),
});
const marks: fc.Arbitrary<RollMarks> = fc.dictionary(fc.constantFrom('P1', 'P2', 'P3'), mark);

describe('Roll calls of two tablets', () => {
  it('give the same result in any order of arrival', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 5 }), (arrivals) => {
        const inOrder = arrivals.reduce(mergeMarks, {});
        const reversed = [...arrivals].reverse().reduce(mergeMarks, {});
        expect(inOrder).toEqual(reversed);
      }),
    );
  });

  it('lose nothing when one arrives twice', () => {
    fc.assert(
      fc.property(marks, marks, (stored, arriving) => {
        const once = mergeMarks(stored, arriving);
        expect(mergeMarks(once, arriving)).toEqual(once);
        expect(newerMarks(once, arriving)).toEqual({});
      }),
    );
  });

  it('keep the newest mark of each participant', () => {
    fc.assert(
      fc.property(marks, marks, (stored, arriving) => {
        for (const [number, merged] of Object.entries(mergeMarks(stored, arriving)))
          for (const one of [stored[number], arriving[number]])
            if (one) expect(rank(merged) >= rank(one)).toBe(true);
      }),
    );
  });
});

it('A clock that is fast by more than ten minutes is refused', () => {
  const now = '2026-03-02T12:00:00.000Z';
  expect(() => checkClock({ P1: { markedAt: '2026-03-02T12:10:00.000Z' } }, now)).not.toThrow();
  expect(() => checkClock({ P1: { markedAt: '2026-03-02T12:10:00.001Z' } }, now)).toThrow(
    'roll_call.from_future',
  );
});
