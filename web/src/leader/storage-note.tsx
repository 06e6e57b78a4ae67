import type { OpenState } from './desk-state.ts';
import { leaderAddress } from './leader-place.ts';
import { words } from './texts.ts';

const said = words.storage;

function textOf({ storesNothing, onPageOnly, wasEvicted }: OpenState): string | null {
  if (storesNothing) return said.nothing;
  if (onPageOnly > 0) return said.full(onPageOnly);
  return wasEvicted ? said.evicted : null;
}

/** Where the device stores nothing more: what that means, and what to do about it. */
export function StorageNote({ state }: { state: OpenState }) {
  const text = textOf(state);
  if (!text) return null;
  return (
    <div class="note failed storage-note" role="alert">
      <p>{text}</p>
      {state.onPageOnly > 0 && (
        <p>
          <a class="button" href={leaderAddress({ page: 'unsent' })}>
            {said.toBackup}
          </a>
        </p>
      )}
    </div>
  );
}
