import { useEffect, useState } from 'preact/hooks';
import { failureOf } from '../../api/failure.ts';
import { WipeOffer } from '../../features/tablet/wipe-offer.tsx';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { TabletState, VaultOwner } from '../../offline/tablet-state.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { PinField, SecretField } from '../../ui/secret-field.tsx';

type LockedState = Extract<TabletState, { is: 'locked' }>;
type GateProps = { tablet: LeaderTablet; state: LockedState; owner: VaultOwner | null };

/**
 * Whether the vault belongs to somebody other than the person signed in. Without a sign-in it is
 * unknown.
 */
function useIsAnothers({ state, owner }: Pick<GateProps, 'state' | 'owner'>): boolean {
  const [isAnothers, say] = useState(false);
  useEffect(() => {
    if (owner) void state.isOf(owner.id).then((isTheirs) => say(!isTheirs));
    else say(false);
  }, [state, owner]);
  return isAnothers;
}

/** The locked vault: the PIN or the passphrase opens it, with or without a network. */
export function Gate({ tablet, state, owner }: GateProps) {
  const [pin, setPin] = useState('');
  const [isOpening, setOpening] = useState(false);
  const [left, setLeft] = useState<number | null>(null);
  const [failure, fail] = useState<string | null>(null);
  const isAnothers = useIsAnothers({ state, owner });
  const open = async (event: Event) => {
    event.preventDefault();
    if (isOpening || !pin) return;
    setOpening(true);
    fail(null);
    try {
      const triesLeft = await tablet.unlock(pin);
      if (triesLeft === null) return;
      setLeft(triesLeft);
    } catch (error) {
      fail(failureOf(error).text);
    }
    setOpening(false);
    setPin('');
  };
  const openByScreen = async () => {
    fail(null);
    if (!(await tablet.unlockByScreenLock())) fail(leaderTexts.unlock.notRecognised);
  };
  return (
    <>
      <PageTitle
        title={state.hasPassphrase ? leaderTexts.unlock.titleLocked : leaderTexts.unlock.title}
      />
      {isAnothers && <p class="note">{leaderTexts.unlock.another}</p>}
      {state.unsent > 0 && <p>{leaderTexts.unlock.unsent(state.unsent)}</p>}
      {state.hasScreenLock && (
        <p>
          <button type="button" class="main" onClick={() => void openByScreen()}>
            {leaderTexts.unlock.byScreenLock}
          </button>
        </p>
      )}
      <form onSubmit={open}>
        {state.hasPassphrase ? (
          <SecretField label={leaderTexts.unlock.passphrase} value={pin} set={setPin} />
        ) : (
          <PinField label={leaderTexts.unlock.pin} value={pin} set={setPin} isFirst />
        )}
        <p class="mark" role="alert">
          {left !== null &&
            (state.hasPassphrase ? leaderTexts.unlock.wrongPassphrase : leaderTexts.unlock.wrong)(
              left,
            )}
          {failure}
        </p>
        <button
          type="submit"
          class={state.hasScreenLock ? undefined : 'main'}
          aria-disabled={isOpening}
        >
          {isOpening ? leaderTexts.unlock.opening : leaderTexts.unlock.open}
        </button>
      </form>
      <WipeOffer tablet={tablet} unsent={state.unsent} why={leaderTexts.unlock.forgot} />
    </>
  );
}
