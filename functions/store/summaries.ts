import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Counted } from '../../shared/model/tell-comparison.ts';
import { indexed, keys } from './keys.ts';
import { queryAll } from './query.ts';
import { storedSummary } from './run-record.ts';
import { documents, type Item, readItem, recordsTable } from './table.ts';

function summaryItem(org: string, { facts, countedAt }: Counted): Item {
  return {
    ...keys.summary(org, facts.run.runId),
    ...indexed.summaryByEnd(org, facts.run),
    facts,
    countedAt,
  };
}

/**
 * Keeps a run's figures unless they are frozen, or were counted from later reads: so recounts
 * that overtake each other leave the newest.
 */
export async function saveSummary(org: string, counted: Counted): Promise<void> {
  try {
    await documents.send(
      new PutCommand({
        TableName: recordsTable(),
        Item: summaryItem(org, counted),
        ConditionExpression:
          'attribute_not_exists(pk) OR (attribute_not_exists(frozen) AND countedAt <= :countedAt)',
        ExpressionAttributeValues: { ':countedAt': counted.countedAt },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** The write that freezes a run's figures, to ride along with its closing. */
export function frozenSummary(org: string, counted: Counted) {
  return {
    Put: { TableName: recordsTable(), Item: { ...summaryItem(org, counted), frozen: true } },
  };
}

/** The stored figures of a programme's runs, by end date. */
export async function listSummaries(org: string, programmeId: string): Promise<Counted[]> {
  const { summariesOf } = indexed.summaryByEnd(org, { programmeId, endsOn: '', runId: '' });
  const items = await queryAll({ index: 'summariesByProgramme', partition: summariesOf });
  return items.map((item) => readItem(storedSummary, item));
}
