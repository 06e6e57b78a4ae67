import { expect, it } from 'vitest';
import { configuration } from '../../shared/configuration.ts';
import { dayOf, daysAfter, daysBetween } from '../../shared/domain/day.ts';

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

it('Days are counted one by one, over leap days and the changes of the clocks', () => {
  let day = '2023-12-31';
  for (let n = 0; n <= 1500; n++) {
    expect(daysBetween('2023-12-31', day)).toBe(n);
    expect(daysBetween(day, '2023-12-31')).toBe(n === 0 ? 0 : -n);
    expect(daysAfter('2023-12-31', n)).toBe(day);
    const next = new Date(`${day}T12:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    day = next.toISOString().slice(0, 10);
  }
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
});
