import { expiryOf } from '../../functions/store/audit.ts';
import { documents, isConditionFailed } from '../../functions/store/documents.ts';
import { auditTable, type Item } from '../../functions/store/table.ts';

async function setExpiry({ pk, sk, at }: Item): Promise<boolean> {
  try {
    await documents.send('UpdateItem', {
      TableName: auditTable(),
      Key: { pk, sk },
      UpdateExpression: 'SET expiresAt = :expiry',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(expiresAt)',
      ExpressionAttributeValues: { ':expiry': expiryOf(String(at)) },
    });
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}

/**
 * Gives every entry of the audit without one the moment at which DynamoDB deletes it. No function
 * may change an entry; this is for operators.
 * @returns the number of entries that were given one
 */
export async function fillExpiry(): Promise<number> {
  let filled = 0;
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await documents.send('Scan', {
      TableName: auditTable(),
      FilterExpression: 'attribute_not_exists(expiresAt)',
      ProjectionExpression: 'pk, sk, #at',
      ExpressionAttributeNames: { '#at': 'at' },
      ExclusiveStartKey,
    });
    for (const item of page.Items ?? []) filled += Number(await setExpiry(item));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return filled;
}
