import type { OpRefusal } from './tablet-op.ts';
import type { TabletState } from './tablet-state.ts';

/** What became of something that was stored to be sent. `waiting`: it leaves later, by itself. */
export type SubmitOutcome =
  | { is: 'taken' }
  | { is: 'waiting' }
  | { is: 'refused'; refused: OpRefusal };

/** For so long somebody waits to see what the API says; then it is said that it waits. */
export const outcomePatienceMs = 8_000;

/**
 * What is known by now of what was stored; null while it is on its way.
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
