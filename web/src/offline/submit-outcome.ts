import type { OpRefusal } from './tablet-op.ts';
import type { TabletState } from './tablet-state.ts';

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
