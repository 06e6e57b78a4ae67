import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

type Fields = Record<string, unknown>;
type Convert = (item: Fields) => Fields;

/** Where an item, a part of one, or values for one stand in what is sent and answered. */
const itemFields = new Set([
  'Attributes',
  'ExclusiveStartKey',
  'ExpressionAttributeValues',
  'Item',
  'Key',
  'LastEvaluatedKey',
]);
/** Where a list of them stands. */
const listFields = new Set(['Items', 'Keys']);

function convertField(name: string, value: unknown, convert: Convert): unknown {
  if (value === undefined || value === null) return value;
  if (itemFields.has(name)) return convert(value as Fields);
  if (listFields.has(name)) return (value as Fields[]).map(convert);
  // A batch is answered by its tables' names, each with a list.
  if (name === 'Responses')
    return Object.fromEntries(
      Object.entries(value).map(([table, items]) => [table, (items as Fields[]).map(convert)]),
    );
  return convertItems(value, convert);
}

/** The same value with every item in it converted. */
function convertItems(value: unknown, convert: Convert): unknown {
  if (Array.isArray(value)) return value.map((part) => convertItems(part, convert));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, convertField(name, part, convert)]),
  );
}

/** Bytes travel as base64. The value itself is asked, because a Buffer turns itself into an object. */
function writeBytes(this: Fields, name: string, value: unknown): unknown {
  const given = this[name];
  return given instanceof Uint8Array ? Buffer.from(given).toString('base64') : value;
}

/** An attribute of the name `B` holds its value as an object, so only bytes are text under `B`. */
const readBytes = (name: string, value: unknown) =>
  name === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value;

/** An operation's input with plain items as DynamoDB's own JSON; what is undefined is left out. */
export function writeDocuments(input: object): string {
  const convert: Convert = (item) => marshall(item, { removeUndefinedValues: true });
  return JSON.stringify(convertItems(input, convert), writeBytes);
}

/** DynamoDB's answer with plain items. */
export function readDocuments(json: string): unknown {
  return convertItems(JSON.parse(json || '{}', readBytes), (item) => unmarshall(item as never));
}
