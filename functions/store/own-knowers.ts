import { handlersOf } from '../../shared/domain/people/known-person.ts';
import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import type { OwnLinkPlace } from './own-links.ts';
import { getParticipant } from './participants.ts';
import type { TransactionPart } from './save.ts';
import { recordsTable } from './table.ts';

/**
 * The part of a transaction by which the person who gave a one-time word counts as knowing the client's
 * answers: they could have set the personal code themselves. Nothing where they count already.
 * @param by the giver; null of a word that was sent to the telephone
 * @throws Problem link.unknown where the client was erased or joined meanwhile
 */
export async function countedAsHandler(
  { organisation, participantId }: OwnLinkPlace,
  by: string | null,
): Promise<TransactionPart[]> {
  if (by === null) return [];
  const client = await getParticipant(organisation, participantId);
  if (!client) throw new Problem('link.unknown');
  const handlers = handlersOf(client);
  if (handlers.includes(by)) return [];
  const counted = {
    TableName: recordsTable(),
    Key: keys.participant(organisation, participantId),
    // A save over an older version would lose it again.
    UpdateExpression: 'SET handledBy = :handledBy, version = version + :one',
    ConditionExpression: 'version = :seen AND attribute_exists(registeredBy)',
    ExpressionAttributeValues: {
      ':handledBy': [...handlers, by].sort(),
      ':one': 1,
      ':seen': client.version,
    },
  };
  return [{ Update: counted }];
}
