import { useOnline } from '../api/use-online.ts';
import type { OpenTabletState, TabletState } from '../offline/tablet-state.ts';
import { useTablet } from '../offline/use-tablet.ts';
import { hashOf } from '../routes/page-address.ts';
import { storedToken } from '../session/tab-storage.ts';
import { texts } from '../texts/staff.ts';
import { ModalQuestion } from '../ui/confirm.tsx';
import { Icon } from '../ui/icon.tsx';
import './leader.css';

const words = texts.leaving;

/** Asks before somebody signs out or hands the device over while something is unsent. */
export function LeaveQuestion() {
  const { tablet, state } = useTablet();
  const { question } = tablet;
  if (!question) return null;
  const { leaving, unsent, answer } = question;
  const isOnPageOnly = state.is === 'open' && state.onPageOnly > 0;
  return (
    <ModalQuestion
      {...{ title: words.title(unsent), stay: words.stay, go: words.go[leaving], answer }}
      isGrave
    >
      {isOnPageOnly ? words.lost : words[leaving]}
    </ModalQuestion>
  );
}

/** Why unsent actions are not sent; without a network nobody is asked to sign in. */
function reasonFor(
  delivery: OpenTabletState['delivery'],
  connection: ConnectionState,
): string | null {
  if (delivery === 'resting' || delivery === 'sending') {
    if (!connection.isOnline) return texts.bar.unreached;
    return delivery === 'sending' ? texts.bar.sending : null;
  }
  if (delivery === 'unreached') return texts.bar.unreached;
  if (connection.isOnline) return texts.bar.signedOut;
  return connection.isSignedIn ? texts.bar.unreached : texts.bar.offlineSignedOut;
}
/** Whether the device has a network, and whether this tab is signed in and only waits for it. */
type ConnectionState = { isOnline: boolean; isSignedIn: boolean };

/** What is happening to unsent actions, in few words. */
function unsentText(
  { queue, begun, delivery }: Pick<OpenTabletState, 'queue' | 'begun' | 'delivery'>,
  connection: ConnectionState,
): string {
  const refused = queue.filter((one) => one.refused).length;
  const waiting = queue.length > refused;
  const why = reasonFor(delivery, connection);
  const unsent = queue.length + begun.length;
  if (unsent === 0) return texts.bar.allSent;
  return [
    texts.bar.unsent(unsent),
    ...(waiting && why ? [why] : []),
    ...(refused > 0 ? [texts.bar.refused(refused)] : []),
  ].join(' · ');
}

function textOf(
  state: Exclude<TabletState, { is: 'opening' | 'none' }>,
  connection: ConnectionState,
): string {
  if (state.is === 'open') return unsentText(state, connection);
  return state.unsent > 0
    ? `${texts.bar.unsent(state.unsent)} · ${texts.bar.locked}`
    : texts.bar.locked;
}

const isWaiting = (state: TabletState) =>
  (state.is === 'open' && state.queue.length + state.begun.length > 0) ||
  (state.is === 'locked' && state.unsent > 0);

/** On each page of a leader: how much is unsent, and the way to it. */
export function UnsentLink() {
  const { state } = useTablet();
  const connection = { isOnline: useOnline(), isSignedIn: storedToken() !== null };
  if (state.is !== 'open' && state.is !== 'locked') return null;
  const isSent = state.is === 'open' && !isWaiting(state);
  return (
    <a class={isWaiting(state) ? 'unsent is-waiting' : 'unsent'} href={hashOf({ page: 'unsent' })}>
      {isSent && (
        <span class="sent-mark" aria-hidden="true">
          ✓
        </span>
      )}
      <span role="status" class={isSent ? 'all-sent' : undefined}>
        {textOf(state, connection)}
      </span>
    </a>
  );
}

/** Locks what this device stores; shown while it is open. */
export function LockButton() {
  const { tablet, state } = useTablet();
  if (state.is !== 'open') return null;
  return (
    <button type="button" class="lock-button" onClick={() => tablet.lock()}>
      <Icon name="lock" />
      <span>{texts.bar.lock}</span>
    </button>
  );
}
