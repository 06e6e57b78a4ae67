import type { DeskState, OpenState } from './desk-state.ts';
import { leaderAddress } from './leader-place.ts';
import { words } from './texts.ts';
import { useDesk } from './use-desk.ts';
import './leader.css';

/** How what is unsent fares, in few words. */
export function unsentText({
  queue,
  begun,
  delivery,
}: Pick<OpenState, 'queue' | 'begun' | 'delivery'>): string {
  const refused = queue.filter((one) => one.refused).length;
  const waiting = queue.length > refused;
  const why = {
    resting: null,
    sending: words.bar.sending,
    unreached: words.bar.unreached,
    'signed-out': words.bar.signedOut,
  }[delivery];
  const unsent = queue.length + begun.length;
  if (unsent === 0) return words.bar.allSent;
  return [
    words.bar.unsent(unsent),
    ...(waiting && why ? [why] : []),
    ...(refused > 0 ? [words.bar.refused(refused)] : []),
  ].join(' · ');
}

function textOf(state: Exclude<DeskState, { is: 'opening' | 'none' }>): string {
  if (state.is === 'open') return unsentText(state);
  return state.unsent > 0
    ? `${words.bar.unsent(state.unsent)} · ${words.bar.locked}`
    : words.bar.locked;
}

const isWaiting = (state: DeskState) =>
  (state.is === 'open' && state.queue.length + state.begun.length > 0) ||
  (state.is === 'locked' && state.unsent > 0);

/** On each page of a leader's: the way to today, and what is unsent. */
export function LeaderBar() {
  const { desk, state } = useDesk();
  return (
    <nav class="leader-bar" aria-label={words.bar.name}>
      <a href={leaderAddress({ page: 'today' })}>{words.today}</a>
      {(state.is === 'open' || state.is === 'locked') && (
        <a
          class={isWaiting(state) ? 'unsent is-waiting' : 'unsent'}
          href={leaderAddress({ page: 'unsent' })}
        >
          <span role="status">{textOf(state)}</span>
        </a>
      )}
      {state.is === 'open' && (
        <button type="button" onClick={() => desk.lock()}>
          {words.bar.lock}
        </button>
      )}
    </nav>
  );
}
