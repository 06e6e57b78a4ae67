import type { OpenTabletState } from '../offline/tablet-state.ts';
import { leaderHashOf } from '../routes/leader-address.ts';
import { texts } from '../texts/staff.ts';

const words = texts.storage;

function textOf({ storesNothing, onPageOnly, wasEvicted }: OpenTabletState): string | null {
  if (storesNothing) return words.nothing;
  if (onPageOnly > 0) return words.full(onPageOnly);
  return wasEvicted ? words.evicted : null;
}

/** Shown where the device can store nothing more: what that means, and what to do about it. */
export function StorageNote({ state }: { state: OpenTabletState }) {
  const text = textOf(state);
  if (!text) return null;
  return (
    <div class="note failed storage-note" role="alert">
      <p>{text}</p>
      {state.onPageOnly > 0 && (
        <p>
          <a class="button" href={leaderHashOf({ page: 'unsent' })}>
            {words.toBackup}
          </a>
        </p>
      )}
    </div>
  );
}
