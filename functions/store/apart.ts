import * as z from 'zod';
import { participantId } from '../../shared/domain/ids.ts';
import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import { queryAll } from './query.ts';
import { type TransactionPart, writeTogether } from './save.ts';
import { readItem, recordsTable } from './table.ts';

/** A note beside a client: with whom they must not be in one group. */
export const storedApart = z.strictObject({ participantId, otherParticipantId: participantId });

/** The most such notes of one client. */
const mostNotes = 20;

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

/**
 * Notes it beside both, so that the erasure of either removes it. A repeat changes nothing.
 * @throws Problem participant.unknown, apart.too_many
 */
export async function saveApart(org: string, one: string, other: string): Promise<void> {
  const apartFrom = await listApartFrom(org, one);
  if (apartFrom.includes(other)) return;
  if (apartFrom.length >= mostNotes) throw new Problem('apart.too_many');
  const TableName = recordsTable();
  const stopped = await writeTogether([
    ...apartPuts(org, one, other),
    ...[one, other].map((number) => ({
      ConditionCheck: {
        TableName,
        Key: keys.participant(org, number),
        ConditionExpression: 'attribute_exists(registeredBy)',
      },
    })),
  ]);
  if (stopped) throw new Problem('participant.unknown');
}

/** Removes the note beside both; a repeat changes nothing. */
export async function deleteApart(org: string, one: string, other: string): Promise<void> {
  await writeTogether(
    bothWays(one, other).map(([number, another]) => ({
      Delete: { TableName: recordsTable(), Key: keys.apart(org, number, another) },
    })),
  );
}
