import type * as z from 'zod';
import { tableVariables } from '../../shared/table-shape.ts';
import { documents } from './documents.ts';
import { type Key, keyAttributes } from './keys.ts';

/** A table's name, from the function's environment. */
function tableName(table: keyof typeof tableVariables): string {
  const name = process.env[tableVariables[table]];
  if (!name) throw new Error(`${tableVariables[table]} is not set`);
  return name;
}
export const recordsTable = () => tableName('records');
export const identitiesTable = () => tableName('identities');
export const auditTable = () => tableName('audit');

export type Item = Record<string, unknown>;

/**
 * An item as its schema defines it, without its keys. Every read is parsed, so a broken item is
 * noticed where it is read and not where its figures come out wrong.
 */
export function readItem<Schema extends z.ZodType>(schema: Schema, item: Item): z.infer<Schema> {
  const content = Object.entries(item).filter(([name]) => !keyAttributes.includes(name));
  return schema.parse(Object.fromEntries(content));
}

/** One item, read after every finished write. */
export async function getItem<Schema extends z.ZodType>(
  schema: Schema,
  key: Key,
  table = recordsTable(),
): Promise<z.infer<Schema> | undefined> {
  const { Item } = await documents.send('GetItem', {
    TableName: table,
    Key: key,
    ConsistentRead: true,
  });
  return Item && readItem(schema, Item);
}

/** DynamoDB reads at most this many items in one batch. */
const batchSize = 100;

/** Up to 100 items in one request, in any order; missing ones are left out. */
async function getBatch(requested: Key[]): Promise<Item[]> {
  const table = recordsTable();
  const found: Item[] = [];
  let left: Key[] | undefined = requested;
  while (left?.length) {
    const answer = await documents.send('BatchGetItem', {
      RequestItems: { [table]: { Keys: left, ConsistentRead: true } },
    });
    found.push(...(answer.Responses?.[table] ?? []));
    left = answer.UnprocessedKeys?.[table]?.Keys as Key[] | undefined;
  }
  return found;
}

const keyText = ({ pk, sk }: Item | Key) => `${pk} ${sk}`;

/**
 * The items of the keys, in the order of the keys: undefined where there is none. DynamoDB refuses a
 * batch that names a key twice, so each is read once.
 */
export async function getItems(requested: Key[]): Promise<(Item | undefined)[]> {
  const different = [...new Map(requested.map((key) => [keyText(key), key])).values()];
  const found = new Map<string, Item>();
  for (let from = 0; from < different.length; from += batchSize)
    for (const item of await getBatch(different.slice(from, from + batchSize)))
      found.set(keyText(item), item);
  return requested.map((key) => found.get(keyText(key)));
}
