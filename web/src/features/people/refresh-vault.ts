import { leaderTablet } from '../../offline/use-tablet.ts';

/** Reads a leader's groups again, so that Today has what was just lent or handed over. */
export async function refreshVault(): Promise<void> {
  const tablet = leaderTablet();
  // What was saved is saved, whether or not it is read again here.
  if (tablet.state.is === 'open') await tablet.refresh().catch(() => undefined);
}
