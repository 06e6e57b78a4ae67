import {
  type Identity,
  type IdentityBody,
  identity,
  type KeptIdentity,
  keptIdentity,
} from '../../shared/model/identity.ts';
import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import { bearParts, likenessesOf, unbearParts } from './likenesses.ts';
import { refusalOf, type Save, untilWritten, updateOf, writeTogether } from './save.ts';
import { getItem, identitiesTable, recordsTable } from './table.ts';

const getKept = (org: string, participantId: string): Promise<KeptIdentity | undefined> =>
  getItem(keptIdentity, keys.identity(org, participantId), identitiesTable());

/** Without the marks, which are shown to nobody. */
const shown = ({ likenesses: _, ...rest }: KeptIdentity): Identity => identity.parse(rest);

export async function getIdentity(
  org: string,
  participantId: string,
): Promise<Identity | undefined> {
  const kept = await getKept(org, participantId);
  return kept && shown(kept);
}

/** Beside the name itself: that there is one, and that its bearer has not been erased or joined. */
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

/** A saved name with its marks, and those that it had before but has no longer. */
export type SavedIdentity = { identity: Identity; marks: string[]; dropped: string[] };

/** Does it say what is kept already? Then nothing new is learned from saving it. */
export async function isKeptIdentity(
  org: string,
  participantId: string,
  body: IdentityBody,
): Promise<boolean> {
  const kept = await getIdentity(org, participantId);
  return kept?.name === body.name && kept.phone === body.phone && kept.language === body.language;
}

const without = (marks: readonly string[], others: readonly string[]) =>
  marks.filter((mark) => !others.includes(mark));

/**
 * Keeps who a participant is, with the marks by which somebody else of that name or telephone is
 * found. The records learn in the same transaction that a name is kept (not which), so that no
 * erasure can pass over it.
 * @throws Problem participant.unknown, version.conflict, version.required
 */
export async function saveIdentity(
  org: string,
  participantId: string,
  body: IdentityBody,
  ifMatch: number | undefined,
): Promise<SavedIdentity> {
  const marks = likenessesOf(org, body);
  return untilWritten(async () => {
    const kept = await getKept(org, participantId);
    const dropped = without(kept?.likenesses ?? [], marks);
    const save: Save = {
      key: keys.identity(org, participantId),
      content: { participantId, ...body },
      signed: { likenesses: marks },
      ifMatch,
      exists: 'version.required',
    };
    // The marks that were read must be those of the name that is written over.
    if (kept?.version !== ifMatch) {
      const refusal = refusalOf(save, kept);
      if (refusal || !kept) throw refusal;
      return { identity: shown(kept), marks: kept.likenesses, dropped: [] };
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
 * Marks a name that was kept before there were marks, or under another secret.
 * @returns its marks; undefined where no name is kept
 */
export async function markIdentity(
  org: string,
  participantId: string,
): Promise<Pick<SavedIdentity, 'marks' | 'dropped'> | undefined> {
  const done = await untilWritten(async () => {
    const kept = await getKept(org, participantId);
    if (!kept) return { marks: undefined };
    const marks = likenessesOf(org, kept);
    const dropped = without(kept.likenesses, marks);
    const stopped = await writeTogether([
      {
        Update: {
          TableName: identitiesTable(),
          Key: keys.identity(org, participantId),
          UpdateExpression: 'SET likenesses = :marks',
          ConditionExpression: 'version = :seen',
          ExpressionAttributeValues: { ':marks': marks, ':seen': kept.version },
        },
      },
      ...bearParts(org, participantId, marks),
      ...(await unbearParts(org, participantId, dropped)),
    ]);
    return stopped ? undefined : { marks, dropped };
  });
  return done.marks && { marks: done.marks, dropped: done.dropped };
}

/** Forgets who a participant is, and that it was known. A repeat changes nothing. */
export async function deleteIdentity(org: string, participantId: string): Promise<void> {
  await untilWritten(async () => {
    const kept = await getKept(org, participantId);
    const asRead = kept
      ? {
          ConditionExpression:
            'version = :seen AND (likenesses = :marks OR attribute_not_exists(likenesses))',
          ExpressionAttributeValues: { ':seen': kept.version, ':marks': kept.likenesses },
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
      ...(await unbearParts(org, participantId, kept?.likenesses ?? [])),
    ]);
    return stopped ? undefined : true;
  });
}
