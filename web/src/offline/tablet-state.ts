import type { FormBegunHere } from './form-overlay.ts';
import type { QueuedOp } from './tablet-op.ts';
import type { OpDelivery, OverruledMark } from './tablet-outbox.ts';
import type { FoundVault } from './vault.ts';
import type { VaultCopy } from './vault-copy.ts';

export type VaultOwner = VaultCopy['owner'];

export type OpenTabletState = {
  is: 'open';
  /** What the leader sees: what was read, with what they did since. */
  seen: VaultCopy;
  queue: readonly QueuedOp[];
  /** Forms that participants began on this device and did not hand in. */
  begun: readonly FormBegunHere[];
  delivery: OpDelivery;
  isReading: boolean;
  /** The last attempt to read the groups failed. */
  hasReadFailed: boolean;
  /** Marks of this device that were overruled by a newer one of another device. */
  overruled: readonly OverruledMark[];
  /** How many unsent actions are only in this page, because the device has no space for them. */
  onPageOnly: number;
  /** The browser stores nothing on this device: everything is only in this page. */
  storesNothing: boolean;
  /** The browser evicted what was stored while the page was open, and it was stored again. */
  wasEvicted: boolean;
};
export type TabletState =
  | { is: 'opening' }
  | { is: 'none'; wiped: boolean }
  | ({ is: 'locked' } & FoundVault)
  | OpenTabletState;
