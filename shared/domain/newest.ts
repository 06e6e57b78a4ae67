import { configuration } from '../configuration.ts';

/** The position of an entry in time, as text that sorts: newer is greater, and no two are equal. */
type Rank<Entry> = (entry: Entry) => string;

/**
 * The entries of `arriving` that are newer than what is stored under the same key; the rest are
 * old. Merged this way two devices agree, whatever the order in which their entries arrive.
 * @example newest({ a: '1', b: '3' }, { a: '2', b: '2' }, String) // { a: '2' }
 */
export function newest<Entry>(
  stored: Readonly<Record<string, Entry>>,
  arriving: Readonly<Record<string, Entry>>,
  rank: Rank<Entry>,
): Record<string, Entry> {
  const wins = ([key, entry]: [string, Entry]) => {
    const before = stored[key];
    return before === undefined || rank(entry) > rank(before);
  };
  return Object.fromEntries(Object.entries(arriving).filter(wins));
}

/**
 * Is any of the times so far ahead that a device's clock must be wrong? Its entry would override
 * all later ones.
 * @param now the present, as an ISO timestamp
 * @example runsAhead(['2019-04-02T13:00:00.000Z'], '2019-04-02T12:00:00.000Z') // true
 */
export function runsAhead(times: readonly string[], now: string): boolean {
  const latest = Date.parse(now) + configuration.clockToleranceMinutes * 60_000;
  return times.some((time) => Date.parse(time) > latest);
}
