import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { eves, holidayOn, holidaysOf } from '../../../shared/domain/groups/holidays.ts';

const library = new Holidays('FI', { languages: ['fi'] });
const years = Array.from({ length: 26 }, (_, n) => 2020 + n);

/** The public holidays of a year by the library, which has the eves apart from them. */
const byLibrary = (year: number, type: string) =>
  library
    .getHolidays(year)
    .filter((one) => one.type === type)
    .map(({ date }) => date.slice(0, 10))
    .sort();

describe('The public holidays of Finland', () => {
  it.each(years)('in %i are those of the holiday library', (year) => {
    const ours = [...holidaysOf(year)]
      .filter(([, name]) => !eves.includes(name))
      .map(([day]) => day)
      .sort();
    expect(ours).toEqual([...new Set(byLibrary(year, 'public'))]);
  });

  it.each(years)('in %i come with the eves of Midsummer and Christmas', (year) => {
    const ours = [...holidaysOf(year)]
      .filter(([, name]) => eves.includes(name))
      .map(([day]) => day)
      .sort();
    const closed = byLibrary(year, 'bank').filter((day) => !day.endsWith('-12-31'));
    expect(ours).toEqual(closed);
  });

  it('are found by their day', () => {
    expect(holidayOn('2026-06-20')).toBe('midsummer_day');
    expect(holidayOn('2026-06-22')).toBeUndefined();
    // Ascension Day too.
    expect(holidayOn('2008-05-01')).toBe('may_day');
  });
});
