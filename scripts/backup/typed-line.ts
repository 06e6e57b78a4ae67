import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item in DynamoDB's own typed JSON: `{ pk: { S: '…' } }`. */
export type TypedItem = Record<string, AttributeValue>;

/** Sorts keys, so that the same item always gives the same line; bytes become base64. */
function ordered(_: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * An item as one line.
 * @example lineOf({ sk: { S: 'RUN' }, pk: { S: 'a' } }) // '{"pk":{"S":"a"},"sk":{"S":"RUN"}}'
 */
export const lineOf = (item: TypedItem): string => JSON.stringify(item, ordered);

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** In typed JSON only a type's own value is a string: an attribute called `B` holds an object. */
function revived(key: string, value: unknown): unknown {
  if (key === 'B' && typeof value === 'string') return bytesOf(value);
  if (key === 'BS' && Array.isArray(value)) return value.map((text) => bytesOf(String(text)));
  return value;
}

/**
 * The item of a line.
 * @throws SyntaxError when the line holds none
 */
export const itemOf = (line: string): TypedItem => JSON.parse(line, revived) as TypedItem;
