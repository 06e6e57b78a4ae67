import type { PooledChange } from '../../../../shared/domain/figures/comparison.ts';
import { signed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { intervalText } from './outcome-sentences.ts';

/**
 * The pooled change of the runs, and the range in which a new run's may be observed; of too few runs
 * why there is none.
 */
export function pooledSentence({ runs, pairs, model }: PooledChange) {
  if (!model) return texts.forest.noPooled;
  const { pooled: together, prediction: expected } = texts.results;
  const interval = intervalText(model);
  const sentence = `${together(runs, pairs, signed(model.mean))}${interval ? ` (${interval})` : ''}.`;
  if (!model.prediction) return sentence;
  const { people, interval: range } = model.prediction;
  return `${sentence} ${expected(people, signed(range.low), signed(range.high))}`;
}
