import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import type { ScoredInstrument } from '../../../../shared/instruments/instrument.ts';
import { timesOf } from '../../../../shared/instruments/score.ts';
import { isSum } from '../../../../shared/instruments/scoring-rules.ts';
import { isRounded } from '../../features/figures/outcome-sentences.ts';
import { decimal } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.results;

/**
 * A run's change in one sentence; null where it is not disclosed. A rise or a fall is mentioned
 * only where the figures beside it show one.
 * For instance: headline(outcome) // 'Viiden vastanneen keskiarvo nousi: 2,9 alussa, 3,2 lopussa.'
 */
export function headline({ start, end, change }: Outcome): string | null {
  if (!start || !end || !change) return null;
  const { n, mean } = change;
  const digits = decimalsFor(n);
  const [from, to] = [decimal(start.mean, digits), decimal(end.mean, digits)];
  if (from === to) return words.unchanged(n, from);
  if (mean === 0) return words.levels(n, from, to);
  return mean > 0 ? words.rose(n, from, to) : words.fell(n, from, to);
}

/**
 * The sum of a questionnaire that is scored by one, for readers who know it as a sum; null for
 * others. It is the mean as it is shown times the number of statements, so it says nothing more.
 * For instance: sumSentence(outcome, phq) // 'Summana 12,6 alussa ja 18,0 lopussa.'
 */
export function sumSentence(
  { start, end, change }: Pick<Outcome, 'start' | 'end' | 'change'>,
  instrument: ScoredInstrument,
): string | null {
  if (!start || !end || !change || !isSum(instrument.scoring)) return null;
  const digits = decimalsFor(change.n);
  const sum = ({ mean }: { mean: number }) =>
    decimal(Number(mean.toFixed(digits)) * timesOf(instrument), digits);
  // Its publisher's sum may fall as things get better, so the page says what this one does.
  const isTurned = instrument.items.some(({ type, reversed }) => type === 'scale' && reversed);
  return [words.asSum(sum(start), sum(end)), ...(isTurned ? [words.greaterSum] : [])].join(' ');
}

/** Whom the figures are about, and which of them are not disclosed. */
export function aboutFigures({ base, change }: Outcome): string[] {
  if (!base || !change) return [];
  const less = change.interval ? words.meansAndInterval : words.onlyMeans;
  return [words.base[base], ...(isRounded(change) ? [less] : [])];
}
