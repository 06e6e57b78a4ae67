import { type Identity, type IdentityBody, identity } from '../../shared/model/identity.ts';
import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import { refusalOf, type Save, updateOf, writeTogether } from './save.ts';
import { getItem, identitiesTable, recordsTable } from './table.ts';

export const getIdentity = (org: string, participantId: string): Promise<Identity | undefined> =>
  getItem(identity, keys.identity(org, participantId), identitiesTable());

/** Beside the name itself: that there is one, and that its bearer has not been erased. */
function namedParts(org: string, participantId: string) {
  const TableName = recordsTable();
  return [
    { Put: { TableName, Item: keys.named(org, participantId) } },
    {
      ConditionCheck: {
        TableName,
        Key: keys.participant(org, participantId),
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(erasure)',
      },
    },
  ];
}

/**
 * Keeps who a participant is. The records are told in the same transaction that a name is kept
 * (not which), so that no erasure can pass over it.
 * @throws Problem participant.unknown, version.conflict, version.required
 */
export async function saveIdentity(
  org: string,
  participantId: string,
  body: IdentityBody,
  ifMatch: number | undefined,
): Promise<Identity> {
  const save: Save = {
    key: keys.identity(org, participantId),
    content: { participantId, ...body },
    ifMatch,
    exists: 'version.required',
  };
  const stopped = await writeTogether([
    { Update: { ...updateOf(save), TableName: identitiesTable() } },
    ...namedParts(org, participantId),
  ]);
  if (stopped?.[2]?.failed) throw new Problem('participant.unknown');
  const refusal = stopped && refusalOf(save, stopped[0]?.kept);
  if (refusal) throw refusal;
  return (await getIdentity(org, participantId)) as Identity;
}

/** Forgets who a participant is, and that it was known. A repeat changes nothing. */
export async function deleteIdentity(org: string, participantId: string): Promise<void> {
  await writeTogether([
    { Delete: { TableName: identitiesTable(), Key: keys.identity(org, participantId) } },
    { Delete: { TableName: recordsTable(), Key: keys.named(org, participantId) } },
  ]);
}
