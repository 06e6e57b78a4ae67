import type { PooledChange } from '../../shared/model/comparison.ts';
import { signed } from './format.ts';
import { intervalText } from './outcome-sentences.ts';
import { outcomeTexts } from './texts/outcome.ts';

/** What the runs have in common, and what of a run yet to come may be expected. */
export function pooledSentence({ runs, pairs, predictionInterval, ...pooled }: PooledChange) {
  const { pooled: together, prediction } = outcomeTexts;
  const interval = intervalText(pooled);
  const said = `${together(runs, pairs, signed(pooled.mean))}${interval ? ` (${interval})` : ''}.`;
  if (!predictionInterval) return said;
  const { low, high } = predictionInterval;
  return `${said} ${prediction(signed(low), signed(high))}`;
}
