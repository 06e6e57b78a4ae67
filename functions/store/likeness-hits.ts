import { configuration } from '../../shared/configuration.ts';
import { limitFactorVariable } from '../../shared/environment.ts';
import { Problem } from '../../shared/problems.ts';
import { documents, isConditionFailed } from './documents.ts';
import { keys } from './keys.ts';
import { identitiesTable } from './table.ts';

type HitCount = { org: string; userId: string; today: string };

/** Writes on condition, and returns whether the condition held. */
async function tried(
  { org, userId }: HitCount,
  update: { set: string; condition: string; values: Record<string, unknown> },
): Promise<boolean> {
  try {
    await documents.send('UpdateItem', {
      TableName: identitiesTable(),
      Key: keys.hits(org, userId),
      UpdateExpression: `SET ${update.set}`,
      ConditionExpression: update.condition,
      ExpressionAttributeNames: { '#day': 'day' },
      ExpressionAttributeValues: update.values,
    });
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}

const most = () => configuration.likenessHitsADay * Number(process.env[limitFactorVariable] ?? 1);

/**
 * Takes one of the worker's hits of the day before anything is looked up, so that many saves at
 * once reveal no more than the same saves one after the other.
 * @throws Problem identity.too_many_known
 */
export async function takeHit(counted: HitCount): Promise<void> {
  const values = { ':today': counted.today, ':one': 1 };
  const further = {
    set: 'hits = hits + :one',
    condition: '#day = :today AND hits < :most',
    values: { ...values, ':most': most() },
  };
  const first = {
    set: '#day = :today, hits = :one',
    condition: 'attribute_not_exists(#day) OR #day < :today',
    values,
  };
  for (const update of [further, first, further]) if (await tried(counted, update)) return;
  throw new Problem('identity.too_many_known');
}

/** Gives it back where nothing was found. */
export async function giveHitBack(counted: HitCount): Promise<void> {
  await tried(counted, {
    set: 'hits = hits - :one',
    condition: '#day = :today AND hits >= :one',
    values: { ':today': counted.today, ':one': 1 },
  });
}
