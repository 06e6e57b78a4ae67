import { useEffect, useState } from 'preact/hooks';

/** Where in the app one is; kept in the address, so that links and the back button work. */
export type Place =
  | { page: 'programmes' }
  | { page: 'programme'; programmeId: string }
  | { page: 'run'; runId: string };

/**
 * The address of a place.
 * @example addressOf({ page: 'run', runId: 'r1' }) // '#/ryhmat/r1'
 */
export function addressOf(place: Place): string {
  if (place.page === 'programme') return `#/ohjelmat/${encodeURIComponent(place.programmeId)}`;
  if (place.page === 'run') return `#/ryhmat/${encodeURIComponent(place.runId)}`;
  return '#/';
}

/**
 * The place of an address; whatever is unknown leads to the beginning.
 * @example placeOf('#/ryhmat/r1') // { page: 'run', runId: 'r1' }
 */
export function placeOf(address: string): Place {
  const [, kind, id] = /^#\/(ohjelmat|ryhmat)\/([a-z0-9-]+)$/.exec(address) ?? [];
  if (kind === 'ohjelmat' && id) return { page: 'programme', programmeId: id };
  if (kind === 'ryhmat' && id) return { page: 'run', runId: id };
  return { page: 'programmes' };
}

/** The present place, followed as the address changes. */
export function usePlace(): Place {
  const [address, setAddress] = useState(location.hash);
  useEffect(() => {
    const follow = () => setAddress(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return placeOf(address);
}
