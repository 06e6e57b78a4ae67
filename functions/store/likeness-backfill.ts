import { documents } from './documents.ts';
import { markIdentity } from './identities.ts';
import { knownPeople } from './known-people.ts';
import { type Item, identitiesTable } from './table.ts';

/**
 * The participants with a stored name, of all organisations: only for operators, no function may
 * scan.
 */
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
 * Marks every stored name, and lists the pairs that may be one person: for names from before there
 * were marks, and for all of them after the secret has changed. It may be run any number of times.
 * @param today the day on which the pairs are found
 * @returns the number of marked names, and how many of them are like another's
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
