import type { Copy } from './copy.ts';
import type { Begun } from './form-overlay.ts';
import type { Queued } from './op.ts';
import type { Delivery } from './outbox.ts';

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
};
export type DeskState =
  | { is: 'opening' }
  | { is: 'none'; wiped: boolean }
  | { is: 'locked'; unsent: number; triesLeft: number; isOf: (userId: string) => Promise<boolean> }
  | OpenState;
