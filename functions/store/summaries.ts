import type { Kept } from '../../shared/model/release.ts';
import { type SummaryLine, summaryLineOf } from '../../shared/model/summary-line.ts';
import { documents, isConditionFailed } from './documents.ts';
import { indexed, keys, summaryPlace } from './keys.ts';
import { bytesOfLine, lineOfBytes } from './line-bytes.ts';
import { queryAll } from './query.ts';
import type { Stored } from './run-record.ts';
import { bytesOfFigures, figuresOfBytes, storedSummary } from './stored-summary.ts';
import { getItems, type Item, readItem, recordsTable } from './table.ts';

function summaryItem(org: string, kept: Kept): Item {
  const { facts, countedAt, takenBack } = kept;
  return {
    ...keys.summary(org, facts.run.runId),
    ...indexed.summaryByEnd(org, facts.run),
    countedAt,
    takenBack,
    figures: bytesOfFigures(kept),
    line: bytesOfLine(summaryLineOf(kept)),
  };
}

/** Only over the figures they follow on, which closing may have frozen meanwhile. */
function unchanged({ seen, frozen }: Stored) {
  if (seen === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const { countedAt, takenBack } = seen;
  const asFrozen = frozen ? 'attribute_exists(frozen)' : 'attribute_not_exists(frozen)';
  const asTaken = takenBack ? 'takenBack = :taken' : 'attribute_not_exists(takenBack)';
  return {
    ConditionExpression: `countedAt = :seen AND ${asFrozen} AND ${asTaken}`,
    ExpressionAttributeValues: {
      ':seen': countedAt,
      ...(takenBack ? { ':taken': takenBack } : {}),
    },
  };
}

/**
 * Keeps a run's figures over those they follow on; frozen ones only in a new form. What is released must follow on what was
 * stored last, or it could change once it is known.
 * @returns undefined when somebody stored others meanwhile
 */
export async function saveSummary(org: string, counted: Stored): Promise<true | undefined> {
  try {
    const frozen = counted.frozen || undefined;
    const Item = { ...summaryItem(org, counted), frozen };
    const TableName = recordsTable();
    await documents.send('PutItem', { TableName, Item, ...unchanged(counted) });
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return undefined;
    throw error;
  }
}

/** The write that freezes a run's figures, to ride along with its closing. */
export function frozenSummary(org: string, counted: Kept) {
  return {
    Put: { TableName: recordsTable(), Item: { ...summaryItem(org, counted), frozen: true } },
  };
}

/** A programme's runs as lines, by end date: one query, whatever the number of their members. */
export async function listSummaryLines(org: string, programmeId: string): Promise<SummaryLine[]> {
  const { lineOf } = indexed.summaryByEnd(org, { programmeId, endsOn: '', runId: '' });
  const items = await queryAll({ index: 'summariesByProgramme', partition: lineOf });
  return items.map((item) => lineOfBytes(item.line as Uint8Array, summaryPlace(item)));
}

/** The figures of some runs as they were counted last; those of unknown runs are left out. */
export async function listStored(
  org: string,
  runIds: readonly string[],
): Promise<Omit<Stored, 'seen'>[]> {
  const items = await getItems(runIds.map((runId) => keys.summary(org, runId)));
  return items.flatMap((item) => {
    if (!item) return [];
    const { countedAt, figures, frozen = false, takenBack } = readItem(storedSummary, item);
    return [{ ...figuresOfBytes(figures), countedAt, frozen, takenBack }];
  });
}
