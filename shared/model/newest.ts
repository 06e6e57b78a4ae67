import { configuration } from '../configuration.ts';

/** The place of an entry in time, as text that sorts: newer is greater, and no two are equal. */
type Rank<Entry> = (entry: Entry) => string;

/**
 * The entries of `arriving` that are newer than what is kept under the same key; the rest are
 * old news. Merged this way two devices agree, whatever the order in which they are heard.
 * @example newest({ a: '1', b: '3' }, { a: '2', b: '2' }, String) // { a: '2' }
 */
export function newest<Entry>(
  kept: Readonly<Record<string, Entry>>,
  arriving: Readonly<Record<string, Entry>>,
  rank: Rank<Entry>,
): Record<string, Entry> {
  const wins = ([key, entry]: [string, Entry]) => {
    const before = kept[key];
    return before === undefined || rank(entry) > rank(before);
  };
  return Object.fromEntries(Object.entries(arriving).filter(wins));
}

/**
 * Does any of the times lie so far ahead that a device's clock must be wrong? What it says would
 * beat all that comes after.
 * @param now the present, as an ISO timestamp
 * @example runsAhead(['2019-04-02T13:00:00.000Z'], '2019-04-02T12:00:00.000Z') // true
 */
export function runsAhead(times: readonly string[], now: string): boolean {
  const latest = Date.parse(now) + configuration.clockToleranceMinutes * 60_000;
  return times.some((time) => Date.parse(time) > latest);
}
