import { session } from '../../shared/domain/groups/session.ts';
import { documents, isConditionFailed } from './documents.ts';
import { queryAll } from './query.ts';
import { readItem, recordsTable } from './table.ts';

/** Stores a run's last day by the former rule, unless it is stored already. */
async function setFormerLastDay(partition: string, day: string | null): Promise<boolean> {
  try {
    await documents.send('UpdateItem', {
      TableName: recordsTable(),
      Key: { pk: partition, sk: 'RUN' },
      UpdateExpression: 'SET formerLastDay = :day',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(formerLastDay)',
      ExpressionAttributeValues: { ':day': day },
    });
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}

/**
 * Stores, for every run saved while any session could move the window of its end form, the day of
 * its last session, so that from then on no other session moves it. It may be repeated: what was
 * stored once stays.
 * @returns the number of runs it was stored for
 */
export async function fillFormerLastDays(partitions: readonly string[]): Promise<number> {
  let filled = 0;
  for (const partition of partitions) {
    const items = await queryAll({ partition, prefix: 'SESSION#' });
    const days = items
      .map((item) => readItem(session, item))
      .filter(({ status }) => status !== 'cancelled')
      .map(({ date }) => date)
      .sort();
    if (await setFormerLastDay(partition, days.at(-1) ?? null)) filled++;
  }
  return filled;
}
