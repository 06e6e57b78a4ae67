import {
  isDismissed,
  type SamePerson,
  samePerson,
} from '../../shared/domain/privacy/same-person.ts';
import { documents, isConditionFailed } from './documents.ts';
import { keys } from './keys.ts';
import { type PageRequest, queryAll, queryPage } from './query.ts';
import { getItem, type Item, readItem, recordsTable } from './table.ts';

const partition = (org: string) => keys.samePerson(org, '').pk;

/** The organisation's pairs of numbers that may be one person. */
export async function listPairs(org: string, page: PageRequest) {
  const { items, next } = await queryPage({ partition: partition(org) }, page);
  return { items: items.map((item) => readItem(samePerson, item)), next };
}

/** All pairs that contain a number. */
export async function pairsWith(org: string, ...numbers: string[]): Promise<SamePerson[]> {
  const items = await queryAll({ partition: partition(org) });
  return items
    .map((item) => readItem(samePerson, item))
    .filter(({ participantIds }) => numbers.every((one) => participantIds.includes(one)));
}

export const getPair = (org: string, pairId: string): Promise<SamePerson | undefined> =>
  getItem(samePerson, keys.samePerson(org, pairId));

/** The result for a pair that was found. */
export type FoundPair = { isNew: boolean; isDismissed: boolean };

/**
 * Stores that two numbers are alike, unless it is known: then the workers' decisions on it stay.
 */
export async function storePair(
  org: string,
  pair: Pick<SamePerson, 'pairId' | 'participantIds' | 'foundOn'>,
): Promise<FoundPair> {
  try {
    await documents.send('PutItem', {
      TableName: recordsTable(),
      Item: { ...keys.samePerson(org, pair.pairId), ...pair, words: {} },
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    return { isNew: true, isDismissed: false };
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
    const stored = readItem(samePerson, error.stored as Item);
    return { isNew: false, isDismissed: isDismissed(stored) };
  }
}

/** Deletes a pair whose names are no longer alike, unless a worker has decided on it. */
export async function forgetUnsaidPair(org: string, pairId: string): Promise<void> {
  try {
    await documents.send('DeleteItem', {
      TableName: recordsTable(),
      Key: keys.samePerson(org, pairId),
      ConditionExpression: 'words = :none',
      ExpressionAttributeValues: { ':none': {} },
    });
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
  }
}

/** Deletes every pair with a number. */
export async function forgetPairsWith(org: string, number: string): Promise<void> {
  for (const { pairId } of await pairsWith(org, number))
    await documents.send('DeleteItem', {
      TableName: recordsTable(),
      Key: keys.samePerson(org, pairId),
    });
}

/** Stores the decision of the worker of one of the two. A repeat changes only the time. */
export async function saveWord(
  org: string,
  pairId: string,
  number: string,
  word: SamePerson['words'][string],
): Promise<SamePerson | undefined> {
  try {
    const { Attributes } = await documents.send('UpdateItem', {
      TableName: recordsTable(),
      Key: keys.samePerson(org, pairId),
      UpdateExpression: 'SET words.#number = :word',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#number': number },
      ExpressionAttributeValues: { ':word': word },
      ReturnValues: 'ALL_NEW',
    });
    return Attributes && readItem(samePerson, Attributes);
  } catch (error) {
    if (isConditionFailed(error)) return undefined;
    throw error;
  }
}
