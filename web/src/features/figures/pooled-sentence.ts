import type { PooledChange } from '../../../../shared/domain/figures/comparison.ts';
import { signed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { intervalText } from './outcome-sentences.ts';

/** The pooled change of the runs, and the range expected of a new run. */
export function pooledSentence({ runs, pairs, predictionInterval, ...pooled }: PooledChange) {
  const { pooled: together, prediction } = texts.results;
  const interval = intervalText(pooled);
  const sentence = `${together(runs, pairs, signed(pooled.mean))}${interval ? ` (${interval})` : ''}.`;
  if (!predictionInterval) return sentence;
  const { low, high } = predictionInterval;
  return `${sentence} ${prediction(signed(low), signed(high))}`;
}
