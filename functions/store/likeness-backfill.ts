import { documents } from './documents.ts';
import { markIdentity } from './identities.ts';
import { knownPeople } from './known-people.ts';
import { type Item, identitiesTable } from './table.ts';

/** Whose names are kept, of all organisations: for the operator alone, no function may scan. */
async function* storedNumbers(): AsyncGenerator<{ org: string; participantId: string }> {
  let ExclusiveStartKey: Item | undefined;
  do {
    const answer = await documents.send('Scan', {
      TableName: identitiesTable(),
      ProjectionExpression: 'pk',
      FilterExpression: 'sk = :identity',
      ExpressionAttributeValues: { ':identity': 'IDENTITY' },
      ExclusiveStartKey,
    });
    for (const { pk } of answer.Items ?? []) {
      const [, org, participantId] = /^ORG#([^#]+)#PARTICIPANT#([^#]+)$/.exec(String(pk)) ?? [];
      if (org && participantId) yield { org, participantId };
    }
    ExclusiveStartKey = answer.LastEvaluatedKey;
  } while (ExclusiveStartKey);
}

/**
 * Marks every kept name, and lists who is perhaps one person: names from before there were marks,
 * and all of them once the secret is another. It may be run as often as one likes.
 * @param today the day on which the pairs are found
 * @returns how many names are marked, and how many of them are like another's
 */
export async function markAll(today: string): Promise<{ names: number; alike: number }> {
  const counts = { names: 0, alike: 0 };
  for await (const { org, participantId } of storedNumbers()) {
    const marked = await markIdentity(org, participantId);
    if (!marked) continue;
    const { knownTo } = await knownPeople({ org, number: participantId, ...marked }, today);
    counts.names++;
    counts.alike += Number(knownTo.length > 0);
  }
  return counts;
}
