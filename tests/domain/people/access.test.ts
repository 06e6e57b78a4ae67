import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysAfter } from '../../../shared/domain/day.ts';
import {
  type Caller,
  handles,
  isLeader,
  isSharedWith,
  knowsRun,
  leads,
  mayNameLeaders,
  maySayWhose,
} from '../../../shared/domain/people/access.ts';
import { leadersAfter } from '../../../shared/domain/people/hand-over.ts';
import type { Leaders } from '../../../shared/domain/people/run-leaders.ts';
import {
  type Substitution,
  substitutesWith,
  substitutesWithout,
} from '../../../shared/domain/people/substitution.ts';
import { Problem } from '../../../shared/problems.ts';

const people = ['aino', 'pekka', 'liisa', 'outi'];
const firstDay = '2026-03-02';
const person = fc.constantFrom(...people);
const leader = (userId: string): Caller => ({ userId, organisation: 'kainuu', roles: ['leader'] });
const reason = { code: 'absence' as const, note: null };

/** What somebody does on some day; days only go forward. */
const step = fc.record({
  later: fc.nat({ max: 4 }),
  does: fc.oneof(
    fc.record({ what: fc.constant('hand over' as const), from: person, to: person }),
    fc.record({
      what: fc.constant('name' as const),
      userId: person,
      after: fc.integer({ min: -3, max: 3 }),
      days: fc.nat({ max: 6 }),
    }),
    fc.record({ what: fc.constant('end' as const), userId: person }),
  ),
});
type AccessStep = typeof step extends fc.Arbitrary<infer S> ? S : never;
type AccessRun = Leaders & { substitutes: Substitution[] };

/** The run after a step, as the endpoints have it; a refused step changes nothing. */
function after(run: AccessRun, { does }: AccessStep, today: string): AccessRun {
  try {
    if (does.what === 'hand over')
      return does.from === does.to ? run : leadersAfter(run, does, 'kaisa');
    if (does.what === 'end')
      return { ...run, substitutes: substitutesWithout(run.substitutes, does.userId) };
    if (run.leaders.includes(does.userId)) return run;
    const from = daysAfter(today, does.after);
    const until = daysAfter(from, does.days);
    const one = { userId: does.userId, from, until, reason, namedBy: 'aino', absentee: null };
    return { ...run, substitutes: substitutesWith(run.substitutes, one, today) };
  } catch (error) {
    if (error instanceof Problem) return run;
    throw error;
  }
}

/** The same in a simpler model: who leads, and on which days each other person substitutes. */
class AccessModel {
  leading = new Set(['aino']);
  substituting = new Map<string, Set<string>>();

  step({ does }: AccessStep, today: string): void {
    if (does.what === 'end') this.substituting.delete(does.userId);
    if (does.what === 'hand over' && does.from !== does.to && this.leading.has(does.from)) {
      this.leading.delete(does.from);
      this.leading.add(does.to);
      this.substituting.delete(does.to);
    }
    if (does.what !== 'name' || this.leading.has(does.userId)) return;
    const days = Array.from({ length: does.days + 1 }, (_, n) => daysAfter(today, does.after + n));
    if (days.some((day) => day >= today)) this.substituting.set(does.userId, new Set(days));
  }
}

it('After any hand-overs and substitutions somebody leads, and access is exactly theirs', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let run: AccessRun = {
        leaders: ['aino'],
        unconfirmedLeaders: [],
        confirmedBy: null,
        substitutes: [],
      };
      let today = firstDay;
      const model = new AccessModel();
      for (const one of steps) {
        today = daysAfter(today, one.later);
        run = after(run, one, today);
        model.step(one, today);
        expect(run.leaders.length).toBeGreaterThanOrEqual(1);
        expect(new Set(run.leaders)).toEqual(model.leading);
        for (const userId of people)
          for (const day of [today, daysAfter(today, 1), daysAfter(today, 5)]) {
            const [own, isSubstitute] = [
              model.leading.has(userId),
              model.substituting.get(userId)?.has(day) ?? false,
            ];
            expect(leads(leader(userId), run, day), `${userId} on ${day}`).toBe(
              own || isSubstitute,
            );
            expect(knowsRun(leader(userId), run, day)).toBe(own || isSubstitute);
            expect(mayNameLeaders(leader(userId), run)).toBe(own);
            const client = {
              ownWorker: run.leaders[0] ?? null,
              registeredBy: 'nobody',
              substitutes: run.substitutes,
            };
            const isOwn = client.ownWorker === userId;
            expect(handles(leader(userId), client, day)).toBe(isOwn || isSubstitute);
            expect(maySayWhose(leader(userId), client)).toBe(isOwn);
          }
      }
    }),
    { numRuns: 300 },
  );
});

it('A person without the leader’s role leads nothing, whatever a run says', () => {
  const substitutes = [
    { userId: 'aino', from: firstDay, until: firstDay, reason, namedBy: 'pekka', absentee: null },
  ];
  const aino: Caller = { ...leader('aino'), roles: ['own_worker', 'admin', 'researcher'] };
  const run = { leaders: ['aino'], unconfirmedLeaders: [], substitutes };
  expect(isLeader(aino, run)).toBe(false);
  expect(leads(aino, run, firstDay)).toBe(false);
  expect(knowsRun(aino, run, firstDay)).toBe(false);
  expect(leads(aino, { leaders: [], unconfirmedLeaders: [], substitutes }, firstDay)).toBe(false);
});

it('What a client shares with the own worker is visible to nobody while there is none', () => {
  const substitutes = [
    { userId: 'liisa', from: firstDay, until: firstDay, reason, namedBy: 'aino', absentee: null },
  ];
  const shown = (ownWorker: string | null, userId: string) =>
    isSharedWith(leader(userId), { ownWorker, registeredBy: 'aino', substitutes }, firstDay);
  expect(people.filter((userId) => shown(null, userId))).toEqual([]);
  expect(people.filter((userId) => shown('outi', userId))).toEqual(['liisa', 'outi']);
});
