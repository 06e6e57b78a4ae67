import type { Copy } from './copy.ts';
import type { Begun } from './form-overlay.ts';
import type { Queued } from './op.ts';
import type { Delivery, Overruled } from './outbox.ts';
import type { Found } from './vault.ts';

export type Owner = Copy['owner'];

export type OpenState = {
  is: 'open';
  /** What she sees: what was read, with what she did since. */
  seen: Copy;
  queue: readonly Queued[];
  /** Forms that participants began on this device and did not hand in. */
  begun: readonly Begun[];
  delivery: Delivery;
  isReading: boolean;
  /** The last time that the groups were to be read, it did not work. */
  hasReadFailed: boolean;
  /** Marks of this device over which a newer one of another device stands. */
  overruled: readonly Overruled[];
  /** How much of what is unsent this page alone has, because the device has no room for it. */
  onPageOnly: number;
  /** The browser stores nothing on this device: all there is, this page alone has. */
  storesNothing: boolean;
  /** The browser threw away what was stored while the page was open, and it was stored again. */
  wasEvicted: boolean;
};
export type DeskState =
  | { is: 'opening' }
  | { is: 'none'; wiped: boolean }
  | ({ is: 'locked' } & Found)
  | OpenState;
