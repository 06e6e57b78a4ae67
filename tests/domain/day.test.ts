import { expect, it } from 'vitest';
import { configuration } from '../../shared/configuration.ts';
import { dayOf } from '../../shared/domain/day.ts';

const hourMs = 3_600_000;
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: configuration.timeZone });

/** The last moment of every hour, and the first of the next, in which midnight can fall. */
function* edgesOf(year: number) {
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += hourMs)
    if (new Date(at).getUTCHours() >= 20) yield* [at - 1, at];
}

it('The day in Finland agrees with the time zone database, in every year that a run can be in', () => {
  for (let year = 2015; year <= 2045; year++)
    for (const at of edgesOf(year))
      if (dayOf(new Date(at).toISOString()) !== calendar.format(at))
        expect.fail(`${new Date(at).toISOString()} is another day in Finland`);
});
