import * as z from 'zod';
import { type Identity, identity } from '../../shared/domain/people/identity.ts';
import { deliverReads } from '../../shared/table-shape.ts';
import { documents, isConditionFailed } from './documents.ts';
import { keys } from './keys.ts';
import { queryProjected } from './projected-query.ts';
import { identitiesTable } from './table.ts';

/** Where a person is reached, and nothing else of their identity: not the name. */
export type ReachablePerson = Pick<
  Identity,
  'phone' | 'phoneSince' | 'language' | 'reminders' | 'stoppedAt'
>;

const reachable = z.object({
  phone: identity.shape.phone,
  phoneSince: identity.shape.phoneSince,
  language: identity.shape.language,
  reminders: identity.shape.reminders,
  stoppedAt: identity.shape.stoppedAt,
});

/** Where a person is reached; undefined where no name is stored. */
export async function readReachable(
  org: string,
  participantId: string,
): Promise<ReachablePerson | undefined> {
  const { pk, sk } = keys.identity(org, participantId);
  const table = identitiesTable();
  const [item] = await queryProjected({ partition: pk, prefix: sk, table }, deliverReads);
  return item && reachable.parse(item);
}

/**
 * Notes that a person stopped the reminders, as the carrier says. Another address meanwhile is not
 * stopped; nor is anything raised by which a worker's own change would be refused.
 */
export async function stopReminders(
  org: string,
  participantId: string,
  { address, at }: { address: string; at: string },
): Promise<void> {
  try {
    await documents.send('UpdateItem', {
      TableName: identitiesTable(),
      Key: keys.identity(org, participantId),
      UpdateExpression: 'SET stoppedAt = :at',
      ConditionExpression: 'reminders.address = :address',
      ExpressionAttributeValues: { ':at': at, ':address': address },
      ReturnValues: 'NONE',
    });
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
  }
}
