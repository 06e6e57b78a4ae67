import * as z from 'zod';
import { retentionYears } from '../../configuration.ts';
import { dayOf } from '../day.ts';
import { date, runId } from '../ids.ts';
import type { Word } from '../people/consent.ts';
import type { HandOver } from '../people/hand-over.ts';
import type { Measured } from '../people/meter.ts';
import type { Participant } from '../people/participant.ts';
import { isOver, yearsAfter } from '../retention-days.ts';

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
 * @example clientStoredUntil({ groupEnds: ['2026-05-04'], recordedOn: ['2026-01-12'] }) // '2036-05-04'
 */
export function clientStoredUntil({ groupEnds, recordedOn }: ClientDays): string | null {
  const last = [...groupEnds, ...recordedOn].toSorted().at(-1);
  return last === undefined ? null : yearsAfter(last, retentionYears.client);
}

/**
 * May a client's own data be removed: is the period over, and has no group data of theirs left?
 * @example isClientDue({ groupEnds: [], recordedOn: ['2026-01-12'] }, '2036-01-13') // true
 */
export function isClientDue(days: ClientDays, today: string): boolean {
  const until = clientStoredUntil(days);
  return days.groupEnds.length === 0 && until !== null && isOver(until, today);
}

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
    groups: z.array(listedGroup.extend({ storedUntil: date })),
    ...removedTogether,
  })
  .meta({ id: 'RemovalsAhead' });
export type RemovalsAhead = z.infer<typeof removalsAhead>;

/** What an administrator sees: the last nights that removed something first. */
export const retentionReport = z
  .strictObject({
    /** Null until the first night. */
    ahead: removalsAhead.nullable(),
    nights: z.array(removalNight),
  })
  .meta({ id: 'RetentionReport' });
