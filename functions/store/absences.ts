import * as z from 'zod';
import { run } from '../../shared/domain/groups/run.ts';
import {
  type Absence,
  absence,
  type ColleagueAbsence,
  discloseAbsence,
  isAhead,
} from '../../shared/domain/people/absence.ts';
import { clientRoles, leadingRoles } from '../../shared/domain/people/staff.ts';
import { type Key, keys } from './keys.ts';
import { writeNaming } from './named-staff.ts';
import { participantOf } from './participants.ts';
import { type PageRequest, queryPage } from './query.ts';
import type { TransactionPart } from './save.ts';
import { expiryAfter } from './substitute-items.ts';
import { getItem, getItems, readItem, recordsTable } from './table.ts';

/** An absence as it is stored; DynamoDB deletes it after its last day. */
export const storedAbsence = z.strictObject({ ...absence.shape, expiresAt: z.int() });

const withoutExpiry = ({ expiresAt: _, ...one }: z.infer<typeof storedAbsence>): Absence => one;

/** Somebody's last absence, which may be over. */
export async function getAbsence(org: string, userId: string): Promise<Absence | undefined> {
  const stored = await getItem(storedAbsence, keys.absence(org, userId));
  return stored && withoutExpiry(stored);
}

/** Something that is lent, with the absence, in one batch read. */
async function readWithAbsence(org: string, userId: string, key: Key) {
  const [item, stored] = await getItems([key, keys.absence(org, userId)]);
  return { item, absence: stored && withoutExpiry(readItem(storedAbsence, stored)) };
}

export async function readRunAndAbsence(org: string, userId: string, runId: string) {
  const { item, ...read } = await readWithAbsence(org, userId, keys.run(org, runId));
  return { ...read, run: item && readItem(run, item) };
}

export async function readClientAndAbsence(org: string, userId: string, participantId: string) {
  const key = keys.participant(org, participantId);
  const { item, ...read } = await readWithAbsence(org, userId, key);
  return { ...read, client: participantOf(item) };
}

/** Holds only while the absence is the one of this version. */
export const whileAbsence = (org: string, { userId, version }: Absence): TransactionPart => ({
  ConditionCheck: {
    TableName: recordsTable(),
    Key: keys.absence(org, userId),
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':seen': version },
  },
});

/** Those whom an absence names, each active with the role: one who is named twice is a leader. */
function appointmentsOf({ runsTo, clientsTo }: Pick<Absence, 'runsTo' | 'clientsTo'>) {
  const leaders = runsTo === null ? [] : [{ userId: runsTo, pointer: '/runsTo' }];
  const isAnother = clientsTo !== null && clientsTo !== runsTo;
  const workers = isAnother ? [{ userId: clientsTo, pointer: '/clientsTo' }] : [];
  return [
    { named: leaders, roles: leadingRoles },
    { named: workers, roles: clientRoles },
  ];
}

/**
 * Saves an absence over the one that was read, or where there is none.
 * @returns undefined when another write came first
 * @throws Problem staff.unknown
 */
export async function saveAbsence(
  org: string,
  before: Absence | undefined,
  content: Omit<Absence, 'version'>,
): Promise<Absence | undefined> {
  const after = { ...content, version: (before?.version ?? 0) + 1 };
  const put = {
    Put: {
      TableName: recordsTable(),
      Item: {
        ...keys.absence(org, after.userId),
        ...after,
        expiresAt: expiryAfter(after.until),
      },
      ConditionExpression: before ? 'version = :seen' : 'attribute_not_exists(pk)',
      ...(before ? { ExpressionAttributeValues: { ':seen': before.version } } : {}),
    },
  };
  // Somebody who comes back needs nobody any longer.
  const appointments = after.endedAt === null ? appointmentsOf(after) : [];
  const stopped = await writeNaming(org, [put], ...appointments);
  return stopped ? undefined : after;
}

/** A page of the absences that are not over, as every colleague sees them. */
export async function listAbsences(org: string, today: string, page: PageRequest) {
  const { pk, sk } = keys.absence(org, '');
  const { items, next } = await queryPage({ partition: pk, prefix: sk }, page);
  const listed = items
    .map((item) => withoutExpiry(readItem(storedAbsence, item)))
    .filter((one) => isAhead(one, today))
    .map((one): ColleagueAbsence => discloseAbsence(one));
  return { items: listed, next };
}
