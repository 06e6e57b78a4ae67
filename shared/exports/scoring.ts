import type { Instrument } from '../instruments/instrument.ts';
import { isScored } from '../instruments/scored.ts';
import { itemName } from './item-columns.ts';

/** The scoring rule in the names of the columns, as codebook and scripts need it. */
export type ScoringRule = {
  rule: string;
  /** Raw columns that make the score, and the reversed ones among them. */
  items: string[];
  reversed: string[];
  /** A reversed answer is this minus the raw one: the least and the greatest code together. */
  turnedFrom: number;
  leastAnswered: number;
  higherIsBetter: boolean;
};

/**
 * How the score is made of the raw columns: the mean of the answered keyed items, when at least the
 * given number are answered. Null where there is no score.
 * @example scoringOf(lifeManagementAndInclusion14)?.reversed // ['q05']
 */
export function scoringOf(instrument: Instrument): ScoringRule | null {
  if (!isScored(instrument)) return null;
  const scale = instrument.items.filter(({ type }) => type === 'scale');
  const codes = instrument.options.map(({ code }) => code);
  const { rule, leastAnswered, higherIsBetter } = instrument.scoring;
  return {
    rule,
    items: scale.map(itemName),
    reversed: scale.filter(({ reversed }) => reversed).map(itemName),
    turnedFrom: Math.min(...codes) + Math.max(...codes),
    leastAnswered,
    higherIsBetter,
  };
}
