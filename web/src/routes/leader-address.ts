/** The addresses of the leader's pages, besides the pages that others have too. */
export type LeaderAddress =
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
] satisfies LeaderAddress['page'][];

/**
 * Whether this is one of the leader's pages, which work without a network.
 * @example isLeaderAddress({ page: 'today' }) // true
 */
export const isLeaderAddress = (address: { page: string }): address is LeaderAddress =>
  pages.includes(address.page);

/**
 * The address of a leader's page.
 * @example leaderHashOf({ page: 'roll', runId: 'r1', sessionId: 's1' }) // '#/ryhmat/r1/kokoontumiset/s1'
 */
export function leaderHashOf(address: LeaderAddress): string {
  if (address.page === 'today') return '#/tanaan';
  if (address.page === 'unsent') return '#/lahettamatta';
  const run = `#/ryhmat/${address.runId}`;
  if (address.page === 'members') return `${run}/osallistujat`;
  return address.page === 'roll'
    ? `${run}/kokoontumiset/${address.sessionId}`
    : `${run}/kokoontumiset`;
}

const ofRun = /^#\/ryhmat\/([a-z0-9-]+)\/(osallistujat|kokoontumiset(?:\/([a-z0-9-]+))?)$/;

/**
 * The leader's page that an address names; null when it names none.
 * @example leaderAddressOf('#/tanaan') // { page: 'today' }
 */
export function leaderAddressOf(hash: string): LeaderAddress | null {
  if (hash === '#/tanaan') return { page: 'today' };
  if (hash === '#/lahettamatta') return { page: 'unsent' };
  const [, runId, what, sessionId] = ofRun.exec(hash) ?? [];
  if (!runId) return null;
  if (what === 'osallistujat') return { page: 'members', runId };
  return sessionId ? { page: 'roll', runId, sessionId } : { page: 'sessions', runId };
}
