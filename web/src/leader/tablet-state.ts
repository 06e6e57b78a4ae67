import type { FormBegunHere } from './form-overlay.ts';
import type { QueuedOp } from './tablet-op.ts';
import type { OpDelivery, OverruledMark } from './tablet-outbox.ts';
import type { FoundVault } from './vault.ts';
import type { VaultCopy } from './vault-copy.ts';

export type VaultOwner = VaultCopy['owner'];

export type OpenTabletState = {
  is: 'open';
  /** What she sees: what was read, with what she did since. */
  seen: VaultCopy;
  queue: readonly QueuedOp[];
  /** Forms that participants began on this device and did not hand in. */
  begun: readonly FormBegunHere[];
  delivery: OpDelivery;
  isReading: boolean;
  /** The last time that the groups were to be read, it did not work. */
  hasReadFailed: boolean;
  /** Marks of this device over which a newer one of another device stands. */
  overruled: readonly OverruledMark[];
  /** How much of what is unsent this page alone has, because the device has no room for it. */
  onPageOnly: number;
  /** The browser stores nothing on this device: all there is, this page alone has. */
  storesNothing: boolean;
  /** The browser threw away what was stored while the page was open, and it was stored again. */
  wasEvicted: boolean;
};
export type TabletState =
  | { is: 'opening' }
  | { is: 'none'; wiped: boolean }
  | ({ is: 'locked' } & FoundVault)
  | OpenTabletState;
