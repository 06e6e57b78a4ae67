import { beforeAll, describe, expect, it } from 'vitest';
import { saveSummary } from '../../functions/store/summaries.ts';
import { sdOfInterval } from '../../shared/domain/figures/change-units.ts';
import type { ComparedRun } from '../../shared/domain/figures/comparison.ts';
import { conceal, reveal } from '../../shared/domain/figures/undisclosed.ts';
import { observedPrediction } from '../../shared/stats/observed-prediction.ts';
import { pooledVariance } from '../../shared/stats/pooled-variance.ts';
import { randomEffects } from '../../shared/stats/random-effects.ts';
import { plannedFigures, type RunPlan } from '../facts.ts';
import { as } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const coordinator = as(server, 'coordinator');

/** A group whose members answer every statement alike: from `start` to `end`. */
const group = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }));

const large = [
  group([2, 4], [3, 2], [3, 4], [1, 3], [4, 3]),
  group([2, 2], [3, 2], [3, 3], [1, 2], [4, 5], [2, 2]),
  group([1, 4], [2, 4], [1, 3], [2, 5], [3, 4]),
  group([2, 3], [1, 2], [3, 3], [2, 4], [3, 4], [2, 2]),
  group([3, 3], [2, 3], [4, 3], [1, 3], [2, 2], [3, 5]),
];
const small = [group([2, 3], [1, 2], [3, 3]), group([2, 4], [3, 4], [2, 2]), group([4, 3], [1, 1])];

/** The score of a form with one answer to all: 13 items with it and the reversed one turned. */
const scoreOf = (code: number) => (13 * code + (6 - code)) / 14;
const changesOf = (people: { start: number; end: number }[]) =>
  people.map(({ start, end }) => scoreOf(end) - scoreOf(start));
const meanOf = (values: readonly number[]) =>
  values.reduce((total, value) => total + value, 0) / values.length;
const toOneDecimal = (value: number) => Math.round(value * 10) / 10;

type PlannedFigures = ReturnType<typeof plannedFigures>;
const store = (figures: PlannedFigures, countedAt: string) =>
  saveSummary('kainuu', { figures, countedAt, frozen: false, seen: undefined });

/** Stores runs that are released one after another. */
async function storeAll(plans: readonly RunPlan[]): Promise<void> {
  for (const [n, plan] of plans.entries()) {
    const countedAt = `2026-10-0${n + 1}T12:00:00.000Z`;
    await store(plannedFigures(plan, countedAt), countedAt);
  }
}

const plansOf = (programmeId: string, groups: readonly RunPlan['people'][]): RunPlan[] =>
  groups.map((people, n) => ({
    runId: `${programmeId}-${n}`,
    programmeId,
    // The first group was entered in Swedish.
    municipality: n === 0 ? 'Kajana' : n % 2 === 0 ? 'Kajaani' : 'Kuhmo',
    endsOn: `2026-0${n + 1}-15`,
    people,
  }));

/** The same figures, for another version of the form. */
function ofVersion(version: string, closed: PlannedFigures): PlannedFigures {
  const figures = reveal(closed);
  const released = figures.released.end;
  if (!released || !('content' in released)) throw new Error('Nothing was released');
  const { instrument } = released.content;
  const content = { ...released.content, instrument: instrument && { ...instrument, version } };
  return conceal({ ...figures, released: { end: { ...released, content } } });
}

/** A unit as anybody sees it: its people, its mean, and the spread that its interval implies. */
type SeenChange = { n: number; mean: number; sd: number | null };
const seenOf = ({ change }: Pick<ComparedRun, 'change'>): SeenChange => {
  if (!change) throw new Error('Its change is not shown');
  return { n: change.n, mean: change.mean, sd: sdOfInterval(change.n, change.interval) };
};

/** R's model over what is shown of some units. */
function modelOf(units: readonly SeenChange[]) {
  const spreads = units.map(({ n, mean, sd }) => ({
    n,
    mean,
    variance: sd === null ? null : sd ** 2,
  }));
  const within = pooledVariance(spreads)?.variance ?? Number.NaN;
  const model = randomEffects(units.map(({ n, mean }) => ({ mean, variance: within / n })));
  if (!model) throw new Error('There is no model');
  return { ...model, within };
}

beforeAll(async () => {
  await storeAll(plansOf('large', large));
  await storeAll(plansOf('mixed', [...large, ...small]));
  const countedAt = '2026-10-01T12:00:00.000Z';
  const [one, ...others] = plansOf('versions', large).map((plan) =>
    plannedFigures(plan, countedAt),
  ) as [PlannedFigures, ...PlannedFigures[]];
  await store(ofVersion('2', one), countedAt);
  for (const figures of others) await store(figures, countedAt);
});

describe('The comparison of runs', () => {
  it('shows each run’s mean change to one decimal, and no spread for so few', async () => {
    const { items } = await coordinator.listOutcomes({ query: { programme: 'large' } });
    for (const [n, { change }] of items.entries()) {
      expect(change).toMatchObject({ n: large[n]?.length, sd: null });
      expect(change?.mean).toBe(toOneDecimal(meanOf(changesOf(large[n] ?? []))));
    }
  });

  it('pools them as the model over their shown changes does, and draws each towards it', async () => {
    const { items, pooled } = await coordinator.listOutcomes({ query: { programme: 'large' } });
    const model = modelOf(items.map(seenOf));
    expect(pooled).toHaveLength(1);
    expect(pooled[0]).toMatchObject({ runs: 5, pairs: 28, units: 5 });
    expect(pooled[0]?.endedBetween).toEqual(['2026-01-15', '2026-05-15']);
    const shown = pooled[0]?.model;
    expect(shown?.mean).toBeCloseTo(model.mean, 9);
    expect(shown?.interval?.low).toBeCloseTo(model.interval?.low ?? 0, 9);
    expect(shown?.tau2).toBeCloseTo(model.tau2, 9);
    expect(shown?.i2Percent).toBeCloseTo(model.heterogeneity.i2 ?? 0, 6);
    expect(shown?.qDf).toBe(4);
    for (const [n, { estimate }] of model.groups.entries())
      expect(items[n]?.shrunken?.estimate).toBeCloseTo(estimate, 9);
    expect(items[2]?.change?.mean).toBeGreaterThan(items[2]?.shrunken?.estimate ?? 0);
  });

  it('predicts what six people of a new run would answer, which is less certain than their true mean', async () => {
    const { items, pooled } = await coordinator.listOutcomes({ query: { programme: 'large' } });
    const { within, ...model } = modelOf(items.map(seenOf));
    const prediction = pooled[0]?.model?.prediction;
    expect(prediction).toMatchObject({ people: 6, df: 4 });
    const expected = observedPrediction(model, within / 6);
    expect(prediction?.interval.high).toBeCloseTo(expected?.high ?? 0, 9);
    expect(prediction?.interval.high).toBeGreaterThan(model.predictionInterval?.high ?? 0);
  });

  it('combines runs that are too small into one, and shows none of them', async () => {
    const { items, pooled } = await coordinator.listOutcomes({ query: { programme: 'mixed' } });
    const changes = small.flatMap(changesOf);
    const together = { n: changes.length, mean: toOneDecimal(meanOf(changes)), sd: null };
    const model = modelOf([...items.slice(0, 5).map(seenOf), together]);
    expect(pooled[0]).toMatchObject({ runs: 8, pairs: 36, units: 6 });
    expect(pooled[0]?.model?.mean).toBeCloseTo(model.mean, 9);
    for (const item of items.slice(5))
      expect(item).toMatchObject({ change: null, shrunken: null, suppressed: 'too_few' });
  });

  it('never takes a part of the combined runs through a filter', async () => {
    const query = { programme: 'mixed', municipality: 'Kajaani' };
    const { items, pooled } = await coordinator.listOutcomes({ query });
    expect(items).toHaveLength(4);
    // Of three no common change is computed, and none is drawn towards it.
    expect(pooled[0]).toMatchObject({ runs: 3, units: 3, pairs: 16, model: null });
    for (const item of items) expect(item.shrunken).toBeNull();
    for (const same of ['205', 'Kajana'])
      expect(await coordinator.listOutcomes({ query: { ...query, municipality: same } })).toEqual({
        ...{ items, pooled, totals: expect.anything(), next: null, occasion: 'end' },
      });
    const late = { programme: 'mixed', from: '2026-08-01' };
    expect((await coordinator.listOutcomes({ query: late })).pooled).toEqual([]);
  });

  it('never pools different versions of the form', async () => {
    const { items, pooled } = await coordinator.listOutcomes({ query: { programme: 'versions' } });
    expect(pooled.map(({ runs, model, instrument }) => [instrument.version, runs, model])).toEqual(
      expect.arrayContaining([
        ['1', 4, null],
        ['2', 1, null],
      ]),
    );
    expect(pooled).toHaveLength(2);
    expect(items[0]).toMatchObject({ instrument: { version: '2' }, shrunken: null });
  });

  it('has several programmes side by side, each with a model of its own', async () => {
    const query = { programme: 'large,mixed' };
    const { items, pooled, totals } = await coordinator.listOutcomes({ query });
    expect(items).toHaveLength(13);
    const days = items.map(({ run }) => run.endsOn);
    expect(days).toEqual(days.toSorted());
    expect(pooled.map(({ programmeId }) => programmeId).sort()).toEqual(['large', 'mixed']);
    expect(totals.map(({ programmeId }) => programmeId).sort()).toEqual(['large', 'mixed']);
  });

  it('at the follow-up shows nothing until somebody has been followed up', async () => {
    const query = { programme: 'large', occasion: 'follow_up' as const };
    const { occasion, items, pooled } = await coordinator.listOutcomes({ query });
    expect(occasion).toBe('follow_up');
    expect(pooled).toEqual([]);
    for (const item of items)
      expect(item).toMatchObject({ change: null, notConfirmedByFollowUp: true });
  });

  it('is refused for too many programmes at once', async () => {
    const programme = Array.from({ length: 6 }, (_, n) => `p-${n}`).join(',');
    const call = coordinator.listOutcomes({ query: { programme } });
    await expect(call).rejects.toMatchObject({ problem: { code: 'query.invalid' } });
  });
});
