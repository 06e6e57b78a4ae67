import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../shared/contract/client.ts';
import { outcomes } from '../../shared/contract/outcomes.ts';
import { testServer } from '../server.ts';
import { storeRuns } from '../stored-runs.ts';

const server = await testServer();
const { aroundCalls } = await import('../dynamodb-calls.ts');

/** What the comparison requested from DynamoDB, as DynamoDB reports it. */
const costs: { command: string; units: number }[] = [];
const stopCounting = aroundCalls(async ({ operation, input }, send) => {
  Object.assign(input, { ReturnConsumedCapacity: 'TOTAL' });
  const result = await send();
  const { ConsumedCapacity } = result as { ConsumedCapacity?: { CapacityUnits?: number } };
  costs.push({ command: operation, units: ConsumedCapacity?.CapacityUnits ?? 0 });
  return result;
});
afterAll(stopCounting);

async function costOf(programme: string) {
  // Signing in reads the directory of the staff, which is no part of the comparison.
  const token = await server.tokenFor('coordinator');
  const coordinator = createClient(outcomes, { url: server.url, token: () => token });
  costs.length = 0;
  const { items } = await coordinator.listOutcomes({ query: { programme } });
  return {
    runs: items.length,
    requests: costs.length,
    units: costs.reduce((sum, { units }) => sum + units, 0),
  };
}

/**
 * The lookup of the caller, the audit entry, the action under the caller and the pages of one query. DynamoDB Local ends a page at a megabyte of whole
 * items, summaries included; DynamoDB at a megabyte of what the index holds, which is one page.
 */
const mostRequests = 6;

describe('A thousand runs of ten members with two forms each', () => {
  let tens: Awaited<ReturnType<typeof costOf>>;
  beforeAll(async () => {
    await storeRuns('tens', 1000, 10);
    await storeRuns('twenties', 1000, 20);
    tens = await costOf('tens');
  });

  it('are compared with at most 42 units in a few requests', async () => {
    const { runs, requests, units } = tens;
    expect(runs).toBe(1000);
    expect(requests).toBeLessThanOrEqual(mostRequests);
    expect(units).toBeLessThanOrEqual(42);
    expect(units).toBeGreaterThan(20);
  });

  it('cost in proportion to their number', async () => {
    await storeRuns('few', 100, 10);
    const few = await costOf('few');
    // The lookup of the caller and the two items of the audit take a unit each for any number of runs, and a query is
    // rounded up by at most half a unit.
    expect(tens.units).toBeGreaterThanOrEqual(10 * (few.units - 3.5));
    expect(tens.units).toBeLessThanOrEqual(10 * few.units);
  });

  it('cost about the same when they have twice the members', async () => {
    const twenties = await costOf('twenties');
    expect(twenties.requests).toBeLessThanOrEqual(mostRequests);
    // Except for a digit more in some of the counts, the users who know answers, and a dictionary
    // that has groups of ten.
    expect(twenties.units).toBeLessThanOrEqual(tens.units * 1.2);
    expect(twenties.units).toBeLessThanOrEqual(42);
  });
});
