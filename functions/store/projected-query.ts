import { type RecordsIndex, recordsShape } from '../../shared/table-shape.ts';
import { documents } from './documents.ts';
import { type Item, recordsTable } from './table.ts';

type ProjectedSpan = {
  partition: string;
  /** The beginning of the sort key; every item without it. */
  prefix?: string;
  /** The last sort key of an index. */
  to?: string;
  index?: RecordsIndex;
  table?: string;
};

/**
 * Some attributes of a whole range of items, and no others: IAM lets the functions of reminders read
 * in this way alone, and only the attributes that are listed for each.
 */
export async function queryProjected(
  { partition, prefix, to, index, table = recordsTable() }: ProjectedSpan,
  attributes: readonly string[],
): Promise<Item[]> {
  const names = index ? recordsShape.indexes[index] : recordsShape;
  const sort = to === undefined ? (prefix ? ' AND begins_with(#sk, :sk)' : '') : ' AND #sk <= :sk';
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const answer = await documents.send('Query', {
      TableName: table,
      ...(index ? { IndexName: index } : { ConsistentRead: true }),
      Select: 'SPECIFIC_ATTRIBUTES',
      ProjectionExpression: attributes.map((_, n) => `#p${n}`).join(', '),
      KeyConditionExpression: `#pk = :pk${sort}`,
      ExpressionAttributeNames: {
        '#pk': names.partition,
        ...(sort ? { '#sk': names.sort } : {}),
        ...Object.fromEntries(attributes.map((name, n) => [`#p${n}`, name])),
      },
      ExpressionAttributeValues: {
        ':pk': partition,
        ...(sort ? { ':sk': to === undefined ? prefix : `${to}~` } : {}),
      },
      ExclusiveStartKey,
    });
    items.push(...(answer.Items ?? []));
    ExclusiveStartKey = answer.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}
