import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { configuration } from '../../shared/configuration.ts';
import { Problem } from '../../shared/problems.ts';
import { type RecordsIndex, recordsShape } from '../../shared/table-shape.ts';
import { documents } from './documents.ts';
import { type Item, recordsTable } from './table.ts';

export type PageRequest = { limit?: string | undefined; cursor?: string | undefined };
export type SortKeyRange = { from?: string | undefined; to?: string | undefined };
type KeySpan = { partition: string; prefix?: string } & SortKeyRange & {
    index?: RecordsIndex;
    /** From the last sort key to the first. */
    isBackwards?: boolean;
    /** Only items in which this attribute has this value: a page may have few of them, or none. */
    only?: { attribute: string; value: string } | undefined;
  };

/** The key condition of a range: its whole partition, a prefix, or from one sort key to another. */
function spanInput(span: KeySpan): QueryCommandInput {
  const names = span.index ? recordsShape.indexes[span.index] : recordsShape;
  const between = span.from !== undefined || span.to !== undefined;
  const sort = between
    ? ' AND #sk BETWEEN :from AND :to'
    : span.prefix
      ? ' AND begins_with(#sk, :prefix)'
      : '';
  return {
    TableName: recordsTable(),
    ...(span.index ? { IndexName: span.index } : { ConsistentRead: true }),
    KeyConditionExpression: `#pk = :pk${sort}`,
    ...(span.isBackwards ? { ScanIndexForward: false } : {}),
    ...(span.only ? { FilterExpression: '#only = :only' } : {}),
    ExpressionAttributeNames: {
      '#pk': names.partition,
      ...(sort ? { '#sk': names.sort } : {}),
      ...(span.only ? { '#only': span.only.attribute } : {}),
    },
    ExpressionAttributeValues: {
      ':pk': span.partition,
      ...(span.only ? { ':only': span.only.value } : {}),
      // " " sorts before and "~" after every character of our keys; no key may be empty.
      ...(between ? { ':from': span.from ?? ' ', ':to': `${span.to ?? ''}~` } : {}),
      ...(!between && span.prefix ? { ':prefix': span.prefix } : {}),
    },
  };
}

const cursorKey = z.record(z.string(), z.string());

function readCursor(cursor: string | undefined): Record<string, string> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return cursorKey.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Problem('cursor.invalid');
  }
}

const writeCursor = (key: Item | undefined) =>
  key ? Buffer.from(JSON.stringify(key)).toString('base64url') : null;

/**
 * One page of a range; where `only` some of its items are listed, the cursor goes on from the last
 * item that was read, so that the pages together miss none. A cursor of another partition is refused by DynamoDB itself, so a cursor
 * cannot lead out of the caller's organisation.
 */
export async function queryPage(
  span: KeySpan,
  page: PageRequest,
): Promise<{ items: Item[]; next: string | null }> {
  const ExclusiveStartKey = readCursor(page.cursor);
  const Limit = Number(page.limit ?? configuration.pageSize);
  try {
    const answer = await documents.send('Query', { ...spanInput(span), Limit, ExclusiveStartKey });
    return { items: answer.Items ?? [], next: writeCursor(answer.LastEvaluatedKey) };
  } catch (error) {
    const refused = error instanceof Error && error.name === 'ValidationException';
    throw refused && ExclusiveStartKey ? new Problem('cursor.invalid') : error;
  }
}

/**
 * One page of a list that is read whole because it is not shown in the order of its keys. The
 * cursor holds the last item's position in the order, so the order holds across pages.
 * @param placeOf text that sorts as the list does, and differs for each item
 * @throws Problem cursor.invalid
 */
export function pageOf<Listed>(
  all: readonly Listed[],
  placeOf: (one: Listed) => string,
  page: PageRequest,
): { items: Listed[]; next: string | null } {
  const cursor = readCursor(page.cursor);
  if (cursor && cursor.after === undefined) throw new Problem('cursor.invalid');
  const { after = '' } = cursor ?? {};
  const left = all
    .map((one) => ({ one, place: placeOf(one) }))
    .filter(({ place }) => place > after)
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));
  const shown = left.slice(0, Number(page.limit ?? configuration.pageSize));
  const last = left.length > shown.length ? shown.at(-1) : undefined;
  return { items: shown.map(({ one }) => one), next: writeCursor(last && { after: last.place }) };
}

/** The whole range, page after page: only for what is bounded by nature, such as one run. */
export async function queryAll(span: KeySpan): Promise<Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const answer = await documents.send('Query', { ...spanInput(span), ExclusiveStartKey });
    items.push(...(answer.Items ?? []));
    ExclusiveStartKey = answer.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}
