import { cronbachAlpha } from '../../shared/stats/cronbach-alpha.ts';
import { momentsOf } from '../../shared/stats/moments.ts';
import { intervalPairOf } from './input.ts';
import { items, present, type ScoredPerson } from './scored-form.ts';

/** Over the complete forms of one occasion, paired or not: `cronbach_alpha` of the reference. */
export function printAlpha(people: readonly ScoredPerson[], occasion: 'pre' | 'post') {
  const complete = people
    .map((person) => person[occasion].keyed)
    .filter((answers) => !answers.includes(null))
    .map(present);
  const n_complete = complete.length;
  if (n_complete < 2) return { n_complete, alpha: null, reason: 'fewer than 2 complete cases' };
  const result = cronbachAlpha(complete);
  if (!result) return { n_complete, alpha: null, reason: 'total score has zero variance' };
  return {
    n_complete,
    alpha: result.alpha,
    sum_item_var: result.itemVarianceSum,
    total_var: result.totalVariance,
    n_zero_variance_items: result.constantItems,
    feldt_ci: intervalPairOf(result.interval),
  };
}

/**
 * Item by item, over everybody who answered the item both times, whether or not the forms have a
 * score: `items_paired` of the reference file.
 */
export const printItems = (people: readonly ScoredPerson[]) =>
  items.map((item, index) => {
    const both = people.flatMap(({ pre, post }) => {
      const [start, end] = [pre.raw[index] ?? null, post.raw[index] ?? null];
      return start === null || end === null ? [] : [{ start, end, change: end - start }];
    });
    const keyed = both.map(({ change }) => (item.reversed ? -change : change));
    return {
      item: item.number,
      n: both.length,
      pre_mean_raw: momentsOf(both.map(({ start }) => start)).mean,
      post_mean_raw: momentsOf(both.map(({ end }) => end)).mean,
      change_raw: momentsOf(both.map(({ change }) => change)).mean,
      change_keyed: momentsOf(keyed).mean,
      n_better: keyed.filter((change) => change > 0).length,
      n_same: keyed.filter((change) => change === 0).length,
      n_worse: keyed.filter((change) => change < 0).length,
    };
  });
