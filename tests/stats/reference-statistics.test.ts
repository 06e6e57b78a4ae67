import { describe, expect, it } from 'vitest';
import reference from '../../data/stats_reference.json' with { type: 'json' };
import extra from '../../data/stats_reference_extra.json' with { type: 'json' };
import type { OutcomeInput } from '../../scripts/outcome/input.ts';
import { printOutcome } from '../../scripts/outcome/print-outcome.ts';
import { hedgesGav } from '../../shared/stats/hedges-g-av.ts';
import { type Moments, momentsOf, momentsOfSums } from '../../shared/stats/moments.ts';
import { sumsOf } from '../../shared/stats/sums.ts';
import { tInterval } from '../../shared/stats/t-interval.ts';
import { departures } from './matches.ts';

const figure = 1e-9;
const reml = 1e-7;
const datasets = [...reference.datasets, ...extra.datasets];
const metaAnalyses = [...reference.meta_analyses, ...extra.meta_analyses];
const outcomeOf = (input: unknown) => printOutcome(input as OutcomeInput);

describe('Every figure that R computed agrees with ours', () => {
  it.each(datasets)('$id, $description', (dataset) => {
    expect(departures(outcomeOf(dataset.data), dataset, figure)).toEqual([]);
  });

  it.each(metaAnalyses)('$id, $description', (meta) => {
    const groups = meta.groups.map(({ id, changes }) => ({ id, changes }));
    expect(departures(outcomeOf({ groups }), meta, reml)).toEqual([]);
  });

  it('of forms without numbers', () => {
    const { unlinked } = reference;
    expect(departures(outcomeOf({ unlinked: unlinked.data }), { unlinked }, figure)).toEqual([]);
  });
});

describe('The stored figures of a run say as much as the forms', () => {
  const parts = 1092;
  const inParts = (scores: readonly (number | null)[]) =>
    scores.filter((score) => score !== null).map((score) => Math.round(score * parts));

  it.each(datasets)('$id, $description', ({ scores, paired }) => {
    const pairs = scores.change.map((change) => change !== null);
    const inPairs = [scores.pre, scores.post].map((all) => inParts(all.filter((_, i) => pairs[i])));
    const sums = [...inPairs, inParts(scores.change)].map(sumsOf);
    const [pre, post, change] = sums.map((sum) => momentsOfSums(sum, parts)) as [
      Moments,
      Moments,
      Moments,
    ];
    const g = hedgesGav(pre, post, change)?.g ?? null;
    expect(departures(g, paired.hedges_g_av.g, figure)).toEqual([]);
    const { low, high } = tInterval(sums[2] ?? sumsOf([]), parts, 0.95) ?? {};
    const interval = low === undefined ? undefined : [low, high];
    expect(departures(interval, paired.t_test.ci95, figure)).toEqual([]);
    expect(departures(change, momentsOf(inParts(scores.change), parts), figure)).toEqual([]);
  });
});
