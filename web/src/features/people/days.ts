import { configuration } from '../../../../shared/configuration.ts';
import { daysAfter } from '../../../../shared/domain/day.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.staffing;

/** The first day and the last, as they are being chosen. */
export type ChosenDays = { from: string; until: string };

/**
 * What is wrong with the days of a substitution, in words; null where nothing is.
 * @param today an ISO date
 * @example faultOfDays({ from: '2026-03-02', until: '2026-03-06' }, '2026-03-01') // null
 */
export function faultOfDays({ from, until }: ChosenDays, today: string): string | null {
  if (!from || !until) return words.dayLacking;
  if (until < from) return words.lateDay;
  if (until < today) return words.pastDay;
  const most = configuration.substituteDays;
  return until < daysAfter(from, most) ? null : words.tooLong(most);
}
