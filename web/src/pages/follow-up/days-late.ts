import { daysBetween } from '../../../../shared/domain/day.ts';

/**
 * For how many days something has been late: one day, if it is late since today.
 * @param since the first day on which it was late
 * @example daysLate('2026-03-02', '2026-03-04') // 3
 */
export const daysLate = (since: string, today: string): number => daysBetween(since, today) + 1;
