import type { Participant } from '../../shared/domain/people/participant.ts';
import {
  type ClientDays,
  clientStoredUntil,
  isClientDue,
  recordedDays,
} from '../../shared/domain/privacy/removal.ts';
import type { Tombstone } from '../../shared/domain/privacy/tombstone.ts';
import { participantOrTombstone } from '../../shared/domain/privacy/tombstone.ts';
import { leavingClients } from '../../shared/table-shape.ts';
import { documents, isConditionFailed } from './documents.ts';
import { finishErasure } from './erasures.ts';
import { readPerson } from './holdings.ts';
import { indexed, keys } from './keys.ts';
import { listRunIdsOf } from './memberships.ts';
import { queryAll } from './query.ts';
import { areRequestsOver } from './removed-runs.ts';
import { getRuns } from './runs.ts';
import { putOver, writeTogether } from './save.ts';
import { getItem, getItems, recordsTable } from './table.ts';

type Client = { org: string; participantId: string };
type Night = { today: string; now: string };

/** A client as the removal sees them. */
type ClientRead = { client: Participant; days: ClientDays };

/** A client, and what their retention is counted from. */
async function readClient({ org, participantId }: Client): Promise<ClientRead | undefined> {
  const { participant, consents, handOvers, meters } = await readPerson(org, participantId);
  if (!participant) return undefined;
  const runs = await getRuns(org, await listRunIdsOf(org, participantId));
  return {
    client: participant,
    days: {
      groupEnds: runs.flatMap((run) => (run ? [run.endsOn] : [])),
      recordedOn: recordedDays({ participant, consents, handOvers, meters }),
    },
  };
}

/** Changes the mark, or the day, of a client over what was read; somebody else may be faster. */
async function mark({ org, participantId }: Client, client: Participant, set: object) {
  const names = Object.keys(set);
  try {
    await documents.send('UpdateItem', {
      TableName: recordsTable(),
      Key: keys.participant(org, participantId),
      UpdateExpression: `SET ${names.map((name) => `${name} = :${name}`).join(', ')}`,
      ConditionExpression: 'version = :seen AND attribute_exists(registeredBy)',
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
        ':seen': client.version,
      },
    });
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
  }
}

/**
 * Replaces a client by a tombstone, if nothing was recorded for them since they were marked: a
 * referral takes the mark out, and an edit raises the version. This is the moment of the decision.
 */
async function layTombstone(
  { org, participantId }: Client,
  { version, leaving }: Participant,
  on: string,
): Promise<void> {
  const erasure = { status: 'under_way', on, runIds: [], because: 'retention' };
  const put = putOver(keys.participant(org, participantId), {
    ...{ participantId, erasure, version },
    ...indexed.leavingClient(org, participantId),
  });
  await writeTogether([
    {
      Put: {
        ...put,
        ConditionExpression: `${put.ConditionExpression} AND leaving = :mark`,
        ExpressionAttributeValues: { ...put.ExpressionAttributeValues, ':mark': leaving },
      },
    },
  ]);
}

/**
 * The last day on which a client's own data are kept, as far as it is known; undefined where there is
 * no client.
 */
export async function storedUntil(of: Client): Promise<string | null | undefined> {
  const read = await readClient(of);
  return read && clientStoredUntil(read.days);
}

/**
 * Takes a client one step towards the removal of their own data, or back: a client whose retention
 * is over is marked; one who has been marked for some minutes, and whose retention is still over, is
 * replaced by a tombstone; and the mark of any other is taken out.
 * @returns the last day on which their data are kept; null where they are removed, or there is none
 */
export async function stepClient(of: Client, { today, now }: Night): Promise<string | null> {
  const read = await readClient(of);
  // The records of a joining under way would arrive after everything was removed.
  if (!read || read.client.joined?.from) return null;
  const { client, days } = read;
  const until = clientStoredUntil(days);
  // Nothing says how long they have been here: it is counted from tonight.
  if (until === null) await mark(of, client, { recordedOn: today });
  if (!isClientDue(days, today)) {
    if (client.leaving) await mark(of, client, { leaving: null });
    return until;
  }
  if (!client.leaving) await mark(of, client, { leaving: now });
  else if (areRequestsOver(client.leaving, now)) await layTombstone(of, client, today);
  return until;
}

/**
 * The clients whose removal was decided and is not finished, of all organisations.
 */
export async function listLeaving(): Promise<Client[]> {
  const listed = await queryAll({ index: 'runsByStart', partition: leavingClients });
  return listed.map(({ runsSort }) => {
    const [org = '', participantId = ''] = String(runsSort).split('#');
    return { org, participantId };
  });
}

/**
 * Removes what is left of a client whose removal was decided, once the function of names has deleted
 * the name.
 * @returns whether it is finished
 */
export async function finishClient({ org, participantId }: Client, now: string): Promise<boolean> {
  const [named] = await getItems([keys.named(org, participantId)]);
  if (named) return false;
  const there = await getItem(participantOrTombstone, keys.participant(org, participantId));
  if (there && 'erasure' in there) await finishErasure(org, there as Tombstone, now);
  return true;
}

/** The number of clients of an organisation who were removed on a day. */
export async function countRemoved(org: string, on: string): Promise<number> {
  const { runsOf } = indexed.removedClient(org, { on, participantId: '' });
  const items = await queryAll({ index: 'runsByStart', partition: runsOf, from: on, to: on });
  return items.length;
}
