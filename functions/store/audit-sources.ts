import type { routesByName } from '../../shared/contract/api.ts';
import { type AuditEntry, auditEntry, positionOf } from '../../shared/domain/privacy/audit.ts';
import { auditPartitions } from './audit-keys.ts';
import { documents } from './documents.ts';
import { listRunIdsOf } from './memberships.ts';
import { auditTable, type Item, readItem } from './table.ts';

/**
 * A source of a participant's entries: a partition, and the position from which on they are theirs.
 */
export type AuditSource = { partition: string; from: string };

export const readEntry = (item: Item): AuditEntry => readItem(auditEntry, item);

/** The routes by which a number is added to a run. */
const joining = 'putMember' satisfies keyof typeof routesByName;

/** The audit's entries of when the number was added to a run. */
async function joiningsOf(partition: string): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await documents.send('Query', {
      TableName: auditTable(),
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: 'route = :route AND outcome = :outcome',
      ExpressionAttributeValues: { ':pk': partition, ':route': joining, ':outcome': 'done' },
      ExclusiveStartKey,
    });
    entries.push(...Items.map(readEntry));
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return entries;
}

/** When each run first had the number. */
function firstIn(joinings: readonly AuditEntry[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const entry of joinings) {
    const { runId } = entry.place;
    if (runId && !first.has(runId)) first.set(runId, positionOf(entry));
  }
  return first;
}

/**
 * The participant's own partition, and those of the runs that have or had the number: from the
 * moment they had it, also after the participant left, because the data stays stored. Runs are
 * known from the records and from the audit, which outlives an erasure.
 */
export async function auditSourcesOf(org: string, participantId: string): Promise<AuditSource[]> {
  const own = auditPartitions.participant(org, participantId);
  const [stored, joinings] = await Promise.all([listRunIdsOf(org, participantId), joiningsOf(own)]);
  const joined = firstIn(joinings);
  const runIds = [...new Set([...stored, ...joined.keys()])];
  return [
    { partition: own, from: '' },
    ...runIds.map((runId) => ({
      partition: auditPartitions.run(org, runId),
      // A membership that is older than the audit is covered from the beginning of the audit.
      from: joined.get(runId) ?? '',
    })),
  ];
}
