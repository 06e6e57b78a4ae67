import { useEffect, useState } from 'preact/hooks';
import { failureOf } from '../failure.ts';
import { PageTitle } from '../page-title.tsx';
import type { LeaderDesk } from './desk.ts';
import type { DeskState, Owner } from './desk-state.ts';
import { PinField, SecretField } from './pin-field.tsx';
import { words } from './texts.ts';
import { WipeOffer } from './wipe-offer.tsx';

type Locked = Extract<DeskState, { is: 'locked' }>;
type Props = { desk: LeaderDesk; state: Locked; owner: Owner | null };

/** Is the vault that of who is signed in? Without a sign-in nobody can know. */
function useIsAnothers({ state, owner }: Pick<Props, 'state' | 'owner'>): boolean {
  const [isAnothers, say] = useState(false);
  useEffect(() => {
    if (owner) void state.isOf(owner.id).then((isHers) => say(!isHers));
    else say(false);
  }, [state, owner]);
  return isAnothers;
}

/** The locked vault: the PIN or the passphrase opens it, with a network or without. */
export function Gate({ desk, state, owner }: Props) {
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
      const triesLeft = await desk.unlock(pin);
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
    if (!(await desk.unlockByScreenLock())) fail(words.unlock.notRecognised);
  };
  return (
    <>
      <PageTitle title={state.hasPassphrase ? words.unlock.titleLocked : words.unlock.title} />
      {isAnothers && <p class="note">{words.unlock.another}</p>}
      {state.unsent > 0 && <p>{words.unlock.unsent(state.unsent)}</p>}
      {state.hasScreenLock && (
        <p>
          <button type="button" class="main" onClick={() => void openByScreen()}>
            {words.unlock.byScreenLock}
          </button>
        </p>
      )}
      <form onSubmit={open}>
        {state.hasPassphrase ? (
          <SecretField label={words.unlock.passphrase} value={pin} set={setPin} />
        ) : (
          <PinField label={words.unlock.pin} value={pin} set={setPin} isFirst />
        )}
        <p class="mark" role="alert">
          {left !== null &&
            (state.hasPassphrase ? words.unlock.wrongPassphrase : words.unlock.wrong)(left)}
          {failure}
        </p>
        <button
          type="submit"
          class={state.hasScreenLock ? undefined : 'main'}
          aria-disabled={isOpening}
        >
          {isOpening ? words.unlock.opening : words.unlock.open}
        </button>
      </form>
      <WipeOffer desk={desk} unsent={state.unsent} why={words.unlock.forgot} />
    </>
  );
}
