import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import { type Item, recordsTable } from './table.ts';

/** The places of a run when it was read, and those that are offered to others. */
export type PlacesRead = { capacity: number; offered: number };

/** The condition on a run that it takes members: it may be closed or cancelled at the same moment. */
export const takesMembers = (org: string, runId: string) => ({
  TableName: recordsTable(),
  Key: keys.run(org, runId),
  ConditionExpression: 'attribute_exists(pk) AND NOT #status IN (:closed, :cancelled)',
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: { ':closed': 'closed', ':cancelled': 'cancelled' },
});

/**
 * The condition on a run that it takes members and has a place that is neither taken nor offered to
 * somebody else.
 */
export const hasPlace = (org: string, runId: string, { capacity, offered }: PlacesRead) => {
  // Without offers the capacity may have been raised meanwhile.
  const free =
    offered === 0
      ? { condition: 'activeMembers < #capacity', values: {} }
      : {
          condition: 'activeMembers < :free AND #capacity = :capacity',
          values: { ':free': capacity - offered, ':capacity': capacity },
        };
  const open = takesMembers(org, runId);
  return {
    ...open,
    ConditionExpression: `${free.condition} AND ${open.ConditionExpression}`,
    ExpressionAttributeNames: { ...open.ExpressionAttributeNames, '#capacity': 'capacity' },
    ExpressionAttributeValues: { ...open.ExpressionAttributeValues, ...free.values },
  };
};

/** Frees a place of a run. */
export const placeFreed = (org: string, runId: string) => ({
  TableName: recordsTable(),
  Key: keys.run(org, runId),
  UpdateExpression: 'SET activeMembers = activeMembers + :places',
  ExpressionAttributeValues: { ':places': -1 },
});

/** Takes a place of a run, only if it has one. */
export function placeTaken(org: string, runId: string, places: PlacesRead) {
  const { ExpressionAttributeValues: values, ...condition } = hasPlace(org, runId, places);
  return {
    ...placeFreed(org, runId),
    ...condition,
    ExpressionAttributeValues: { ...values, ':places': 1 },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
}

/**
 * Why the run gave no place, from the run as it was then; undefined where its capacity has changed
 * meanwhile.
 */
export function noPlace(stored: Item | undefined, offered: number): Problem | undefined {
  const { activeMembers, capacity, status } = stored ?? {};
  if (status === 'closed' || status === 'cancelled') return new Problem('run.not_open');
  if (Number(activeMembers) >= Number(capacity)) return new Problem('run.full');
  return Number(activeMembers) + offered >= Number(capacity)
    ? new Problem('run.places_offered')
    : undefined;
}
