import { createHmac } from 'node:crypto';
import type { IdentityBody } from '../../shared/domain/people/identity.ts';
import { likeName, likePhone } from '../../shared/domain/privacy/likeness.ts';
import { likenessSecretVariable } from '../../shared/environment.ts';
import { documents } from './documents.ts';
import { keys } from './keys.ts';
import type { TransactionPart } from './save.ts';
import { identitiesTable } from './table.ts';

/** A mark of a text, which nobody can make or test without the secret. */
function markOf(...words: string[]): string {
  const secret = process.env[likenessSecretVariable];
  if (!secret) throw new Error(`${likenessSecretVariable} is not set`);
  return createHmac('sha256', secret).update(words.join('\0')).digest('hex');
}

/**
 * The marks of a name and a telephone number: equal for equal names or numbers in an organisation.
 */
export function likenessesOf(
  org: string,
  { name, phone }: Pick<IdentityBody, 'name' | 'phone'>,
): string[] {
  const [named, called] = [likeName(name), phone === null ? undefined : likePhone(phone)];
  return [
    ...(named ? [markOf(org, 'name', named)] : []),
    ...(called ? [markOf(org, 'phone', called)] : []),
  ];
}

/** The id of a pair, from which neither number can be read. */
export const pairIdOf = (org: string, one: string, other: string): string =>
  markOf(org, 'pair', ...[one, other].toSorted()).slice(0, 32);

/** The numbers that have a mark, as they are now. */
async function bearersOf(org: string, mark: string): Promise<string[]> {
  const { Item } = await documents.send('GetItem', {
    TableName: identitiesTable(),
    Key: keys.likeness(org, mark),
    ConsistentRead: true,
  });
  return [...((Item?.numbers as Set<string> | undefined) ?? [])];
}

/** The other numbers that have any of the marks. */
export async function othersAlike(
  org: string,
  number: string,
  marks: readonly string[],
): Promise<string[]> {
  const all = await Promise.all(marks.map((mark) => bearersOf(org, mark)));
  return [...new Set(all.flat())].filter((other) => other !== number).toSorted();
}

/** Adds a number to those that have the marks. */
export const bearParts = (
  org: string,
  number: string,
  marks: readonly string[],
): TransactionPart[] =>
  marks.map((mark) => ({
    Update: {
      TableName: identitiesTable(),
      Key: keys.likeness(org, mark),
      UpdateExpression: 'ADD numbers :number',
      ExpressionAttributeValues: { ':number': new Set([number]) },
    },
  }));

/** Removes a number from those that have the marks; a mark that no number has is deleted. */
export async function unbearParts(
  org: string,
  number: string,
  marks: readonly string[],
): Promise<TransactionPart[]> {
  const parts = marks.map(async (mark): Promise<TransactionPart[]> => {
    const bearers = await bearersOf(org, mark);
    if (!bearers.includes(number)) return [];
    const at = { TableName: identitiesTable(), Key: keys.likeness(org, mark) };
    const asRead = {
      ConditionExpression: 'numbers = :seen',
      ExpressionAttributeValues: { ':seen': new Set(bearers) },
    };
    if (bearers.length === 1) return [{ Delete: { ...at, ...asRead } }];
    return [
      {
        Update: {
          ...at,
          UpdateExpression: 'DELETE numbers :number',
          ConditionExpression: asRead.ConditionExpression,
          ExpressionAttributeValues: {
            ...asRead.ExpressionAttributeValues,
            ':number': new Set([number]),
          },
        },
      },
    ];
  });
  return (await Promise.all(parts)).flat();
}
