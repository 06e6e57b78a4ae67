import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compositionCodes } from '../../shared/model/group-background.ts';
import { factsOf } from '../facts.ts';
import { as } from '../make.ts';
import { testStand } from '../stand.ts';

const stand = await testStand();
const { aroundCalls } = await import('../dynamodb-calls.ts');
const { saveSummary } = await import('../../functions/store/summaries.ts');

/** What the comparison asked of DynamoDB, as DynamoDB tells it. */
const costs: { command: string; units: number }[] = [];
const stopCounting = aroundCalls(async ({ operation, input }, send) => {
  Object.assign(input, { ReturnConsumedCapacity: 'TOTAL' });
  const result = await send();
  const { ConsumedCapacity } = result as { ConsumedCapacity?: { CapacityUnits?: number } };
  costs.push({ command: operation, units: ConsumedCapacity?.CapacityUnits ?? 0 });
  return result;
});
afterAll(stopCounting);

const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T;
const { sex, living_arrangement: living, primary_reason: reason } = compositionCodes;

/** So many members with both forms, and a background that differs from run to run. */
const people = (members: number, run: number) =>
  Array.from({ length: members }, (_, n) => ({
    start: 1 + ((n + run) % 3),
    end: 2 + ((n * run) % 4),
    background: {
      sex: pick(sex, n * n + run),
      living_arrangement: [pick(living, n + run)],
      primary_reason: pick(reason, n * 3 + run),
    },
  }));

/** How many runs differ in what was answered; counting a thousand would take most of a minute. */
const different = 60;

async function storeRuns(programmeId: string, runs: number, members: number) {
  const countedAt = '2026-11-01T12:00:00.000Z';
  const counted = Array.from({ length: different }, (_, n) => {
    const municipality = pick(['Kajaani', 'Kuhmo', 'Sotkamo', 'Suomussalmi'], n);
    return factsOf({ runId: '', programmeId, municipality, people: people(members, n) });
  });
  const store = async (n: number) => {
    const answered = pick(counted, n);
    const run = { ...answered.run, runId: `run-${programmeId}-${n}` };
    const facts = { ...answered, run: { ...run, name: `Hahmoterapia, ryhmä ${n}` } };
    await saveSummary('kainuu', { facts, countedAt, frozen: false, seen: undefined });
  };
  for (let from = 0; from < runs; from += 50)
    await Promise.all(Array.from({ length: Math.min(50, runs - from) }, (_, n) => store(from + n)));
}

async function costOf(programme: string) {
  costs.length = 0;
  const { items } = await as(stand, 'coordinator').listOutcomes({ query: { programme } });
  return {
    runs: items.length,
    requests: costs.length,
    units: costs.reduce((sum, { units }) => sum + units, 0),
  };
}

describe('A thousand runs of ten members with two forms each', () => {
  beforeAll(async () => {
    await storeRuns('tens', 1000, 10);
    await storeRuns('twenties', 1000, 20);
  }, 120_000);

  it('are compared for at most 40 read units in at most three requests', async () => {
    const { runs, requests, units } = await costOf('tens');
    expect(runs).toBe(1000);
    expect(requests).toBeLessThanOrEqual(3);
    expect(units).toBeLessThanOrEqual(40);
    expect(units).toBeGreaterThan(20);
  });

  it('cost the same when they have twice the members', async () => {
    const [tens, twenties] = [await costOf('tens'), await costOf('twenties')];
    expect(twenties.requests).toBe(tens.requests);
    // But for a digit more in some of the sums.
    expect(twenties.units).toBeLessThanOrEqual(tens.units * 1.08);
    expect(twenties.units).toBeLessThanOrEqual(40);
  });
});
