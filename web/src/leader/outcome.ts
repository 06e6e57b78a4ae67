import type { DeskState } from './desk-state.ts';
import type { Refused } from './op.ts';

/** What became of something that was stored to be sent. `waiting`: it leaves later, by itself. */
export type Outcome = { is: 'taken' } | { is: 'waiting' } | { is: 'refused'; refused: Refused };

/** For so long somebody waits to see what the API says; then it is said that it waits. */
export const outcomePatienceMs = 8_000;

/**
 * What is known by now of what was stored; null while it is on its way.
 * @example outcomeOf({ is: 'none', wiped: false }, [1]) // { is: 'waiting' }
 */
export function outcomeOf(state: DeskState, seqs: readonly number[]): Outcome | null {
  if (state.is !== 'open') return { is: 'waiting' };
  const here = state.queue.filter(({ seq }) => seqs.includes(seq));
  if (here.length === 0) return { is: 'taken' };
  const refused = here.find((one) => one.refused)?.refused;
  if (refused) return { is: 'refused', refused };
  const isHeld = state.delivery === 'unreached' || state.delivery === 'signed-out';
  return isHeld ? { is: 'waiting' } : null;
}
