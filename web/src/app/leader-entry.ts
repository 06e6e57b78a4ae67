import { useEffect, useMemo } from 'preact/hooks';
import { connectLeader } from '../api/leader-api.ts';
import { storePageOffline } from '../offline/offline-page.ts';
import type { VaultOwner } from '../offline/tablet-state.ts';
import { leaderTablet, useTablet } from '../offline/use-tablet.ts';
import { findVault } from '../offline/vault.ts';
import { hashOf } from '../routes/page-address.ts';
import { enterPage, loadSettings, type PageEntry } from '../session/sign-in.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { storedToken } from '../session/tab-storage.ts';

/** How long the sign-in may delay opening the vault: a bad connection is worse than none. */
const patienceMs = 4_000;

/** An entry whose sign-in may still succeed later. */
export type LeaderEntry = PageEntry & { late?: Promise<PageEntry> };

/**
 * Enters as usual, or, where this device has a vault, without a network too. A sign-in that
 * completes later is applied then.
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

/** Signs in again once the network is back, where this tab was signed in before. */
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

/** Gives the tablet the person who is signed in, and returns whether this device has a vault. */
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
    // A leader begins on the page for today.
    if (owner && location.hash === '') location.replace(hashOf({ page: 'today' }));
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
