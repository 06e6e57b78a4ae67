import { member, wasEnrolled } from '../../shared/domain/people/member.ts';
import { documents, isConditionFailed } from './documents.ts';
import { indexed, keys, ownerOf } from './keys.ts';
import { queryAll } from './query.ts';
import { readItem, recordsTable } from './table.ts';

/** Puts somebody without an own worker into the list of those. */
async function addToWithoutWorker(org: string, participantId: string): Promise<boolean> {
  const { runsOf, runsSort } = indexed.withoutWorker(org, participantId);
  try {
    await documents.send('UpdateItem', {
      TableName: recordsTable(),
      Key: keys.participant(org, participantId),
      UpdateExpression: 'SET runsOf = :list, runsSort = :number',
      ConditionExpression:
        'attribute_exists(registeredBy) AND ownWorker = :none AND attribute_not_exists(runsOf)',
      ExpressionAttributeValues: { ':list': runsOf, ':number': runsSort, ':none': null },
    });
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}

/** Stores where somebody was enrolled first, unless that is known, or they are erased. */
async function setFirstRun(org: string, participantId: string, runId: string): Promise<boolean> {
  try {
    await documents.send('UpdateItem', {
      TableName: recordsTable(),
      Key: keys.participant(org, participantId),
      UpdateExpression: 'SET firstRun = :run',
      ConditionExpression:
        'attribute_exists(registeredBy) AND (attribute_not_exists(firstRun) OR firstRun = :none)',
      ExpressionAttributeValues: { ':run': runId, ':none': null },
    });
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}

/**
 * Puts everybody without an own worker who was registered before there was a list of them into it.
 * It may be repeated: people who have an own worker, are in it or are erased stay as they are.
 * @param partitions of all runs
 * @returns the number of people who were put into it
 */
export async function fillWithoutWorker(partitions: readonly string[]): Promise<number> {
  let filled = 0;
  for (const partition of partitions) {
    const owner = ownerOf({ pk: partition, sk: 'RUN' });
    if (!owner?.runId) continue;
    const { organisation } = owner;
    const items = await queryAll({ partition, prefix: 'MEMBER#' });
    for (const { participantId } of items.map((item) => readItem(member, item)))
      if (await addToWithoutWorker(organisation, participantId)) filled++;
  }
  return filled;
}

/**
 * Stores, for everybody enrolled before this was stored, the run they were enrolled in first: the
 * one that began first. Their background counts for others in that run alone. It may be repeated:
 * what is known stays.
 * @param partitions of all runs, in the order in which they began
 * @returns the number of people it was stored for
 */
export async function fillFirstRuns(partitions: readonly string[]): Promise<number> {
  let filled = 0;
  for (const partition of partitions) {
    const owner = ownerOf({ pk: partition, sk: 'RUN' });
    if (!owner?.runId) continue;
    const { organisation, runId } = owner;
    const items = await queryAll({ partition, prefix: 'MEMBER#' });
    const enrolled = items.map((item) => readItem(member, item)).filter(wasEnrolled);
    for (const { participantId } of enrolled)
      if (await setFirstRun(organisation, participantId, runId)) filled++;
  }
  return filled;
}
