import { firstPageLimits } from '../../../../shared/configuration.ts';
import { daysAfter } from '../../../../shared/domain/day.ts';
import type { FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';

/**
 * Whether a form is so late that it hardly comes any more.
 * @param today today's date in Finland
 * @example isLost({ overdue: true, window: { from: '2026-01-01', to: '2026-01-08' } }, '2026-03-02') // true
 */
export const isLost = ({ overdue, window }: Pick<FormSlot, 'overdue' | 'window'>, today: string) =>
  overdue && (window?.to ?? today) < daysAfter(today, -firstPageLimits.lostAfterDays);
