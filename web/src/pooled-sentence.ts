import type { PooledChange } from '../../shared/model/comparison.ts';
import { signed } from './format.ts';
import { intervalText } from './outcome-sentences.ts';
import { outcomeWords } from './texts/outcome.ts';

/** What the runs have in common, and what of a run yet to come may be expected. */
export function pooledSentence({ runs, pairs, predictionInterval, ...pooled }: PooledChange) {
  const { pooled: together, prediction } = outcomeWords;
  const interval = intervalText(pooled);
  const sentence = `${together(runs, pairs, signed(pooled.mean))}${interval ? ` (${interval})` : ''}.`;
  if (!predictionInterval) return sentence;
  const { low, high } = predictionInterval;
  return `${sentence} ${prediction(signed(low), signed(high))}`;
}
