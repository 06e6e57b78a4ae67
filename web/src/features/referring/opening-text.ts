import { freePlaces, type Opening } from '../../../../shared/domain/groups/opening.ts';
import { clockTime, listed, localWeekdays, writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.openings;

/** The usual days and hours of a group; empty where its programme does not say. */
export function usualTimes({ pattern }: Pick<Opening, 'pattern'>): string {
  if (!pattern) return '';
  const startsAt = pattern.startsAt === null ? null : clockTime(pattern.startsAt);
  const days =
    pattern.repeats === 'daily'
      ? words.daily
      : listed(pattern.weekdays.flatMap((day) => localWeekdays[day - 1]?.long ?? []));
  return days === '' ? '' : words.weekdays(days, startsAt);
}

/** How many places are free, and how many wait, in a few words. */
export function placesText(opening: Opening): string {
  const free = freePlaces(opening);
  const { waiting } = opening.queue;
  const queue = waiting > 0 ? words.queue(waiting) : words.noQueue;
  return `${free > 0 ? words.free(free) : words.full} · ${queue}`;
}

/** Where and when a group is, in one line. */
export const openingAbout = (opening: Opening): string =>
  [opening.municipality, writtenDays(opening.startsOn, opening.endsOn), placesText(opening)].join(
    ' · ',
  );
