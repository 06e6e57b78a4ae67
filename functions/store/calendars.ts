import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Run } from '../../shared/domain/groups/run.ts';
import { date, timestamp, userId } from '../../shared/domain/ids.ts';
import { type Caller, type CallerOnDay, role } from '../../shared/domain/people/access.ts';
import {
  type CalendarRun,
  calendarScopeOf,
  firstRunDay,
  runsInCalendar,
} from '../../shared/domain/privacy/calendar.ts';
import { keys } from './keys.ts';
import { listLedRunIds, listRuns } from './runs.ts';
import { type TransactionPart, writeTogether } from './save.ts';
import { listAllSessions } from './sessions.ts';
import { getItem, recordsTable } from './table.ts';

const terms = { roles: z.array(role), madeAt: timestamp, until: date, expiresAt: z.int() };

/** What an address leads to, under the hash of its secret; DynamoDB deletes it after `expiresAt`. */
export const storedCalendar = z.strictObject({ organisation: z.string(), userId, ...terms });
export type StoredCalendar = z.infer<typeof storedCalendar>;

/** The address that a person has now, so that it can be replaced and revoked. */
export const storedCalendarOf = z.strictObject({ secretHash: z.string(), ...terms });

/**
 * The hash of an address's secret. It has 130 random bits, so one round of SHA-256 is enough.
 * @example calendarHash('AAAAAAAAAAAAAAAAAAAAAA').length // 43
 */
export const calendarHash = (secret: string): string =>
  createHash('sha256').update(`calendar ${secret}`).digest('base64url');

/** What an address leads to while it works. */
export async function findCalendar(
  secret: string,
  today: string,
): Promise<StoredCalendar | undefined> {
  const stored = await getItem(storedCalendar, keys.calendar(calendarHash(secret)));
  return stored && today <= stored.until ? stored : undefined;
}

/** The address that a person has, whether or not its time is over. */
export const readCalendarOf = (org: string, userId: string) =>
  getItem(storedCalendarOf, keys.calendarOf(org, userId));

/** A condition that the person still has the address that was read, or still none. */
const asRead = (before: { secretHash: string } | undefined) =>
  before
    ? {
        ConditionExpression: 'secretHash = :seen',
        ExpressionAttributeValues: { ':seen': before.secretHash },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };

/** The writes that end the address that was read. */
const removal = (before: { secretHash: string } | undefined): TransactionPart[] =>
  before ? [{ Delete: { TableName: recordsTable(), Key: keys.calendar(before.secretHash) } }] : [];

type CalendarTerms = { secret: string; madeAt: string; until: string };

/**
 * Stores a new address of a person, and ends the one that they had.
 * @returns undefined when another request changed it first
 */
export async function saveCalendar(
  { organisation, userId, roles }: Caller,
  { secret, madeAt, until }: CalendarTerms,
): Promise<true | undefined> {
  const before = await readCalendarOf(organisation, userId);
  const secretHash = calendarHash(secret);
  const expiresAt = Math.ceil(Date.parse(until) / 1000) + secondsStoredLonger;
  const given = { roles: [...roles], madeAt, until, expiresAt };
  const stopped = await writeTogether([
    {
      Put: {
        TableName: recordsTable(),
        Item: { ...keys.calendarOf(organisation, userId), secretHash, ...given },
        ...asRead(before),
      },
    },
    {
      Put: {
        TableName: recordsTable(),
        Item: { ...keys.calendar(secretHash), organisation, userId, ...given },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    ...removal(before),
  ]);
  return stopped ? undefined : true;
}

/** The last day is over everywhere only some time after its midnight by UTC. */
const secondsStoredLonger = 2 * 24 * 60 * 60;

/**
 * Revokes the address of a person; there need not be one.
 * @returns undefined when another request changed it first
 */
export async function deleteCalendarOf(org: string, userId: string): Promise<true | undefined> {
  const before = await readCalendarOf(org, userId);
  if (!before) return true;
  const own = { TableName: recordsTable(), Key: keys.calendarOf(org, userId), ...asRead(before) };
  const stopped = await writeTogether([{ Delete: own }, ...removal(before)]);
  return stopped ? undefined : true;
}

type RunsPage = { items: Run[]; next: string | null };

/** Every page of a list of runs. */
async function everyPage(read: (cursor: string | undefined) => Promise<RunsPage>): Promise<Run[]> {
  const runs: Run[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    runs.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return runs;
}

/**
 * The runs in somebody's calendar on a day: those that they lead or substitute in, or all of the
 * organisation. Whom a run belongs to is decided now, and not when the address was made.
 */
const runsFor = (reader: CallerOnDay): Promise<Run[]> =>
  everyPage((cursor) =>
    calendarScopeOf(reader.caller.roles) === 'organisation'
      ? listRuns(reader.caller.organisation, { from: firstRunDay(reader.today) }, { cursor })
      : listLedRunIds(reader, {}, { cursor }),
  );

/** How many runs are read at the same time. */
const atOnce = 10;

/** The runs in somebody's calendar with their sessions. */
export async function readCalendarRuns(reader: CallerOnDay): Promise<CalendarRun[]> {
  const runs = runsInCalendar(await runsFor(reader), reader.today);
  const read: CalendarRun[] = [];
  for (let n = 0; n < runs.length; n += atOnce)
    read.push(
      ...(await Promise.all(
        runs.slice(n, n + atOnce).map(async (run) => ({
          run,
          sessions: await listAllSessions(reader.caller.organisation, run.runId),
        })),
      )),
    );
  return read;
}
