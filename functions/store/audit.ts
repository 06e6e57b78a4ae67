import { retentionYears } from '../../shared/configuration.ts';
import { yearsAfter } from '../../shared/domain/retention-days.ts';
import type { StoreAudit } from '../http/audit-trail.ts';
import { actionItems, auditItems } from './audit-keys.ts';
import { documents, isConditionFailed } from './documents.ts';
import type { Key } from './keys.ts';
import { auditTable } from './table.ts';

/**
 * When DynamoDB deletes an entry by itself, in seconds since 1970: years after it was made.
 * @param at the moment of the entry, an ISO timestamp
 */
export const expiryOf = (at: string): number =>
  Date.parse(yearsAfter(at.slice(0, 10), retentionYears.audit)) / 1000;

/** Adds an item, and never overwrites one. */
async function add(item: Key & { at: string }): Promise<void> {
  try {
    await documents.send('PutItem', {
      TableName: auditTable(),
      Item: { ...item, expiresAt: expiryOf(item.at) },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
  } catch (error) {
    // The key holds the request's id, so an item under it is this entry, sent before by the SDK.
    if (!isConditionFailed(error)) throw error;
  }
}

/**
 * Stores an entry for each subject, and once for the member of the staff who made the request; at
 * most a few hundred, because pages and bodies are bounded.
 */
export const storeAudit: StoreAudit = async (entry, subjects, { phase, isFirst }) => {
  const entries = subjects.flatMap((subject) => auditItems(entry, subject, phase));
  const actions = isFirst ? actionItems(entry, subjects, phase) : [];
  await Promise.all([...entries, ...actions].map(add));
};
