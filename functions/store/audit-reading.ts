import type { routesByName } from '../../shared/contract/api.ts';
import {
  type AuditEntry,
  type AuditEvent,
  auditEntry,
  discloseAudit,
  positionOf,
} from '../../shared/domain/privacy/audit.ts';
import { Problem } from '../../shared/problems.ts';
import { auditPartitions } from './audit-keys.ts';
import { documents } from './documents.ts';
import { listRunIdsOf } from './memberships.ts';
import { auditTable, type Item, readItem } from './table.ts';

/**
 * A source of a participant's entries: a partition, and the position from which on they are theirs.
 */
type AuditSource = { partition: string; from: string };

type Position = Pick<AuditEntry, 'at' | 'requestId'>;

/** An entry without the moment at which DynamoDB deletes it, which older ones do not have. */
export const withoutExpiry = ({ expiresAt: _, ...entry }: Item): Item => entry;

export const readEntry = (item: Item): AuditEntry => readItem(auditEntry, withoutExpiry(item));

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
async function auditSourcesOf(org: string, participantId: string): Promise<AuditSource[]> {
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

/** The newest items of a source before a position, and how far back they reach. */
export async function newestOf<Entry extends Position>(
  read: (item: Item) => Entry,
  source: AuditSource,
  before: string,
  limit: number,
) {
  // DynamoDB refuses a range that ends before it begins: the page is older than the start of this
  // source.
  if (source.from > before) return { entries: [], reaches: '' };
  const { Items = [], LastEvaluatedKey } = await documents.send('Query', {
    TableName: auditTable(),
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :before',
    ExpressionAttributeValues: {
      ':pk': source.partition,
      ':from': source.from || ' ',
      ':before': before,
    },
    ScanIndexForward: false,
    ConsistentRead: true,
    // A write is two entries.
    Limit: limit * 2,
  });
  const entries = Items.map(read);
  const last = entries.at(-1);
  return { entries, reaches: LastEvaluatedKey && last ? positionOf(last) : '' };
}

/** A request's id is base64 at an HTTP API, so it may hold `+`, `/` and `=`. */
const positionPattern = /^\d{4}-\d\d-\d\dT[\d:.]{12}Z#[\w+/=-]{1,128}$/;

/** A cursor is the position of the last event on the page; the next page continues before it. */
export function readCursor(cursor: string | undefined): string {
  if (cursor === undefined) return '~';
  const position = Buffer.from(cursor, 'base64url').toString();
  if (!positionPattern.test(position)) throw new Problem('cursor.invalid');
  return position;
}

/** The cursor of the page after a position; none at the end. */
export const cursorAt = (position: string): string | null =>
  position ? Buffer.from(position).toString('base64url') : null;

export type AuditPageRequest = { limit: number; cursor?: string | undefined };

/**
 * One page of the events in which a participant's data was handled, newest first. Partitions are
 * read in parallel, and the page goes only as far back as all of them reach.
 * @throws Problem cursor.invalid
 */
export async function auditPage(
  org: string,
  participantId: string,
  { limit, cursor }: AuditPageRequest,
) {
  const before = readCursor(cursor);
  const sources = await auditSourcesOf(org, participantId);
  const read = await Promise.all(
    sources.map((source) => newestOf(readEntry, source, before, limit)),
  );
  const horizon = read.map(({ reaches }) => reaches).reduce((a, b) => (a > b ? a : b), '');
  const all = discloseAudit(
    read.flatMap(({ entries }) => entries),
    participantId,
  ).filter((event) => positionOf(event) >= horizon);
  const items = all.slice(0, limit);
  const last = items.at(-1);
  return { items, next: cursorAt(all.length > limit && last ? positionOf(last) : horizon) };
}

/** The maximum number of pages in a letter; older events are left out, and the letter says so. */
const letterPages = 20;
const letterPage = 100;

/** All audit events of a participant, or the newest two thousand. */
export async function auditSoFar(
  org: string,
  participantId: string,
): Promise<{ events: AuditEvent[]; isWhole: boolean }> {
  const events: AuditEvent[] = [];
  let cursor: string | undefined;
  for (let n = 0; n < letterPages; n++) {
    const page = await auditPage(org, participantId, { limit: letterPage, cursor });
    events.push(...page.items);
    if (!page.next) return { events, isWhole: true };
    cursor = page.next;
  }
  return { events, isWhole: false };
}
