import * as z from 'zod';
import { noteLimits } from '../../shared/configuration.ts';
import { participantId } from '../../shared/domain/ids.ts';
import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import { queryAll } from './query.ts';
import { type TransactionPart, untilWritten, writeTogether } from './save.ts';
import { getItems, readItem, recordsTable } from './table.ts';

/** A note beside a client: with whom they must not be in one group. */
export const storedApart = z.strictObject({ participantId, otherParticipantId: participantId });

/** How many such notes were ever added beside a client: raised by each. */
export const storedApartChanges = z.strictObject({ changes: z.int().min(1) });

/** The numbers with which a client must not be in one group. */
export async function listApartFrom(org: string, number: string): Promise<string[]> {
  const { pk, sk } = keys.apart(org, number, '');
  const items = await queryAll({ partition: pk, prefix: sk });
  return items.map((item) => readItem(storedApart, item).otherParticipantId);
}

const bothWays = (one: string, other: string) =>
  [
    [one, other],
    [other, one],
  ] as const;

/** The note beside both, as parts of a transaction. */
export const apartPuts = (org: string, one: string, other: string): TransactionPart[] =>
  bothWays(one, other).map(([participantId, otherParticipantId]) => ({
    Put: {
      TableName: recordsTable(),
      Item: {
        ...keys.apart(org, participantId, otherParticipantId),
        ...{ participantId, otherParticipantId },
      },
    },
  }));

/** Both clients are there; somebody who is erased meanwhile must not be named again. */
const bothThere = (org: string, both: readonly string[]): TransactionPart[] =>
  both.map((number) => ({
    ConditionCheck: {
      TableName: recordsTable(),
      Key: keys.participant(org, number),
      ConditionExpression: 'attribute_exists(registeredBy)',
    },
  }));

/** Raises the count of changes of both, unless another note was added beside either meanwhile. */
async function changesOf(org: string, both: readonly string[]): Promise<TransactionPart[]> {
  const items = await getItems(both.map((number) => keys.apartChanges(org, number)));
  return items.map((item, n) => {
    const seen = item ? readItem(storedApartChanges, item).changes : 0;
    return {
      Update: {
        TableName: recordsTable(),
        Key: keys.apartChanges(org, both[n] ?? ''),
        UpdateExpression: 'SET changes = :next',
        ConditionExpression: seen === 0 ? 'attribute_not_exists(pk)' : 'changes = :seen',
        ExpressionAttributeValues: {
          ':next': seen + 1,
          ...(seen === 0 ? {} : { ':seen': seen }),
        },
      },
    };
  });
}

/**
 * Notes it beside both, so that the erasure of either removes it. A repeat changes nothing. Neither
 * may have more notes than the most, also where somebody adds another at the same moment; only a
 * joining of two numbers, which keeps the notes of both, may leave more.
 * @throws Problem participant.unknown, apart.too_many
 */
export async function saveApart(org: string, one: string, other: string): Promise<void> {
  const both = [one, other];
  await untilWritten(async () => {
    // Read before the notes: a note that is added after this stops the write.
    const changes = await changesOf(org, both);
    const [mine = [], theirs = []] = await Promise.all(
      both.map((number) => listApartFrom(org, number)),
    );
    if (mine.includes(other)) return true;
    if (Math.max(mine.length, theirs.length) >= noteLimits.apart)
      throw new Problem('apart.too_many');
    const parts = [...bothThere(org, both), ...apartPuts(org, one, other), ...changes];
    const stopped = await writeTogether(parts);
    if (stopped?.slice(0, both.length).some(({ failed }) => failed))
      throw new Problem('participant.unknown');
    return stopped ? undefined : true;
  });
}

/** Removes the note beside both; a repeat changes nothing. */
export async function deleteApart(org: string, one: string, other: string): Promise<void> {
  await writeTogether(
    bothWays(one, other).map(([number, another]) => ({
      Delete: { TableName: recordsTable(), Key: keys.apart(org, number, another) },
    })),
  );
}
