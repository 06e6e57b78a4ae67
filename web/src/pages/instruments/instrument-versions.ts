import type { Instrument } from '../../../../shared/instruments/instrument.ts';

const isNewer = (one: Instrument, other: Instrument): boolean =>
  one.version.localeCompare(other.version, 'fi', { numeric: true }) > 0;

/**
 * The newest version of each form template, in the order of the list.
 * @example newestVersions([]) // []
 */
export function newestVersions(instruments: readonly Instrument[]): Instrument[] {
  const newest = new Map<string, Instrument>();
  for (const one of instruments) {
    const before = newest.get(one.id);
    if (!before || isNewer(one, before)) newest.set(one.id, one);
  }
  return [...newest.values()];
}

/** The versions of one form template, the newest first. */
export const versionsOf = (instruments: readonly Instrument[], id: string): Instrument[] =>
  instruments.filter((one) => one.id === id).toSorted((a, b) => (isNewer(a, b) ? -1 : 1));
