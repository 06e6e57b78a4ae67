import type { ComparedRun } from '../../../../shared/model/comparison.ts';
import type { ReleasedOccasion } from '../../../../shared/model/released-occasion.ts';
import { whyNoChange } from '../../outcome-sentences.ts';
import { deskTexts } from '../texts.ts';

type Told = Pick<
  ComparedRun,
  'change' | 'enrolled' | 'instrument' | 'pairs' | 'percentPaired' | 'suppressed'
>;

/** The pairs of the change that is shown: the API's `pairs` are of start and end. */
export const pairsAt = ({ pairs, change }: Told, occasion: ReleasedOccasion): number | null =>
  occasion === 'end' ? pairs : (change?.n ?? null);

/** The same in per cent of the enrolled. */
export function percentPairedAt(told: Told, occasion: ReleasedOccasion): number | null {
  if (occasion === 'end') return told.percentPaired;
  const pairs = pairsAt(told, occasion);
  return pairs !== null && told.enrolled ? (pairs / told.enrolled) * 100 : null;
}

/** Why no change is shown; null when one is. A follow-up has a time of its own. */
export function whyNotAt(told: Told, occasion: ReleasedOccasion): string | null {
  const { change, instrument, suppressed } = told;
  if (occasion === 'end' || !instrument) return whyNoChange(told);
  if (change) return null;
  const isToCome = suppressed === 'not_released' || suppressed === 'pairs_below_5';
  // Pairs of start and end say nothing of the follow-up, so its reason is asked alone.
  return isToCome ? deskTexts.forest.followUpNotYet : whyNoChange({ ...told, pairs: null });
}
