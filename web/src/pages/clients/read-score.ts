import { meterScore } from '../../../../shared/instruments/meters.ts';

/**
 * A score as somebody writes it, with a comma or a point: null where there is none, and undefined
 * where it is no number in the range.
 * @example readScore('12,5') // 12.5
 * @example readScore('kaksi') // undefined
 */
export function readScore(written: string): number | null | undefined {
  const text = written.trim().replace(',', '.').replace('−', '-');
  if (text === '') return null;
  const score = Number(text);
  const isInRange = score >= meterScore.least && score <= meterScore.most;
  return /^-?\d+(\.\d+)?$/.test(text) && isInRange ? score : undefined;
}
