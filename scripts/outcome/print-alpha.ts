import { cronbachAlpha } from '../../shared/stats/cronbach-alpha.ts';
import { intervalPairOf } from './interval-pair.ts';
import { present, type ScoredPerson } from './scored-form.ts';

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
