import { describe, expect, it } from 'vitest';
import {
  attendanceTexts,
  lengthText,
  sessionsText,
} from '../../web/src/pages/results/summary-sentences.ts';
import { percent, writtenDays } from '../../web/src/texts/format.ts';

const camp = {
  held: 7,
  cancelled: 1,
  byKind: { meeting: 0, camp_day: 4, follow_up_day: 3, catch_up: 0 },
  meetingsPerWeek: null,
  unitsPerSession: [8, 13.33] as [number, number],
  units: 77.33,
  hours: 58,
};

it('A camp is described by its days, and what was cancelled is not hidden', () => {
  expect(sessionsText(camp)).toBe('4 leiripäivää, 3 jatkopäivää, 1 peruttu');
  expect(lengthText(camp)).toBe('58 tuntia eli 77,33 ryhmätuntia (45 min)');
});

it('A rhythm of less than once a week is said in words', () => {
  const rhythm = (meetingsPerWeek: number) => sessionsText({ ...camp, meetingsPerWeek });
  expect(rhythm(0.3)).toContain('harvemmin kuin kerran viikossa');
  expect(rhythm(1)).toContain('kerran viikossa');
  expect(rhythm(1.5)).toContain('1,5 kertaa viikossa');
});

it('A run without sessions says so', () => {
  const byKind = { meeting: 0, camp_day: 0, follow_up_day: 0, catch_up: 0 };
  expect(sessionsText({ ...camp, held: 0, cancelled: 0, byKind })).toMatch(/ei ole vielä pidetty/);
});

describe('Attendance', () => {
  const attendance = {
    ofAllSessions: { attended: 0, possible: 0, percent: null },
    sinceJoining: { attended: 0, possible: 0, percent: null },
    unmarked: 0,
    percentMissing: 100,
    withoutRoll: 2,
  };

  it('is unknown where no roll was taken, which does not mean that nobody came', () => {
    expect(attendanceTexts({ attendance })).toEqual([
      'ei tiedossa',
      'Kahdesta kokoontumisesta puuttuvat läsnäolot.',
      'Läsnäolomerkinnöistä puuttuu 100,0\u00a0%.',
    ]);
  });

  it('covers the rolls that were taken, and says how many were not', () => {
    const ofAllSessions = { attended: 9, possible: 10, percent: 90 };
    const sinceJoining = { attended: 9, possible: 9, percent: 100 };
    const some = { ...attendance, ofAllSessions, sinceJoining, withoutRoll: 1, percentMissing: 50 };
    expect(attendanceTexts({ attendance: some })).toEqual([
      '90,0\u00a0% kaikista kokoontumisista (9/10)',
      '100,0\u00a0% liittymisen jälkeisistä kokoontumisista (9/9)',
      'Yhdestä kokoontumisesta puuttuvat läsnäolot.',
      'Läsnäolomerkinnöistä puuttuu 50,0\u00a0%.',
    ]);
  });

  it('is said once where everybody was there from the beginning', () => {
    const rate = { attended: 9, possible: 10, percent: 90 };
    const all = { ...attendance, ofAllSessions: rate, sinceJoining: rate, withoutRoll: 0 };
    const whole = { ...all, percentMissing: 0 };
    expect(attendanceTexts({ attendance: whole })).toEqual([
      '90,0\u00a0% kaikista kokoontumisista (9/10)',
    ]);
  });
});

it('Days and percents are written as in Finnish', () => {
  expect(writtenDays('2019-04-02', '2019-05-07')).toBe('2.4.2019–7.5.2019');
  expect(writtenDays('2019-04-02', '2019-04-02')).toBe('2.4.2019');
  expect(percent(46.7)).toBe('46,7\u00a0%');
});
