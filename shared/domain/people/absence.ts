import * as z from 'zod';
import { configuration } from '../../configuration.ts';
import { date, timestamp, userId, version } from '../ids.ts';
import { type StatedReason, statedReason, storedReason } from './staffing.ts';
import { forSomeDays, type Substitution, substitutesWith } from './substitution.ts';

/** The days of an absence, and the substitutes in the runs and for the clients. */
export const absenceBody = forSomeDays({
  /** Null where nobody does. */
  runsTo: userId.nullable(),
  clientsTo: userId.nullable(),
  reason: statedReason,
})
  .refine(({ runsTo, clientsTo }) => runsTo !== null || clientsTo !== null, {
    path: ['runsTo'],
    message: 'must name a substitute here or in clientsTo',
  })
  .meta({ id: 'AbsenceBody' });
export type AbsenceBody = z.infer<typeof absenceBody>;

/** Somebody’s absence, of which there is one at a time; it ends by itself after its last day. */
export const absence = z
  .strictObject({
    userId,
    from: date,
    until: date,
    runsTo: userId.nullable(),
    clientsTo: userId.nullable(),
    reason: storedReason,
    /** The absent person, or an administrator. */
    by: userId,
    at: timestamp,
    /** When it was ended before its last day. */
    endedAt: timestamp.nullable().default(null),
    version,
  })
  .meta({ id: 'Absence' });
export type Absence = z.infer<typeof absence>;

/** What every colleague sees of it: not why. */
export const colleagueAbsence = absence
  .pick({ userId: true, from: true, until: true, runsTo: true, clientsTo: true })
  .meta({ id: 'ColleagueAbsence' });
export type ColleagueAbsence = z.infer<typeof colleagueAbsence>;

/**
 * What every colleague sees of an absence.
 * @example discloseAbsence({ userId: 'aino', from: '2026-03-02', until: '2026-03-06', runsTo: 'pekka', clientsTo: null, reason: { code: 'absence', note: 'Kurssi' }, by: 'aino', at: '2026-03-01T12:00:00.000Z', endedAt: null, version: 1 }).runsTo // 'pekka'
 */
export const discloseAbsence = (one: Absence): ColleagueAbsence => ({
  userId: one.userId,
  from: one.from,
  until: one.until,
  runsTo: one.runsTo,
  clientsTo: one.clientsTo,
});

/**
 * Is it still to come or going on?
 * @param today an ISO date
 * @example isAhead({ until: '2026-03-06', endedAt: null }, '2026-03-07') // false
 */
export const isAhead = ({ until, endedAt }: Pick<Absence, 'until' | 'endedAt'>, today: string) =>
  endedAt === null && until >= today;

type LentDays = Pick<Absence, 'userId' | 'from' | 'until' | 'by'> & { reason: StatedReason };

/** What an absence still has to change in the substitutes of one run or client. */
export type Lending =
  /** Nothing: the substitute has it, or has it anyway. */
  | { is: 'lent' }
  /** The largest number of substitutes has been reached, so that nobody is added. */
  | { is: 'full' }
  | { is: 'open'; substitutes: Substitution[] };

const isSame = (one: Substitution, other: Substitution): boolean =>
  one.userId === other.userId &&
  one.from === other.from &&
  one.until === other.until &&
  one.namedBy === other.namedBy &&
  one.reason.code === other.reason.code &&
  one.reason.note === other.reason.note;

/**
 * Lends one run or client for an absence. A substitute who has all its days anyway is left as they
 * are, and so are those whom others named; whom this absence named before is replaced.
 * @param to the substitute, or null for nobody
 * @param has the people whose it is: they need no substitution
 * @param today an ISO date
 * @example lendFor([], { userId: 'aino', from: '2026-03-02', until: '2026-03-06', by: 'aino', reason: { code: 'absence', note: null } }, { to: 'pekka', has: ['aino', 'pekka'], today: '2026-03-01' }) // { is: 'lent' }
 */
export function lendFor(
  before: readonly Substitution[],
  { userId: absentee, from, until, by: namedBy, reason }: LentDays,
  { to, has, today }: { to: string | null; has: readonly string[]; today: string },
): Lending {
  const others = before.filter((one) => one.absentee !== absentee);
  const own = before.filter((one) => one.absentee === absentee);
  const hasAnyway =
    to === null ||
    has.includes(to) ||
    others.some((one) => one.userId === to && one.from <= from && one.until >= until);
  if (hasAnyway) return own.length === 0 ? { is: 'lent' } : { is: 'open', substitutes: others };
  const named = { userId: to, from, until, reason, namedBy, absentee };
  if (own.length === 1 && own[0] && isSame(own[0], named)) return { is: 'lent' };
  const current = others.filter((one) => one.userId !== to && one.until >= today);
  if (current.length >= configuration.substitutesAtOnce) return { is: 'full' };
  return { is: 'open', substitutes: substitutesWith(others, named, today) };
}

/**
 * The substitutes without those whom somebody’s absence named, or undefined where there are none.
 * @example substitutesAfterAbsence([], 'aino') // undefined
 */
export function substitutesAfterAbsence(
  before: readonly Substitution[],
  absentee: string,
): Substitution[] | undefined {
  const left = before.filter((one) => one.absentee !== absentee);
  return left.length < before.length ? left : undefined;
}
