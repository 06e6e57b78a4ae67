import { isDeepStrictEqual } from 'node:util';
import type { TransactWriteCommandInput, UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { Problem, type ProblemCode } from '../../shared/problems.ts';
import { documents, isConditionFailed, isTransactionStopped } from './documents.ts';
import type { Key } from './keys.ts';
import { type Item, recordsTable } from './table.ts';

/**
 * A write of an item under optimistic versions. Without `ifMatch` the item must be new; with it the
 * stored version must be that one. A repeat of a write that succeeded is no conflict.
 */
export type VersionedSave = {
  key: Key;
  /** The caller's content: these attributes are set, others stay. */
  content: Item;
  /** Index keys, set with the content. */
  indexed?: Item;
  /** Attributes that are taken out, such as the keys of an index. */
  removed?: readonly string[];
  /** Author and time: set with the content, and not compared to recognise a repeat. */
  signed?: Item;
  /** Set once, when the item is made. */
  initial?: Item;
  /** The version above which a new item starts: that of an item which it replaces. */
  above?: number;
  /** The attribute that only markers of deleted items have: such an item counts as none. */
  marker?: string;
  ifMatch: number | undefined;
  /** The problem when an item without `ifMatch` already exists with other content. */
  exists: ProblemCode;
  /**
   * May a repeat be recognised, or only by its writer? If this is missing, by anybody.
   */
  isRepeat?: (stored: Item) => boolean;
  /** A further condition on the stored item, and the problem when only that fails. */
  only?: { condition: string; values: Item; problem: (stored: Item) => Problem };
};

/** The condition on the version that was read, or that there is nothing. */
function versionCondition({ ifMatch, marker }: VersionedSave): string {
  if (ifMatch === undefined)
    return `attribute_not_exists(pk)${marker ? ` OR attribute_exists(${marker})` : ''}`;
  return `version = :ifMatch${marker ? ` AND attribute_not_exists(${marker})` : ''}`;
}

/** A DynamoDB update from a save: content set, version raised by one. */
export function updateOf(
  save: VersionedSave,
): Omit<UpdateCommandInput, 'Key'> & { Key: Key; UpdateExpression: string } {
  const set = Object.entries({ ...save.content, ...save.indexed, ...save.signed });
  const once = Object.entries(save.initial ?? {});
  const all = [...set, ...once];
  const assignments = [
    ...set.map((_, n) => `#a${n} = :a${n}`),
    ...once.map(
      (_, n) => `#a${set.length + n} = if_not_exists(#a${set.length + n}, :a${set.length + n})`,
    ),
    'version = if_not_exists(version, :zero) + :one',
  ];
  const removal = save.removed?.length ? ` REMOVE ${save.removed.join(', ')}` : '';
  const version = versionCondition(save);
  return {
    TableName: recordsTable(),
    Key: save.key,
    UpdateExpression: `SET ${assignments.join(', ')}${removal}`,
    ConditionExpression: save.only ? `(${version}) AND (${save.only.condition})` : version,
    ExpressionAttributeNames: Object.fromEntries(all.map(([name], n) => [`#a${n}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(all.map(([, value], n) => [`:a${n}`, value])),
      ...(save.ifMatch === undefined ? {} : { ':ifMatch': save.ifMatch }),
      ...save.only?.values,
      ':zero': save.above ?? 0,
      ':one': 1,
    },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };
}

/** Does the stored item equal the result of the save? Then the save is a repeat. */
function saysTheSame(stored: Item, content: Item): boolean {
  return Object.entries(content).every(([name, value]) => isDeepStrictEqual(stored[name], value));
}

/**
 * Why a save was refused, from the item that was in its way; no problem when it was a repeat.
 * @example refusalOf({ content: {}, ifMatch: 1 }, undefined)?.code // 'version.conflict'
 */
export function refusalOf(save: VersionedSave, stored: Item | undefined): Problem | undefined {
  if (!stored) return new Problem('version.conflict');
  if (saysTheSame(stored, save.content) && (save.isRepeat?.(stored) ?? true)) return undefined;
  if (save.ifMatch === undefined) return new Problem(save.exists);
  if (stored.version !== save.ifMatch || !save.only) return new Problem('version.conflict');
  return save.only.problem(stored);
}

/**
 * Saves one item in one conditional write and returns the stored item.
 * @throws Problem version.conflict, or those of `exists` and `only`
 */
export async function saveItem(save: VersionedSave): Promise<Item> {
  try {
    const answer = await documents.send('UpdateItem', {
      ...updateOf(save),
      ReturnValues: 'ALL_NEW',
    });
    return answer.Attributes ?? {};
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
    const { stored } = error;
    const refusal = refusalOf(save, stored);
    if (refusal || !stored) throw refusal;
    return stored;
  }
}

/** A whole item over the version that was read; version 0 means that there was none. */
export function putOver<Content extends Item & { version: number }>(key: Key, content: Content) {
  const isNew = content.version === 0;
  return {
    TableName: recordsTable(),
    Item: { ...key, ...content, version: content.version + 1 },
    ConditionExpression: isNew ? 'attribute_not_exists(pk)' : 'version = :seen',
    ...(isNew ? {} : { ExpressionAttributeValues: { ':seen': content.version } }),
  };
}

/** Writes an item, unless another write came first; returns whether it was written. */
export async function putUnlessOvertaken(put: ReturnType<typeof putOver>): Promise<boolean> {
  try {
    await documents.send('PutItem', put);
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}

/** How often a change is tried while others change the same thing. */
const tries = 10;

/**
 * Tries a conditional write with what is there now, repeatedly until no other write comes first.
 * @param write returns undefined when another write came first
 * @throws Problem server.busy
 */
export async function untilWritten<Written>(
  write: () => Promise<Written | undefined>,
): Promise<Written> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const written = await write();
    if (written !== undefined) return written;
  }
  throw new Problem('server.busy');
}

/** A part of a transaction: all parts are written, or none. */
export type TransactionPart = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
/** What stopped each part: the item in its way if its condition failed. */
export type StoppedParts = { failed: boolean; stored: Item | undefined }[];

/** How often a transaction is tried while others write the same items, and the pause between. */
const attempts = 6;
const pauseMs = 25;

/**
 * Writes all parts or none.
 * @returns undefined when written, else which parts' conditions failed
 * @throws Problem server.busy when others keep writing the same items
 */
export async function writeTogether(parts: TransactionPart[]): Promise<StoppedParts | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      await documents.send('TransactWriteItems', { TransactItems: parts });
      return undefined;
    } catch (error) {
      if (!isTransactionStopped(error)) throw error;
      const { reasons } = error;
      if (reasons.some((reason) => reason.code === 'ConditionalCheckFailed'))
        return reasons.map((reason) => ({
          failed: reason.code === 'ConditionalCheckFailed',
          stored: reason.stored,
        }));
      await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt * (1 + Math.random())));
    }
  }
  throw new Problem('server.busy');
}
