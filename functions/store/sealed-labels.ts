import * as z from 'zod';
import type { Run } from '../../shared/domain/groups/run.ts';
import { timestamp } from '../../shared/domain/ids.ts';
import { documents, isConditionFailed } from './documents.ts';
import { keys } from './keys.ts';
import { type TransactionPart, writeTogether } from './save.ts';
import { getItem, recordsTable } from './table.ts';

/** A leader's sealed labels of a run; DynamoDB deletes them some time after `expiresAt`. */
export const storedLabels = z.strictObject({
  sealed: z.string(),
  /** The run's version that the device had read; 0 in labels that are older than this field. */
  runVersion: z.int().default(0),
  until: timestamp,
  expiresAt: z.int(),
});

/** The labels as they are stored, whether or not their time is over. */
export const readSealedLabels = (org: string, runId: string, userId: string) =>
  getItem(storedLabels, keys.sealedLabels(org, runId, userId));

/** The labels that a leader's own other device stored, while they can be fetched. */
export async function getSealedLabels(
  org: string,
  runId: string,
  userId: string,
  now: string,
): Promise<z.infer<typeof storedLabels> | undefined> {
  const stored = await readSealedLabels(org, runId, userId);
  return stored && now < stored.until ? stored : undefined;
}

/**
 * Stores them over any earlier ones, if the run is still as the device read it: still open, still the
 * caller's, and with the same members to be erased or not.
 * @returns whether they were stored
 */
export async function saveSealedLabels(
  org: string,
  runId: string,
  userId: string,
  {
    sealed,
    runVersion,
    until,
  }: Pick<z.infer<typeof storedLabels>, 'sealed' | 'runVersion' | 'until'>,
): Promise<boolean> {
  const expiresAt = Math.ceil(Date.parse(until) / 1000);
  const asRead = {
    TableName: recordsTable(),
    Key: keys.run(org, runId),
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':seen': runVersion },
  };
  const Item = { ...keys.sealedLabels(org, runId, userId), sealed, runVersion, until, expiresAt };
  const stopped = await writeTogether([
    { ConditionCheck: asRead },
    { Put: { TableName: recordsTable(), Item } },
  ]);
  return !stopped;
}

/**
 * Deletes a leader's sealed labels of a run that can be fetched until this time. There need not be
 * any, and labels that were stored since end at another time and stay: a request may arrive late.
 */
export async function deleteSealedLabels(
  org: string,
  runId: string,
  userId: string,
  until: string,
): Promise<void> {
  try {
    await documents.send('DeleteItem', {
      TableName: recordsTable(),
      Key: keys.sealedLabels(org, runId, userId),
      ConditionExpression: '#until = :until',
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: { ':until': until },
    });
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
  }
}

/** A transaction has at most 100 parts, and others belong to the same one. */
const mostPeople = 90;

/**
 * What deletes the sealed labels of everybody who may have stored some of a run. Those who lead it
 * now come first: only they can still store any.
 */
export const labelRemovals = (
  org: string,
  { runId, leaders, substitutes, everNamed }: Run,
): TransactionPart[] =>
  [...new Set([...leaders, ...substitutes.map(({ userId }) => userId), ...everNamed])]
    .slice(0, mostPeople)
    .map((userId) => ({
      Delete: { TableName: recordsTable(), Key: keys.sealedLabels(org, runId, userId) },
    }));
