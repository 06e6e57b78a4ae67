import { knowsComposition } from '../../shared/domain/figures/disclose-composition.ts';
import type { RunFigures } from '../../shared/domain/figures/facts.ts';
import { placedBy, releaseOf } from '../../shared/domain/figures/release.ts';
import { releasedOccasions } from '../../shared/domain/figures/release-content.ts';
import { type SummaryLine, summaryLineOf } from '../../shared/domain/figures/summary-line.ts';
import { reveal, type Undisclosed } from '../../shared/domain/figures/undisclosed.ts';
import { documents, isConditionFailed } from './documents.ts';
import { indexed, keys, summaryIndexKey } from './keys.ts';
import { bytesOfLine, lineOfBytes } from './line-bytes.ts';
import { queryAll } from './query.ts';
import { writeTogether } from './save.ts';
import { bytesOfFigures, figuresOfBytes, storedSummary } from './stored-summary.ts';
import { getItem, type Item, recordsTable } from './table.ts';

/**
 * The stored summary that new figures follow, by the number of its write; the first version has
 * none.
 */
export type SeenSummary = { written: number | undefined; countedAt: string };

/** A run's figures to be stored; `frozen` once the run is closed. */
export type NewSummary = {
  figures: Undisclosed<RunFigures>;
  countedAt: string;
  frozen: boolean;
  seen: SeenSummary | undefined;
};

/** The number of the write of new figures. */
export const writtenAs = ({ seen }: Pick<NewSummary, 'seen'>): number => (seen?.written ?? 0) + 1;

function summaryItem(org: string, { figures, countedAt, frozen, seen }: NewSummary): Item {
  const all = reveal(figures);
  const { runId } = all.facts.run;
  return {
    ...keys.summary(org, runId),
    // Common figures find the run under the data that its release fixed.
    ...indexed.summaryByEnd(org, { ...placedBy(all), runId }),
    countedAt,
    figures: bytesOfFigures(figures),
    line: bytesOfLine(reveal(summaryLineOf(figures, countedAt))),
    written: writtenAs({ seen }),
    ...(frozen ? { frozen } : {}),
  };
}

/** Only over the figures they follow. */
function unchanged(seen: SeenSummary | undefined) {
  if (!seen) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const { written, countedAt } = seen;
  if (written !== undefined)
    return {
      ConditionExpression: 'written = :written',
      ExpressionAttributeValues: { ':written': written },
    };
  return {
    ConditionExpression: 'attribute_not_exists(written) AND countedAt = :seen',
    ExpressionAttributeValues: { ':seen': countedAt },
  };
}

const putOf = (org: string, summary: NewSummary) => ({
  TableName: recordsTable(),
  Item: summaryItem(org, summary),
  ...unchanged(summary.seen),
});

/** The write of a run's figures in a transaction, such as the one that closes it. */
export const summaryWrite = (org: string, summary: NewSummary) => ({ Put: putOf(org, summary) });

/**
 * Stores a run's figures over those they follow. What is released must follow what was stored last,
 * or it could change after it is known.
 * @param others what is counted from the same records, and stored with them or not at all
 * @returns undefined when another write stored others meanwhile
 */
export async function saveSummary(
  org: string,
  summary: NewSummary,
  others: readonly { Put: { TableName: string; Item: Item } }[] = [],
): Promise<true | undefined> {
  // A transaction costs twice as much, and most changes of a run change none of the others.
  if (others.length > 0)
    return (await writeTogether([summaryWrite(org, summary), ...others])) ? undefined : true;
  try {
    await documents.send('PutItem', putOf(org, summary));
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return undefined;
    throw error;
  }
}

/** A programme's runs as lines, by end date: one query, whatever the number of their members. */
export async function listSummaryLines(
  org: string,
  programmeId: string,
): Promise<Undisclosed<SummaryLine>[]> {
  const { lineOf } = indexed.summaryByEnd(org, { programmeId, endsOn: '', runId: '' });
  const items = await queryAll({ index: 'summariesByProgramme', partition: lineOf });
  return items.map((item) => lineOfBytes(item.line as Uint8Array, summaryIndexKey(item)));
}

/**
 * May a leader or substitute of a run see its group's composition as it is, by the stored figures?
 * @param now an ISO timestamp
 */
export async function mayKnowComposition(
  org: string,
  runId: string,
  { userId, now }: { userId: string; now: string },
): Promise<boolean> {
  const item = await getItem(storedSummary, keys.summary(org, runId));
  const figures = item && figuresOfBytes(item.figures).figures;
  if (!item || !figures) return true;
  return knowsComposition({ figures: reveal(figures), countedAt: item.countedAt }, userId, now);
}

/** Has any figure of a run been released by now, retracted or not? */
export async function hasRelease(org: string, runId: string, now: string): Promise<boolean> {
  const item = await getItem(storedSummary, keys.summary(org, runId));
  if (!item) return false;
  const { figures, earlier } = figuresOfBytes(item.figures);
  if (!figures) return releasedOccasions.some((occasion) => earlier.released[occasion]);
  const counted = { figures: reveal(figures), countedAt: item.countedAt };
  return releasedOccasions.some((occasion) => releaseOf(occasion, counted, now));
}
