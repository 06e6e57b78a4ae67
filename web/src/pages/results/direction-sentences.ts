import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.sentences;

/**
 * Which way the people in the figures changed; empty where it is not disclosed.
 * For instance: directionSentences(outcome)[0] // 'Viidestä molempiin vastanneesta parempaan suuntaan muuttui neljä.'
 */
export function directionSentences({ direction, change }: Pick<Outcome, 'direction' | 'change'>) {
  if (!direction || !change) return [];
  const { n } = change;
  const counts = { better: direction.improved, worse: direction.worse, same: direction.same };
  return (['better', 'worse', 'same'] as const).flatMap((which) => {
    if (counts[which] > 0) return words.direction(which, counts[which], n);
    // It is no news that nobody stayed the same; it is news that nobody got worse.
    return which === 'same' ? [] : words.nobody(which, n);
  });
}
