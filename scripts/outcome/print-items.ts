import { momentsOf } from '../../shared/stats/moments.ts';
import { items, type ScoredPerson } from './scored-form.ts';

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
