import fc from 'fast-check';
import { expect, it } from 'vitest';
import { configuration } from '../../../shared/configuration.ts';
import { daysAfter } from '../../../shared/domain/day.ts';
import {
  absenceBody,
  lendFor,
  substitutesAfterAbsence,
} from '../../../shared/domain/people/absence.ts';
import type { Substitution } from '../../../shared/domain/people/substitution.ts';

const today = '2026-03-02';
const reason = { code: 'absence' as const, note: null };
const week = { from: today, until: daysAfter(today, 4) };
const absence = { userId: 'aino', ...week, by: 'aino', reason };

const people = ['pekka', 'liisa', 'outi'];
/** Substitutes as others named them: each person once. */
const named = fc
  .uniqueArray(
    fc.record({
      userId: fc.constantFrom(...people),
      start: fc.integer({ min: -9, max: 9 }),
      days: fc.integer({ min: 0, max: 20 }),
      absentee: fc.constantFrom(null, 'kaisa'),
    }),
    { selector: ({ userId }) => userId, maxLength: people.length },
  )
  .map((all): Substitution[] =>
    all.map(({ userId, start, days, absentee }) => {
      const from = daysAfter(today, start);
      return { userId, from, until: daysAfter(from, days), reason, namedBy: 'kaisa', absentee };
    }),
  );

it('Lending is done once, is a repeat from then on, and covers every day of the absence', () => {
  fc.assert(
    fc.property(named, fc.constantFrom(...people), (before, to) => {
      const lent = lendFor(before, absence, { to, has: ['aino'], today });
      const after = lent.is === 'open' ? lent.substitutes : before;
      expect(lendFor(after, absence, { to, has: ['aino'], today }).is).toBe('lent');
      const covers = after.some(
        (one) => one.userId === to && one.from <= week.from && one.until >= week.until,
      );
      expect(covers).toBe(true);
      for (const { userId } of before.filter((one) => one.userId !== to && one.until >= today))
        expect(after.map((one) => one.userId)).toContain(userId);
    }),
  );
});

it('Coming back ends what the absence named, and nothing that others named', () => {
  fc.assert(
    fc.property(named, fc.constantFrom(...people), (before, to) => {
      const lent = lendFor(before, absence, { to, has: ['aino'], today });
      const after = lent.is === 'open' ? lent.substitutes : before;
      const left = substitutesAfterAbsence(after, 'aino') ?? after;
      expect(left.every(({ absentee }) => absentee !== 'aino')).toBe(true);
      expect(before).toEqual(expect.arrayContaining(left));
    }),
  );
});

it('Another substitute replaces the one whom the absence named before', () => {
  const first = lendFor([], absence, { to: 'pekka', has: ['aino'], today });
  if (first.is !== 'open') throw new Error('Pekka is named');
  const second = lendFor(first.substitutes, absence, { to: 'liisa', has: ['aino'], today });
  if (second.is !== 'open') throw new Error('Liisa is named');
  expect(second.substitutes.map(({ userId }) => userId)).toEqual(['liisa']);
  const none = lendFor(second.substitutes, absence, { to: null, has: ['aino'], today });
  expect(none).toEqual({ is: 'open', substitutes: [] });
});

it('Nobody is added beyond the largest number of substitutes', () => {
  const full = Array.from({ length: configuration.substitutesAtOnce }, (_, n) => ({
    ...{ userId: `sijainen-${n}`, ...week, reason, namedBy: 'kaisa', absentee: null },
  }));
  expect(lendFor(full, absence, { to: 'pekka', has: ['aino'], today })).toEqual({ is: 'full' });
});

it('An absence lasts from its first day to at most the sixtieth, and names somebody', () => {
  const body = { ...week, runsTo: 'pekka', clientsTo: null, reason };
  const isAccepted = (change: object) => absenceBody.safeParse({ ...body, ...change }).success;
  const last = daysAfter(today, configuration.substituteDays - 1);
  expect([isAccepted({}), isAccepted({ until: last }), isAccepted({ until: today })]).toEqual([
    ...[true, true, true],
  ]);
  expect(isAccepted({ until: daysAfter(last, 1) })).toBe(false);
  expect(isAccepted({ until: daysAfter(today, -1) })).toBe(false);
  expect(isAccepted({ runsTo: null })).toBe(false);
});
