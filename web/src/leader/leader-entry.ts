import { useEffect, useMemo } from 'preact/hooks';
import { enterPage, loadSettings, type PageEntry } from '../sign-in.ts';
import type { SignedIn } from '../signed-in.ts';
import { storedToken } from '../tab-storage.ts';
import { leaderHashOf } from './leader-address.ts';
import { connectLeader } from './leader-api.ts';
import { storePageOffline } from './offline-page.ts';
import type { VaultOwner } from './tablet-state.ts';
import { leaderTablet, useTablet } from './use-tablet.ts';
import { findVault } from './vault.ts';

/** For so long the sign-in may keep somebody from the vault: a bad line is worse than none. */
const patienceMs = 4_000;

/** A way in that may still be answered later. */
export type LeaderEntry = PageEntry & { late?: Promise<PageEntry> };

/**
 * Comes in as everybody does; where there is a vault on this device, without a network too. What
 * the sign-in answers later is taken then.
 */
export async function enterOfflineToo(): Promise<LeaderEntry> {
  const entered = enterPage();
  if (!(await findVault().catch(() => null))) return entered;
  const patience = Promise.withResolvers<null>();
  setTimeout(() => patience.resolve(null), patienceMs);
  const inTime = await Promise.race([entered, patience.promise]).catch(() => null);
  if (inTime) return inTime;
  return { settings: await loadSettings(), signedIn: null, notice: null, late: entered };
}

/** Comes in once the network is back, where this tab was signed in before it went. */
export function useReturn({ signedIn, late }: LeaderEntry, say: (entry: PageEntry) => void): void {
  useEffect(() => {
    if (signedIn) return;
    let isTrying = false;
    const take = async (entering: Promise<PageEntry>) => {
      isTrying = true;
      const entry = await entering.catch(() => null);
      isTrying = false;
      if (entry?.signedIn) say(entry);
    };
    if (late) void take(late);
    const again = () => {
      if (!isTrying && storedToken() && navigator.onLine) void take(enterPage());
    };
    const timer = setInterval(again, 30_000);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [signedIn, late, say]);
}

/** Tells the desk who is signed in, and whether there is a vault on this device. */
export function useLeader(signedIn: SignedIn | null): {
  owner: VaultOwner | null;
  hasVault: boolean;
} {
  const { state } = useTablet();
  const owner = useMemo(() => {
    const viewer = signedIn?.viewer;
    return viewer?.roles.includes('leader') ? { id: viewer.id, name: viewer.name } : null;
  }, [signedIn]);
  useEffect(() => {
    // A leader begins the day with what the day brings.
    if (owner && location.hash === '') location.replace(leaderHashOf({ page: 'today' }));
  }, [owner]);
  useEffect(() => {
    leaderTablet().enter(owner && signedIn && { owner, api: connectLeader(signedIn) });
  }, [owner, signedIn]);
  const hasVault = state.is === 'locked' || state.is === 'open';
  useEffect(() => {
    if (hasVault) void storePageOffline();
  }, [hasVault]);
  return { owner, hasVault };
}
