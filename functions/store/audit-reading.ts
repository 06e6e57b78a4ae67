import { type AuditEvent, discloseAudit, positionOf } from '../../shared/domain/privacy/audit.ts';
import { Problem } from '../../shared/problems.ts';
import { type AuditSource, auditSourcesOf, readEntry } from './audit-sources.ts';
import { documents } from './documents.ts';
import { auditTable } from './table.ts';

/** The newest entries of a source before a position, and how far back they reach. */
async function newest(source: AuditSource, before: string, limit: number) {
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
  const entries = Items.map(readEntry);
  const last = entries.at(-1);
  return { entries, reaches: LastEvaluatedKey && last ? positionOf(last) : '' };
}

/** A request's id is base64 at an HTTP API, so it may hold `+`, `/` and `=`. */
const positionPattern = /^\d{4}-\d\d-\d\dT[\d:.]{12}Z#[\w+/=-]{1,128}$/;

/** A cursor is the position of the last event on the page; the next page continues before it. */
function readCursor(cursor: string | undefined): string {
  if (cursor === undefined) return '~';
  const position = Buffer.from(cursor, 'base64url').toString();
  if (!positionPattern.test(position)) throw new Problem('cursor.invalid');
  return position;
}

type AuditPageRequest = { limit: number; cursor?: string | undefined };

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
  const read = await Promise.all(sources.map((source) => newest(source, before, limit)));
  const horizon = read.map(({ reaches }) => reaches).reduce((a, b) => (a > b ? a : b), '');
  const all = discloseAudit(
    read.flatMap(({ entries }) => entries),
    participantId,
  ).filter((event) => positionOf(event) >= horizon);
  const items = all.slice(0, limit);
  const last = items.at(-1);
  const end = all.length > limit && last ? positionOf(last) : horizon;
  return { items, next: end ? Buffer.from(end).toString('base64url') : null };
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
