import { describe, expect, it } from 'vitest';
import { dayOf, momentOf, timeOf } from '../../../shared/domain/day.ts';
import { sessionEnd, sessionTimes } from '../../../shared/domain/groups/session-time.ts';

/** The clock in Finland as the runtime's own time zones have it. */
const helsinki = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'short',
});

describe('The clock in Finland', () => {
  it('is that of the time zone database at each half hour of the days around every change', () => {
    for (let year = 2020; year <= 2045; year++)
      for (const month of [2, 9])
        for (let halfHour = 0; halfHour < 48 * 8; halfHour++) {
          const moment = new Date(Date.UTC(year, month, 24, 0, 30 * halfHour)).toISOString();
          expect(`${dayOf(moment)} ${timeOf(moment)}`).toBe(helsinki.format(new Date(moment)));
        }
  });

  it('leads from a day and a time to the moment that shows them', () => {
    for (let halfHour = 0; halfHour < 48 * 365; halfHour += 7) {
      const moment = new Date(Date.UTC(2026, 0, 1, 0, 30 * halfHour)).toISOString();
      const back = momentOf(dayOf(moment), timeOf(moment));
      expect(`${dayOf(back)} ${timeOf(back)}`).toBe(`${dayOf(moment)} ${timeOf(moment)}`);
    }
  });

  it('takes the first of an hour that comes twice', () => {
    expect(momentOf('2026-10-25', '03:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(momentOf('2026-10-25', '04:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('takes a time that spring leaves out as an hour later', () => {
    const moment = momentOf('2026-03-29', '03:30');
    expect(timeOf(moment)).toBe('04:30');
  });
});

describe('A session', () => {
  it('has no moments while its time of day is not known', () => {
    expect(sessionTimes({ date: '2026-03-02', startsAt: null, minutes: 90 })).toBeNull();
  });

  it('may pass midnight, also in the night in which the clocks are changed', () => {
    const night = { startsAt: '22:00', minutes: 10 * 60 };
    expect(sessionEnd({ date: '2026-06-05', ...night })).toEqual({
      ...{ day: '2026-06-06', time: '08:00' },
    });
    expect(sessionEnd({ date: '2026-10-24', ...night })?.time).toBe('07:00');
    expect(sessionEnd({ date: '2026-03-28', ...night })?.time).toBe('09:00');
  });
});
