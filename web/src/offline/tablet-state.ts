import type { FormBegunHere } from './form-overlay.ts';
import type { OwnLabels } from './own-labels.ts';
import type { OpRefusal, QueuedOp } from './tablet-op.ts';
import type { OpDelivery, OverruledMark } from './tablet-outbox.ts';
import type { FoundVault } from './vault.ts';
import type { VaultCopy } from './vault-copy.ts';

/** What became of a stored action. `waiting`: it will be sent later, without help. */
export type SubmitOutcome =
  | { is: 'taken' }
  | { is: 'waiting' }
  | { is: 'refused'; refused: OpRefusal };

/** How long a person waits for the API's reply before the page says that the action is waiting. */
export const outcomePatienceMs = 8_000;

/**
 * What is known so far of the stored actions; null while they are being sent.
 * @example submitOutcomeOf({ is: 'none', wiped: false }, [1]) // { is: 'waiting' }
 */
export function submitOutcomeOf(state: TabletState, seqs: readonly number[]): SubmitOutcome | null {
  if (state.is !== 'open') return { is: 'waiting' };
  const here = state.queue.filter(({ seq }) => seqs.includes(seq));
  if (here.length === 0) return { is: 'taken' };
  const refused = here.find((one) => one.refused)?.refused;
  if (refused) return { is: 'refused', refused };
  const isStuck = state.delivery === 'unreached' || state.delivery === 'signed-out';
  return isStuck ? { is: 'waiting' } : null;
}

export type VaultOwner = VaultCopy['owner'];

export type OpenTabletState = {
  is: 'open';
  /** What the leader sees: what was read, with what they did since. */
  seen: VaultCopy;
  queue: readonly QueuedOp[];
  /** The leader's own labels, by run. */
  labels: OwnLabels;
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
