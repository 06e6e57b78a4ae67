import * as z from 'zod';
import { retentionYears } from '../configuration.ts';
import { daysAfter } from './day.ts';
import { timestamp } from './ids.ts';

/**
 * A day some years later; for a leap day the first of March.
 * @example yearsAfter('2024-02-29', 10) // '2034-03-01'
 */
export function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, on = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, on)).toISOString().slice(0, 10);
}

/**
 * The last day on which a group's data are kept: years after its own last day, whatever its status.
 * @example groupStoredUntil({ endsOn: '2026-05-04' }) // '2036-05-04'
 */
export const groupStoredUntil = ({ endsOn }: { endsOn: string }): string =>
  yearsAfter(endsOn, retentionYears.group);

/**
 * Is the period over, so that the next night removes the data?
 * @param until the last day on which they are kept
 * @example isOver('2036-05-04', '2036-05-04') // false
 */
export const isOver = (until: string, today: string): boolean => today > until;

/**
 * Does the period end within some days from today, or has it ended already?
 * @example endsWithin('2036-05-04', '2036-02-10', 90) // true
 */
export const endsWithin = (until: string, today: string, days: number): boolean =>
  until < daysAfter(today, days);

/** The mark on a run whose data are removed, or have been. */
export const runRemoval = z
  .strictObject({
    /** When its data were removed. */
    at: timestamp,
    /** Has a later look found nothing left? Until then the next night looks again. */
    isChecked: z.boolean(),
  })
  .meta({ id: 'RunRemoval' });
