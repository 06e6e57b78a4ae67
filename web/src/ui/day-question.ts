import type { Outside } from '../../../shared/domain/groups/unlikely-date.ts';
import { texts } from '../texts/staff.ts';

const weekDays = 7;
const yearDays = 365.25;

/**
 * How far a day is from the group's days, in whole years, or in whole weeks if less than a year.
 * @example awayOf({ side: 'after', days: 13149 }) // { years: 36 }
 * @example awayOf({ side: 'before', days: 60 }) // { weeks: 8 }
 */
export function awayOf({ days }: Outside): { years: number } | { weeks: number } {
  const years = Math.floor(days / yearDays);
  return years > 0 ? { years } : { weeks: Math.floor(days / weekDays) };
}

/** The question about a session on an unlikely day. */
export const dayQuestion = (outside: Outside): string => {
  const away = awayOf(outside);
  const far = 'years' in away ? texts.sessions.years(away.years) : texts.sessions.weeks(away.weeks);
  return texts.sessions.isDayRight[outside.side](far);
};
