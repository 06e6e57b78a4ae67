import * as z from 'zod';
import { configuration } from '../../configuration.ts';
import { Problem } from '../../problems.ts';
import { daysAfter } from '../day.ts';
import { date, userId } from '../ids.ts';
import { statedReason, storedReason } from './staffing.ts';

type FirstAndLast = { from?: unknown; until?: unknown };

/** A body with a first and a last day: as many days as somebody is substituted for at once. */
export const forSomeDays = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject({ from: date, until: date, ...shape })
    .refine(({ from, until }: FirstAndLast) => String(from) <= String(until), {
      path: ['until'],
      message: 'must not be before from',
    })
    .refine(
      ({ from, until }: FirstAndLast) =>
        String(until) < daysAfter(String(from), configuration.substituteDays),
      {
        path: ['until'],
        message: `must be within ${configuration.substituteDays} days, the first included`,
      },
    );

/** From a day to a day, both included, by the date in Finland. */
export const substitutionBody = forSomeDays({ reason: statedReason }).meta({
  id: 'SubstitutionBody',
});
export type SubstitutionBody = z.infer<typeof substitutionBody>;

/**
 * A substitute for the leaders of a run or the worker of a client; it ends by itself after its last
 * day.
 */
export const substitution = z
  .strictObject({
    userId,
    ...substitutionBody.shape,
    reason: storedReason,
    namedBy: userId,
    /** Whose absence it is made by and ends with; null where it was made by itself. */
    absentee: userId.nullable().default(null),
  })
  .meta({ id: 'Substitution' });
export type Substitution = z.infer<typeof substitution>;

/** The substitutes named for one run or one client; ended ones stay until another is named. */
export const substitutions = z.array(substitution).default([]);

/**
 * Does it hold on that day?
 * @param today an ISO date
 * @example holdsOn({ from: '2026-03-02', until: '2026-03-06' }, '2026-03-06') // true
 */
export const holdsOn = ({ from, until }: { from: string; until: string }, today: string): boolean =>
  from <= today && today <= until;

/**
 * The substitutes once one is named, instead of an earlier entry for the same person. Ended ones
 * are left out.
 * @throws Problem substitute.over, substitute.too_many
 * @example substitutesWith([], { userId: 'pekka', namedBy: 'aino', from: '2026-03-02', until: '2026-03-06', reason: { code: 'absence', note: null }, absentee: null }, '2026-03-01').length // 1
 */
export function substitutesWith(
  before: readonly Substitution[],
  named: Substitution,
  today: string,
): Substitution[] {
  if (named.until < today) throw new Problem('substitute.over');
  const others = before.filter(({ userId, until }) => userId !== named.userId && until >= today);
  if (others.length >= configuration.substitutesAtOnce) throw new Problem('substitute.too_many');
  return [...others, named];
}

/**
 * The substitutes once work has gone from one person to another: the new one needs no substitution,
 * and whom the former one's absence named does not substitute them any longer.
 * @example substitutesAfterHandOver([], { from: 'aino', to: 'pekka' }) // []
 */
export const substitutesAfterHandOver = (
  before: readonly Substitution[],
  { from, to }: { from: string; to: string },
): Substitution[] => before.filter((one) => one.userId !== to && one.absentee !== from);

/**
 * The substitutes once the work belongs to others: whom an absence named stays only while the
 * absent person has the work.
 * @param has the people whose it is now
 * @example substitutesFor([], ['aino']) // []
 */
export const substitutesFor = (
  before: readonly Substitution[],
  has: readonly string[],
): Substitution[] => before.filter(({ absentee }) => absentee === null || has.includes(absentee));

/**
 * The substitutes once one has ended: their time is cut short, or the work is now their own.
 * @example substitutesWithout([], 'pekka') // []
 */
export const substitutesWithout = (
  before: readonly Substitution[],
  userId: string,
): Substitution[] => before.filter((one) => one.userId !== userId);
