import { expect, it } from 'vitest';
import { days, percent } from '../../web/src/format.ts';
import { addressOf, placeOf } from '../../web/src/place.ts';
import { lengthText, sessionsText } from '../../web/src/summary-sentences.ts';

const camp = {
  held: 7,
  cancelled: 1,
  byKind: { meeting: 0, camp_day: 4, follow_up_day: 3 },
  meetingsPerWeek: null,
  unitsPerSession: [8, 13.33] as [number, number],
  units: 77.33,
  hours: 58,
};

it('A camp is told by its days, and what was cancelled is not hidden', () => {
  expect(sessionsText(camp)).toBe('4 leiripäivää, 3 jatkotapaamista, 1 peruttu');
  expect(lengthText(camp)).toBe('58 tuntia eli 77,33 ryhmätuntia (45 min)');
});

it('A run without sessions says so', () => {
  const byKind = { meeting: 0, camp_day: 0, follow_up_day: 0 };
  expect(sessionsText({ ...camp, held: 0, cancelled: 0, byKind })).toMatch(/ei vielä ole pidetty/);
});

it('Days and percents are written as in Finnish', () => {
  expect(days('2019-04-02', '2019-05-07')).toBe('2.4.2019–7.5.2019');
  expect(days('2019-04-02', '2019-04-02')).toBe('2.4.2019');
  expect(percent(46.7)).toBe('46,7\u00a0%');
});

it('Every place has an address that leads back to it, and an unknown one leads to the beginning', () => {
  const place = { page: 'run', runId: 'hahmoterapia-2019-2' } as const;
  expect(placeOf(addressOf(place))).toEqual(place);
  expect(placeOf('#/jotain/muuta')).toEqual({ page: 'programmes' });
});
