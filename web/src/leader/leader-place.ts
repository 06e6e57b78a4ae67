/** Where a leader may be, beside the pages that others have too. */
export type LeaderPlace =
  | { page: 'today' }
  | { page: 'unsent' }
  | { page: 'sessions'; runId: string }
  | { page: 'roll'; runId: string; sessionId: string }
  | { page: 'members'; runId: string };

const pages: readonly string[] = [
  'today',
  'unsent',
  'sessions',
  'roll',
  'members',
] satisfies LeaderPlace['page'][];

/**
 * Is this one of the leader's pages, which work without a network?
 * @example isLeaderPlace({ page: 'today' }) // true
 */
export const isLeaderPlace = (place: { page: string }): place is LeaderPlace =>
  pages.includes(place.page);

/**
 * The address of a leader's page.
 * @example leaderAddress({ page: 'roll', runId: 'r1', sessionId: 's1' }) // '#/ryhmat/r1/kokoontumiset/s1'
 */
export function leaderAddress(place: LeaderPlace): string {
  if (place.page === 'today') return '#/tanaan';
  if (place.page === 'unsent') return '#/lahettamatta';
  const run = `#/ryhmat/${place.runId}`;
  if (place.page === 'members') return `${run}/osallistujat`;
  return place.page === 'roll' ? `${run}/kokoontumiset/${place.sessionId}` : `${run}/kokoontumiset`;
}

const ofRun = /^#\/ryhmat\/([a-z0-9-]+)\/(osallistujat|kokoontumiset(?:\/([a-z0-9-]+))?)$/;

/**
 * The leader's page of an address, if it is one.
 * @example leaderPlaceOf('#/tanaan') // { page: 'today' }
 */
export function leaderPlaceOf(address: string): LeaderPlace | null {
  if (address === '#/tanaan') return { page: 'today' };
  if (address === '#/lahettamatta') return { page: 'unsent' };
  const [, runId, what, sessionId] = ofRun.exec(address) ?? [];
  if (!runId) return null;
  if (what === 'osallistujat') return { page: 'members', runId };
  return sessionId ? { page: 'roll', runId, sessionId } : { page: 'sessions', runId };
}
