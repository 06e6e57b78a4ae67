import { keptToken } from '../tab-storage.ts';
import { useOnline } from '../use-online.ts';
import type { DeskState, OpenState } from './desk-state.ts';
import { leaderAddress } from './leader-place.ts';
import { words } from './texts.ts';
import { useDesk } from './use-desk.ts';
import './leader.css';

/** Why what is unsent is not sent: without a network nobody is asked to sign in. */
function reasonFor(delivery: OpenState['delivery'], line: Line): string | null {
  if (delivery === 'resting' || delivery === 'sending') {
    if (!line.isOnline) return words.bar.unreached;
    return delivery === 'sending' ? words.bar.sending : null;
  }
  if (delivery === 'unreached') return words.bar.unreached;
  if (line.isOnline) return words.bar.signedOut;
  return line.isSignedIn ? words.bar.unreached : words.bar.offlineSignedOut;
}
/** Has the device a network, and is somebody signed in in this tab, who comes back with it? */
type Line = { isOnline: boolean; isSignedIn: boolean };

/** How what is unsent fares, in few words. */
export function unsentText(
  { queue, begun, delivery }: Pick<OpenState, 'queue' | 'begun' | 'delivery'>,
  line: Line,
): string {
  const refused = queue.filter((one) => one.refused).length;
  const waiting = queue.length > refused;
  const why = reasonFor(delivery, line);
  const unsent = queue.length + begun.length;
  if (unsent === 0) return words.bar.allSent;
  return [
    words.bar.unsent(unsent),
    ...(waiting && why ? [why] : []),
    ...(refused > 0 ? [words.bar.refused(refused)] : []),
  ].join(' · ');
}

function textOf(state: Exclude<DeskState, { is: 'opening' | 'none' }>, line: Line): string {
  if (state.is === 'open') return unsentText(state, line);
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
  const line = { isOnline: useOnline(), isSignedIn: keptToken() !== null };
  return (
    <nav class="leader-bar" aria-label={words.bar.name}>
      <a href={leaderAddress({ page: 'today' })}>{words.today}</a>
      {(state.is === 'open' || state.is === 'locked') && (
        <a
          class={isWaiting(state) ? 'unsent is-waiting' : 'unsent'}
          href={leaderAddress({ page: 'unsent' })}
        >
          <span role="status">{textOf(state, line)}</span>
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
