import * as z from 'zod';
import { retentionYears } from '../../configuration.ts';
import { dayOf, daysAfter } from '../day.ts';
import { date, runId, timestamp } from '../ids.ts';
import type { Word } from '../people/consent.ts';
import type { HandOver } from '../people/hand-over.ts';
import type { Measured } from '../people/meter.ts';
import type { Participant } from '../people/participant.ts';

/**
 * A day some years later; for a leap day the first of March.
 * @example yearsAfter('2024-02-29', 10) // '2034-03-01'
 */
export function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, on = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, on)).toISOString().slice(0, 10);
}

/**
 * The last day on which a group's data are kept: years after its own last day, whatever its status.
 * @example groupKeptUntil({ endsOn: '2026-05-04' }) // '2036-05-04'
 */
export const groupKeptUntil = ({ endsOn }: { endsOn: string }): string =>
  yearsAfter(endsOn, retentionYears.group);

/** What decides how long a client's own data are kept. */
export type ClientDays = {
  /** The last days of the groups that still have data of the client. */
  groupEnds: readonly string[];
  /** The days on which something was last recorded for the client, as far as they are stored. */
  recordedOn: readonly string[];
};

/** What is recorded for a client beside their groups, as far as its day is stored. */
export type RecordedForClient = {
  participant: Pick<Participant, 'recordedOn' | 'arrived' | 'joined'>;
  consents: readonly { history: readonly Pick<Word, 'recordedAt'>[] }[];
  handOvers: readonly Pick<HandOver, 'at'>[];
  meters: readonly { measurements: readonly Pick<Measured, 'recordedAt'>[] }[];
};

/**
 * The days on which something was recorded for a client: a registration or an edit, a partner's
 * referral, a joining of two numbers, a consent, a measurement, or a hand-over.
 */
export const recordedDays = ({
  participant: { recordedOn, arrived, joined },
  consents,
  handOvers,
  meters,
}: RecordedForClient): string[] => [
  ...(recordedOn ? [recordedOn] : []),
  ...(arrived ? [arrived.on] : []),
  ...(joined ? [dayOf(joined.at)] : []),
  ...consents.flatMap(({ history }) => history.map(({ recordedAt }) => dayOf(recordedAt))),
  ...handOvers.map(({ at }) => dayOf(at)),
  ...meters.flatMap(({ measurements }) => measurements.map(({ recordedAt }) => dayOf(recordedAt))),
];

/**
 * The last day on which a client's own data are kept: years after the last day of their last group,
 * or after the last thing recorded for them, whichever is later. Null while no such day is stored.
 * @example clientKeptUntil({ groupEnds: ['2026-05-04'], recordedOn: ['2026-01-12'] }) // '2036-05-04'
 */
export function clientKeptUntil({ groupEnds, recordedOn }: ClientDays): string | null {
  const last = [...groupEnds, ...recordedOn].toSorted().at(-1);
  return last === undefined ? null : yearsAfter(last, retentionYears.client);
}

/**
 * Is the period over, so that the next night removes the data?
 * @param until the last day on which they are kept
 * @example isOver('2036-05-04', '2036-05-04') // false
 */
export const isOver = (until: string, today: string): boolean => today > until;

/**
 * May a client's own data be removed: is the period over, and has no group data of theirs left?
 * @example isClientDue({ groupEnds: [], recordedOn: ['2026-01-12'] }, '2036-01-13') // true
 */
export function isClientDue(days: ClientDays, today: string): boolean {
  const until = clientKeptUntil(days);
  return days.groupEnds.length === 0 && until !== null && isOver(until, today);
}

/**
 * Does the period end within some days from today, or has it ended already?
 * @example endsWithin('2036-05-04', '2036-02-10', 90) // true
 */
export const endsWithin = (until: string, today: string, days: number): boolean =>
  until < daysAfter(today, days);

/** The mark on a run whose data are removed, or have been. */
export const runRemoval = z
  .strictObject({
    /** When its data were removed. */
    at: timestamp,
    /** Has a later look found nothing left? Until then the next night looks again. */
    isChecked: z.boolean(),
  })
  .meta({ id: 'RunRemoval' });

const listedGroup = z.strictObject({ runId, name: z.string(), endsOn: date });

/** Groups by name and clients by their number alone: nobody can see from a report who they are. */
const removedTogether = { clients: z.int().min(0) };

/** What one night removed in an organisation. */
export const removalNight = z
  .strictObject({ on: date, groups: z.array(listedGroup), ...removedTogether })
  .meta({ id: 'RemovalNight' });
export type RemovalNight = z.infer<typeof removalNight>;

/** What will be removed in an organisation within the next days. */
export const removalsAhead = z
  .strictObject({
    /** The day on which this was looked up. */
    on: date,
    groups: z.array(listedGroup.extend({ keptUntil: date })),
    ...removedTogether,
  })
  .meta({ id: 'RemovalsAhead' });
export type RemovalsAhead = z.infer<typeof removalsAhead>;
