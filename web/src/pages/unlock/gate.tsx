import { useEffect, useState } from 'preact/hooks';
import { failureOf } from '../../api/failure.ts';
import { WipeOffer } from '../../features/tablet/wipe-offer.tsx';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { TabletState, VaultOwner } from '../../offline/tablet-state.ts';
import { texts } from '../../texts/staff.ts';
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
    if (!(await tablet.unlockByScreenLock())) fail(texts.unlock.notRecognised);
  };
  return (
    <>
      <PageTitle title={state.hasPassphrase ? texts.unlock.titleLocked : texts.unlock.title} />
      {isAnothers && <p class="note">{texts.unlock.another}</p>}
      {state.unsent > 0 && <p>{texts.unlock.unsent(state.unsent)}</p>}
      {state.hasScreenLock && (
        <p>
          <button type="button" class="main" onClick={() => void openByScreen()}>
            {texts.unlock.byScreenLock}
          </button>
        </p>
      )}
      <form class="card is-first pin-form" onSubmit={open}>
        {state.hasPassphrase ? (
          <SecretField label={texts.unlock.passphrase} value={pin} set={setPin} />
        ) : (
          <PinField label={texts.unlock.pin} value={pin} set={setPin} isFirst />
        )}
        <p class="mark" role="alert">
          {left !== null &&
            (state.hasPassphrase ? texts.unlock.wrongPassphrase : texts.unlock.wrong)(left)}
          {failure}
        </p>
        <button
          type="submit"
          class={state.hasScreenLock ? undefined : 'main'}
          aria-disabled={isOpening}
        >
          {isOpening ? texts.unlock.opening : texts.unlock.open}
        </button>
      </form>
      <WipeOffer tablet={tablet} unsent={state.unsent} why={texts.unlock.forgot} />
    </>
  );
}
