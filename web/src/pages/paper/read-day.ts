const runTogether = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/;
const apart = /^(\d{1,2})[.,/ -]+(\d{1,2})(?:[.,/ -]+(\d{2}|\d{4})?)?$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

const exists = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
};

function dayIn(year: string, month: string, dayOfMonth: string): string | null {
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return exists(day) ? day : null;
}

/**
 * A day as Finns write it, `4.3.2026`, or as typed on the numeric keypad, `0403`: day before month
 * in any browser, whatever its language. Without a year it is the latest such day. Null: not a day.
 * @param today `2026-11-22`
 * @example readDay('0403', '2026-11-22') // '2026-03-04'
 */
export function readDay(text: string, today: string): string | null {
  const written = text.trim();
  if (iso.test(written)) return exists(written) ? written : null;
  const [, day, month, year] = runTogether.exec(written) ?? apart.exec(written) ?? [];
  if (!day || !month) return null;
  if (year) return dayIn(year.length === 2 ? `20${year}` : year, month, day);
  const thisYear = dayIn(today.slice(0, 4), month, day);
  if (thisYear && thisYear <= today) return thisYear;
  return dayIn(String(Number(today.slice(0, 4)) - 1), month, day);
}
