import { isDeepStrictEqual } from 'node:util';
import {
  type Identity,
  type IdentityBody,
  identity,
  type ReminderAddress,
  type StoredIdentity,
  storedIdentity,
} from '../../shared/domain/people/identity.ts';
import { Problem } from '../../shared/problems.ts';
import { leavingClients } from '../../shared/table-shape.ts';
import { keys } from './keys.ts';
import { bearParts, likenessesOf, unbearParts } from './likenesses.ts';
import { queryAll } from './query.ts';
import {
  refusalOf,
  type TransactionPart,
  untilWritten,
  updateOf,
  type VersionedSave,
  writeTogether,
} from './save.ts';
import { getItem, identitiesTable, recordsTable } from './table.ts';

const getStored = (org: string, participantId: string): Promise<StoredIdentity | undefined> =>
  getItem(storedIdentity, keys.identity(org, participantId), identitiesTable());

/** Without the marks, which are shown to nobody. */
const shown = ({ likenesses: _, ...rest }: StoredIdentity): Identity => identity.parse(rest);

export async function getIdentity(
  org: string,
  participantId: string,
): Promise<Identity | undefined> {
  const stored = await getStored(org, participantId);
  return stored && shown(stored);
}

/** Stored beside the name: that there is one, and that the person has not been erased or joined. */
function namedParts(org: string, participantId: string) {
  const TableName = recordsTable();
  return [
    { Put: { TableName, Item: keys.named(org, participantId) } },
    {
      ConditionCheck: {
        TableName,
        Key: keys.participant(org, participantId),
        ConditionExpression: 'attribute_exists(registeredBy)',
      },
    },
  ];
}

/** What a worker or the person can change of a stored identity. */
const bodyOf = ({ name, phone, language, reminders }: Identity): IdentityBody => ({
  ...{ name, phone, language, reminders },
});

/** A saved name with its marks, and the marks that it had before but has no longer. */
export type SavedIdentity = { identity: Identity; marks: string[]; dropped: string[] };

/** Is it equal to what is stored? Then saving it reveals nothing new. */
export async function isStoredIdentity(
  org: string,
  participantId: string,
  body: IdentityBody,
): Promise<boolean> {
  const stored = await getIdentity(org, participantId);
  return stored !== undefined && isDeepStrictEqual(bodyOf(stored), body);
}

const without = (marks: readonly string[], others: readonly string[]) =>
  marks.filter((mark) => !others.includes(mark));

/** What a save derives from what was stored before: since when the number is this one, and the stop. */
type DerivedIdentity = Pick<Identity, 'phoneSince' | 'stoppedAt'>;

export type IdentitySave = {
  ifMatch: number | undefined;
  derived: (before: Identity | undefined) => DerivedIdentity;
};

/**
 * Stores a participant's name, with the marks by which another person with the same name or
 * telephone number is found. The same transaction records beside the participant that a name is
 * stored (not which), so that no erasure can miss it.
 * @throws Problem participant.unknown, version.conflict, version.required
 */
export async function saveIdentity(
  org: string,
  participantId: string,
  body: IdentityBody,
  { ifMatch, derived }: IdentitySave,
): Promise<SavedIdentity> {
  const marks = likenessesOf(org, body);
  return untilWritten(async () => {
    const stored = await getStored(org, participantId);
    const dropped = without(stored?.likenesses ?? [], marks);
    const save: VersionedSave = {
      key: keys.identity(org, participantId),
      content: { participantId, ...body },
      signed: { likenesses: marks, ...derived(stored && shown(stored)) },
      ifMatch,
      exists: 'version.required',
    };
    // The marks that were read must be those of the name that is overwritten.
    if (stored?.version !== ifMatch) {
      const refusal = refusalOf(save, stored);
      if (refusal || !stored) throw refusal;
      return { identity: shown(stored), marks: stored.likenesses, dropped: [] };
    }
    const stopped = await writeTogether([
      { Update: { ...updateOf(save), TableName: identitiesTable() } },
      ...namedParts(org, participantId),
      ...bearParts(org, participantId, marks),
      ...(await unbearParts(org, participantId, dropped)),
    ]);
    if (stopped?.[2]?.failed) throw new Problem('participant.unknown');
    if (stopped) return undefined;
    const now = await getIdentity(org, participantId);
    return now && { identity: now, marks, dropped };
  });
}

/**
 * Changes where a person's reminders go to, and nothing else of the identity. A stop ends with the
 * address that it was for. A repeat changes nothing.
 * @param reminders with a number as E.164
 * @throws Problem identity.unknown where no name is stored
 */
export async function saveReminderAddress(
  org: string,
  participantId: string,
  reminders: ReminderAddress | null,
): Promise<Identity> {
  return untilWritten(async () => {
    const stored = await getStored(org, participantId);
    if (!stored) throw new Problem('identity.unknown');
    if (isDeepStrictEqual(stored.reminders, reminders)) return shown(stored);
    const stopped = await writeTogether([
      {
        Update: {
          TableName: identitiesTable(),
          Key: keys.identity(org, participantId),
          UpdateExpression:
            'SET reminders = :reminders, stoppedAt = :none, version = version + :one',
          ConditionExpression: 'version = :seen',
          ExpressionAttributeValues: {
            ...{ ':reminders': reminders, ':none': null, ':one': 1, ':seen': stored.version },
          },
        },
      },
    ]);
    const version = stored.version + 1;
    return stopped ? undefined : shown({ ...stored, reminders, stoppedAt: null, version });
  });
}

/**
 * Adds the marks of a name that was stored before there were marks, or under another secret.
 * @returns its marks; undefined where no name is stored
 */
export async function markIdentity(
  org: string,
  participantId: string,
): Promise<Pick<SavedIdentity, 'marks' | 'dropped'> | undefined> {
  const done = await untilWritten(async () => {
    const stored = await getStored(org, participantId);
    if (!stored) return { marks: undefined };
    const marks = likenessesOf(org, stored);
    const dropped = without(stored.likenesses, marks);
    const stopped = await writeTogether([
      {
        Update: {
          TableName: identitiesTable(),
          Key: keys.identity(org, participantId),
          UpdateExpression: 'SET likenesses = :marks',
          ConditionExpression: 'version = :seen',
          ExpressionAttributeValues: { ':marks': marks, ':seen': stored.version },
        },
      },
      ...bearParts(org, participantId, marks),
      ...(await unbearParts(org, participantId, dropped)),
    ]);
    return stopped ? undefined : { marks, dropped };
  });
  return done.marks && { marks: done.marks, dropped: done.dropped };
}

/**
 * Deletes a participant's name, and that there was one. A repeat changes nothing.
 * @param only a condition on another item without which nothing is deleted
 */
export async function deleteIdentity(
  org: string,
  participantId: string,
  only: readonly TransactionPart[] = [],
): Promise<void> {
  await untilWritten(async () => {
    const stored = await getStored(org, participantId);
    const asRead = stored
      ? {
          ConditionExpression:
            'version = :seen AND (likenesses = :marks OR attribute_not_exists(likenesses))',
          ExpressionAttributeValues: { ':seen': stored.version, ':marks': stored.likenesses },
        }
      : { ConditionExpression: 'attribute_not_exists(pk)' };
    const stopped = await writeTogether([
      {
        Delete: {
          TableName: identitiesTable(),
          Key: keys.identity(org, participantId),
          ...asRead,
        },
      },
      { Delete: { TableName: recordsTable(), Key: keys.named(org, participantId) } },
      ...only,
      ...(await unbearParts(org, participantId, stored?.likenesses ?? [])),
    ]);
    return !stopped || (only.length > 0 && stopped[2]?.failed) ? true : undefined;
  });
}

/** Stops a deletion unless the client's own data are being removed at the end of their retention. */
const isLeaving = (org: string, participantId: string): TransactionPart => ({
  ConditionCheck: {
    TableName: recordsTable(),
    Key: keys.participant(org, participantId),
    ConditionExpression: 'erasure.because = :retention',
    ExpressionAttributeValues: { ':retention': 'retention' },
  },
});

/**
 * Deletes the names of clients whose own data are being removed at the end of their retention. The
 * list of those is all that it reads beside the names, and each name goes only while the number's
 * tombstone says so.
 * @param hasTime whether there is time for another name
 * @throws the first fault, when every other name is deleted
 */
export async function deleteLeavingNames(hasTime: () => boolean): Promise<number> {
  const listed = await queryAll({ index: 'runsByStart', partition: leavingClients });
  let deleted = 0;
  const faults: unknown[] = [];
  for (const { runsSort } of listed) {
    if (!hasTime()) break;
    const [org = '', participantId = ''] = String(runsSort).split('#');
    try {
      await deleteIdentity(org, participantId, [isLeaving(org, participantId)]);
      deleted += 1;
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
  return deleted;
}
