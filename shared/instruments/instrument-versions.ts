import type { Instrument } from './instrument.ts';

type VersionOf = Pick<Instrument, 'id' | 'version'>;

/** Versions count up: 10 comes after 9. */
const isNewer = (one: VersionOf, other: VersionOf): boolean =>
  one.version.localeCompare(other.version, 'fi', { numeric: true }) > 0;

/**
 * The newest version of each form template, in the order of the list.
 * @example newestVersions([{ id: 'a', version: '10' }, { id: 'a', version: '9' }]) // [{ id: 'a', version: '10' }]
 */
export function newestVersions<One extends VersionOf>(instruments: readonly One[]): One[] {
  const newest = new Map<string, One>();
  for (const one of instruments) {
    const before = newest.get(one.id);
    if (!before || isNewer(one, before)) newest.set(one.id, one);
  }
  return [...newest.values()];
}

/**
 * The versions of one form template, the newest first.
 * @example versionsOf([{ id: 'a', version: '9' }, { id: 'a', version: '10' }], 'a')[0] // { id: 'a', version: '10' }
 */
export const versionsOf = <One extends VersionOf>(instruments: readonly One[], id: string): One[] =>
  instruments.filter((one) => one.id === id).toSorted((a, b) => (isNewer(a, b) ? -1 : 1));
