import { isDeepStrictEqual } from 'node:util';
import type { Facts } from '../../shared/model/facts.ts';
import {
  type Kept,
  type Releases,
  releasedOccasions,
  releaseOf,
} from '../../shared/model/release.ts';
import { documents, isConditionFailed } from './documents.ts';
import { keys } from './keys.ts';
import { countedNow } from './run-record.ts';
import { untilWritten } from './save.ts';
import { figuresOfBytes, storedSummary } from './stored-summary.ts';
import { frozenSummary, saveSummary } from './summaries.ts';
import { getItem } from './table.ts';

/**
 * Counts a run as it is and stores its figures, again and again until nobody was faster. A run
 * that is not there has none.
 */
export async function recountRun(org: string, runId: string, now: string): Promise<void> {
  await untilWritten(async () => {
    const counted = await countedNow(org, runId, now);
    return counted ? saveSummary(org, counted) : true;
  });
}

/** Figures without a number: what is left of a release that was taken back. */
function emptied(value: unknown): unknown {
  if (typeof value === 'number') return 0;
  if (Array.isArray(value)) return [];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, emptied(part)]));
}

/** All facts without what was counted: which run they are of and its sessions stay. */
function emptiedFacts(facts: Facts): Facts {
  const { outcome, composition, ...rest } = emptied(facts) as Facts;
  // Even which answers there were is gone.
  const fields = Object.entries(composition).map(([name, of]) => [name, { ...of, counts: {} }]);
  return {
    ...rest,
    run: facts.run,
    releasedAfter: facts.releasedAfter,
    sessions: facts.sessions,
    composition: Object.fromEntries(fields),
    outcome: { ...outcome, instrument: null, answeredBetween: null },
  };
}

/**
 * What is released by now, emptied. Nothing runs at the moment of release, so that figures may be
 * released which nothing has stored as such yet.
 */
const emptiedReleases = (kept: Kept, now: string): Releases =>
  Object.fromEntries(
    releasedOccasions.flatMap((occasion) => {
      const release = releaseOf(occasion, kept, now);
      return release ? [[occasion, { facts: emptiedFacts(release.facts), at: release.at }]] : [];
    }),
  );

/**
 * Takes back for good what is released of a run, and deletes its sums: somebody who is counted in
 * them is being erased. Figures of a closed run are no longer frozen, so that they are counted
 * without the person.
 * @param now the moment of it, by which nobody is shown the release any more
 */
export async function takeBackReleases(org: string, runId: string, now: string): Promise<void> {
  await untilWritten(async () => {
    const stored = await getItem(storedSummary, keys.summary(org, runId));
    if (!stored) return true;
    const kept = { ...figuresOfBytes(stored.figures), countedAt: stored.countedAt };
    const released = emptiedReleases(kept, now);
    if (!stored.frozen && isDeepStrictEqual(kept.released ?? {}, released)) return true;
    const { Put } = frozenSummary(org, {
      ...kept,
      released,
      takenBack: [...new Set([...(stored.takenBack ?? []), now])].sort(),
    });
    const { frozen: _, ...Item } = Put.Item;
    try {
      await documents.send('PutItem', {
        TableName: Put.TableName,
        Item,
        ConditionExpression: 'countedAt = :seen',
        ExpressionAttributeValues: { ':seen': stored.countedAt },
      });
      return true;
    } catch (error) {
      if (isConditionFailed(error)) return undefined;
      throw error;
    }
  });
}
